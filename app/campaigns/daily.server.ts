import { type Day } from '~/platform/calendar'
import { breath } from '~/platform/turns'
import { write } from '~/platform/transaction-sql.server'
import { officialRanges, unitIdsOf } from './audience.sql.server'
import { type Campaign, openCycle } from './campaign'
import { carriedCampaigns } from './campaigns.sql.server'
import { type CampaignsDay, nothingDone, together } from './campaigns-day'
import { restUnderPauses } from './carrying.server'
import { closeOrReopen } from './changes.server'
import { dueAfterRest } from './due'
import { type NewEnrolment } from './enrol'
import { enrolEntrants } from './entering.server'
import { insertExtension, writeEnrolments } from './enrolment-writes.sql.server'
import { type Range } from './entrants.sql.server'
import { nextCycles } from './next-cycles.server'
import { tell } from './tell.server'
import { restedEnrolments } from './unfinished.sql.server'

/** A day and an instant of it. */
export interface When {
  today: Day
  at: Date
}

/** Officials looked at together, and rows written together. */
export interface Pace {
  officials: number
  rows: number
}

/** In the process that answers pages: small enough that others get their turn in between. */
export const BESIDE_OTHERS: Pace = { officials: 500, rows: 200 }

/** In a process of its own: only writers wait, for some tenths of a second, and pages of the file are written less often. */
export const APART: Pace = { officials: 2000, rows: 2000 }

/**
 * The day's work on all campaigns: who comes into an audience is enrolled, what no longer applies is closed, new cycles
 * open, leave and pauses defer, and what rested gets time again. Running it twice changes nothing.
 */
export async function runCampaignsDay(today: Day, at: Date, pace = BESIDE_OTHERS): Promise<CampaignsDay> {
  const done = [
    await recomputeAudiences({ today, at }, null, pace),
    await openWindows({ today, at }, pace),
    await restUnderPauses({ today, at }),
    await expireFacts({ today, at }, pace),
  ]
  const [first] = done
  return { ...done.reduce((sum, one) => together(sum, one), nothingDone()), campaigns: first?.campaigns ?? 0 }
}

/** Enrols whom a campaign's audience holds, and closes, defers or delivers what has changed. */
export async function recomputeAudiences(
  when: When,
  campaignId: string | null = null,
  pace = BESIDE_OTHERS,
): Promise<CampaignsDay> {
  const campaigns = await carriedCampaigns(campaignId)
  const ranges = await officialRanges(pace.officials)
  let total = { ...nothingDone(), campaigns: campaigns.length }
  for (const campaign of campaigns) total = together(total, await recompute(campaign, ranges, when, pace))
  return total
}

async function recompute(
  campaign: Campaign,
  ranges: readonly Range[],
  when: When,
  pace: Pace,
): Promise<CampaignsDay> {
  const unitIds = await unitIdsOf(campaign.audience, when.today)
  const cycle = openCycle(campaign, when.today)
  let total = nothingDone()
  for (const range of ranges) {
    const asked = { campaign, unitIds, today: when.today, range }
    if (cycle)
      total = together(total, await enrolAll(campaign, await enrolEntrants(asked, cycle), when, pace))
    total = together(total, await closeOrReopen(asked, when))
    await breath()
  }
  return total
}

/** Opens the next cycle of who finished the one before, when its window has come. */
export async function openWindows(when: When, pace = BESIDE_OTHERS): Promise<CampaignsDay> {
  const campaigns = (await carriedCampaigns()).filter(({ recurrence }) => comesByPerson(recurrence?.mode))
  const ranges = campaigns.length > 0 ? await officialRanges(pace.officials) : []
  let total = { ...nothingDone(), campaigns: campaigns.length }
  for (const campaign of campaigns) {
    const unitIds = await unitIdsOf(campaign.audience, when.today)
    for (const range of ranges) {
      const rows = await nextCycles({ campaign, unitIds, today: when.today, range })
      total = together(total, await enrolAll(campaign, rows, when, pace))
      await breath()
    }
  }
  return total
}

/** On a fixed calendar the anchor opens for all at once; recomputing the audience enrols them. */
const comesByPerson = (mode: string | undefined) => mode === 'fromCompletion' || mode === 'fromExpiry'

/** Gives time to learn to whose deferral has ended. Exemptions end by their day alone: the due day judges again. */
export async function expireFacts({ today, at }: When, pace = BESIDE_OTHERS): Promise<CampaignsDay> {
  let extended = 0
  for (const range of await officialRanges(pace.officials)) {
    const moves = (await restedEnrolments(today, range)).flatMap(({ id, dueOn, until, graceDays }) => {
      const toDueOn = dueAfterRest(dueOn, until, Number(graceDays))
      const move = {
        enrolmentId: id,
        fromDueOn: dueOn,
        toDueOn: toDueOn ?? dueOn,
        reason: 'afterDeferral',
        at,
      }
      return move.toDueOn > dueOn ? [move] : []
    })
    if (moves.length > 0) {
      extended += await write(async (run) => {
        let count = 0
        for (const move of moves) count += await insertExtension(run, move)
        await tell(run, null, { extended: count }, { touched: moves.map((move) => move.enrolmentId), at })
        return count
      })
    }
    await breath()
  }
  return { ...nothingDone(), extended }
}

/** Writes enrolments in transactions of some rows, each with its entry in the trail. */
async function enrolAll(
  campaign: Campaign,
  rows: readonly NewEnrolment[],
  { at }: When,
  { rows: most }: Pace,
): Promise<CampaignsDay> {
  let total = nothingDone()
  for (let from = 0; from < rows.length; from += most) {
    const some = rows.slice(from, from + most)
    const written = await write(async (run) => {
      const counts = await writeEnrolments(run, campaign.id, some, at)
      const touched = some.map(({ officialId, courseId, cycle }) => `${officialId} ${courseId} ${cycle}`)
      await tell(run, campaign.id, counts, { touched, at })
      return counts
    })
    total = together(total, written)
    await breath()
  }
  return total
}
