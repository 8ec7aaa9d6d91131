import { db } from '~/platform/database.server'
import { SideProcess } from '~/platform/side-process.server'
import type { CampaignsDay } from './campaigns-day'
import { recomputeAudiences, type When } from './daily.server'

export interface Enrolling extends When {
  campaignId: string
}

/** Up to so many officials an audience is enrolled here: it takes less than a process needs to begin. */
const HERE = 1500

/** Enrolling a province takes seconds of work: it happens beside this process, so that nobody else's page waits for it. */
const apart = new SideProcess<Enrolling, CampaignsDay>('app/campaigns/enrolling-work.server.ts', {
  withinMs: 600_000,
  memoryMb: 384,
  mostWaiting: 8,
  idleMs: 60_000,
})

/**
 * Enrols the audience of a campaign that was just assigned. Null where that is not over after `withinMs`, or where it
 * broke off: what is left, the daily work enrols.
 */
export async function enrolAudience(work: Enrolling, withinMs = 4000): Promise<CampaignsDay | null> {
  const officials = await db().official.count()
  if (officials <= HERE) return recomputeAudiences(work, work.campaignId)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), withinMs)))
  const done = apart.run(work).then((side) => (side.kind === 'done' ? side.value : null))
  return Promise.race([done, late]).finally(() => clearTimeout(timer))
}
