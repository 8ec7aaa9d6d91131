import { record } from '~/audit/record.server'
import { daysBetween } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { write } from '~/platform/transaction-sql.server'
import { type CampaignsDay, nothingDone, together } from './campaigns-day'
import {
  beginPause,
  endPause,
  markWithdrawn,
  removeEnrolments,
  restAll,
  wakeAll,
} from './carrying.sql.server'
import type { By } from './decisions.server'
import { tell } from './tell.server'

/** tooLate: messages have begun, or someone has opened a course. */
export type Withdrawn = { kind: 'withdrawn'; enrolments: number } | { kind: 'tooLate' }

/**
 * Undoes an assignment before anyone was told: its enrolments, which nobody has touched, go; the order stays with the
 * note of who withdrew it.
 */
export function withdrawCampaign(id: string, { byId, at }: By): Promise<Withdrawn> {
  return write(async (run): Promise<Withdrawn> => {
    if ((await markWithdrawn(run, id, { byId, at })) === 0) return { kind: 'tooLate' }
    const enrolments = await removeEnrolments(run, id)
    const subject = { subjectType: 'campaign', subjectId: id } as const
    await record(run, { kind: 'campaignWithdrawn', ...subject, data: { enrolments } }, { actorId: byId, at })
    return { kind: 'withdrawn', enrolments }
  })
}

export type Paused = { kind: 'paused'; enrolments: number } | { kind: 'alreadyPaused' }

/** Pauses a campaign from today: nobody is enrolled, and what is unfinished is deferred until it goes on. */
export function pauseCampaign(campaignId: string, reason: string, { byId, at, today }: By): Promise<Paused> {
  const pause = { id: newId(), campaignId, from: today, reason, byId, at }
  return write(async (run): Promise<Paused> => {
    if ((await beginPause(run, pause)) === 0) return { kind: 'alreadyPaused' }
    const enrolments = await restAll(run, pause)
    const subject = { subjectType: 'campaign', subjectId: campaignId } as const
    await record(run, { kind: 'campaignPaused', ...subject, data: { enrolments } }, { actorId: byId, at })
    return { kind: 'paused', enrolments }
  })
}

/** In a campaign that pauses, whose leave or exemption is over rests with the others. */
export async function restUnderPauses({ today, at }: Pick<By, 'today' | 'at'>): Promise<CampaignsDay> {
  let total = nothingDone()
  for (const { id, campaignId } of await db().campaignPause.findMany({ where: { until: null } }))
    total = together(
      total,
      await write(async (run) => {
        const deferred = await restAll(run, { id, campaignId, from: today, at })
        await tell(run, campaignId, { deferred }, { touched: [id], at })
        return { deferred }
      }),
    )
  return total
}

export type Resumed = { kind: 'resumed'; days: number; enrolments: number } | { kind: 'notPaused' }

/** Goes on with a campaign from today; every due day moves later by the days it rested for the pause. */
export async function resumeCampaign(campaignId: string, { byId, at, today }: By): Promise<Resumed> {
  const pause = await db().campaignPause.findFirst({ where: { campaignId, until: null } })
  if (!pause) return { kind: 'notPaused' }
  const days = daysBetween(pause.from, today)
  return write(async (run): Promise<Resumed> => {
    if ((await endPause(run, pause.id, { on: today, byId, at })) === 0) return { kind: 'notPaused' }
    const enrolments = await wakeAll(run, { id: pause.id, campaignId, on: today, at })
    const subject = { subjectType: 'campaign', subjectId: campaignId } as const
    await record(
      run,
      { kind: 'campaignResumed', ...subject, data: { days, enrolments } },
      { actorId: byId, at },
    )
    return { kind: 'resumed', days, enrolments }
  })
}
