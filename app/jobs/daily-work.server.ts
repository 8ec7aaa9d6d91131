import { addedDays } from '~/notices/days-off.server'
import { dayOf } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { giveBack, takeLease } from '~/platform/leases.sql.server'
import { log } from '~/platform/log.server'
import { type Round, roundsAt } from './daily-schedule'
import { type Figures, type Step, STEPS } from './daily-steps.server'

const LEASE = 'daily'
/** Longer than any part of a step between two signs of life. */
const LEASE_SECONDS = 120

export interface Worker {
  /** names this process */
  holder: string
  now: () => Date
}

export type DailyWork =
  | { kind: 'done'; steps: { name: string; figures: Figures }[] }
  /** another process is at it */
  | { kind: 'busy' }

class LeaseLost extends Error {}

/**
 * Does the day's work whose hour has come, step by step, under a lease: of two processes one does it. Running it again
 * changes nothing, so a process that died half way is simply followed by another.
 */
export async function doDailyWork(worker: Worker, steps: readonly Step[] = STEPS): Promise<DailyWork> {
  const lease = { name: LEASE, holder: worker.holder }
  const hold = () => takeLease(lease, { at: worker.now(), seconds: LEASE_SECONDS })
  if (!(await hold())) return { kind: 'busy' }
  const onward = async () => {
    if (!(await hold())) throw new LeaseLost()
  }
  try {
    const at = worker.now()
    const today = dayOf(at)
    const rounds = roundsAt(at, today, await addedDays())
    const done: { name: string; figures: Figures }[] = []
    for (const step of steps.filter(({ round }) => rounds.includes(round))) {
      await onward()
      const figures = await step.run({ at, today, onward })
      await note(today, step.name, figures, worker.now())
      done.push({ name: step.name, figures })
    }
    return { kind: 'done', steps: done }
  } catch (error) {
    if (error instanceof LeaseLost) return { kind: 'busy' }
    throw error
  } finally {
    await giveBack(lease)
  }
}

async function note(day: string, step: string, figures: Figures, finishedAt: Date): Promise<void> {
  log.info('dailyStep', { step, ...figures })
  const row = { figures: JSON.stringify(figures), finishedAt }
  await db().dailyStep.upsert({
    where: { day_step: { day, step } },
    create: { day, step, ...row },
    update: row,
  })
}

/** Whether a round whose hour has come has not been done today: what the server asks every minute. */
export async function isDailyWorkDue(at: Date): Promise<boolean> {
  const today = dayOf(at)
  const rounds = roundsAt(at, today, await addedDays())
  const rows = await db().dailyStep.findMany({ where: { day: today }, select: { step: true } })
  const done = new Set(rows.map(({ step }) => step))
  return STEPS.some(({ round, name }) => rounds.includes(round) && !done.has(name))
}

export type { Round }
