import { addDays, type Day, dayOf, daysBetween, endOfDay } from '~/platform/calendar'
import { type ReportFlag } from './report-flags'
import { type ReportPeriod, type SigningState } from './report-period'
import { unanswered } from './readiness'

/** An overdue enrolment, and when something was said of it or done for it. */
export interface OverdueAnswer {
  unitId: string
  officialId: string
  dueOn: Day
  explainedAt: Date | null
  attemptAt: Date | null
}

/** A period with where the unit stands in it. */
export interface OpenPeriod {
  period: ReportPeriod
  state: SigningState
}

/** One thing that waits for an act of the head; it is gone when the act is done, not when it is ticked. */
export type SelfCheckLine =
  | { kind: 'overdue'; count: number; since: Day }
  | { kind: 'flag'; flag: ReportFlag }
  | { kind: 'exemption'; count: number; since: Day }
  | { kind: 'unsigned'; row: OpenPeriod }

/** Exemptions that end within so many days are looked at now. */
export const EXEMPTION_DAYS = 30

interface Found {
  overdue: readonly OverdueAnswer[]
  flags: readonly ReportFlag[]
  exemptions: { count: number; first: Day | null }
  periods: readonly OpenPeriod[]
}

/** The list of a unit on a day, built from facts alone. */
export function selfCheck({ overdue, flags, exemptions, periods }: Found): SelfCheckLine[] {
  const waiting = overdue.filter((one) => answeredAt(one) === null)
  const people = new Set(waiting.map(({ officialId }) => officialId)).size
  const first = waiting.map(({ dueOn }) => dueOn).sort()[0]
  return [
    ...(first ? [{ kind: 'overdue' as const, count: people, since: addDays(first, 1) }] : []),
    ...unanswered(flags).map((flag) => ({ kind: 'flag' as const, flag })),
    ...(exemptions.first
      ? [
          {
            kind: 'exemption' as const,
            count: exemptions.count,
            since: addDays(exemptions.first, -EXEMPTION_DAYS),
          },
        ]
      : []),
    ...periods
      .filter(({ state }) => state === 'waiting' || state === 'unsigned')
      .map((row) => ({ kind: 'unsigned' as const, row })),
  ]
}

/** When an overdue enrolment was answered for: explained, or given a further attempt after the due day. */
export function answeredAt({ dueOn, explainedAt, attemptAt }: OverdueAnswer): Date | null {
  const opened = attemptAt !== null && attemptAt >= endOfDay(dueOn) ? attemptAt : null
  if (!explainedAt || !opened) return explainedAt ?? opened
  return explainedAt < opened ? explainedAt : opened
}

/** How a unit acts, for the one above it. */
export interface ActingFigures {
  /** người */
  overdue: number
  waiting: number
  /** days since the oldest one that waits fell due; null when none waits */
  longest: number | null
  /** days from the due day to the act, the middle one; null before any act */
  median: number | null
}

export function actingFigures(overdue: readonly OverdueAnswer[], today: Day): ActingFigures {
  const people = (some: readonly OverdueAnswer[]) => new Set(some.map(({ officialId }) => officialId)).size
  const waiting = overdue.filter((one) => answeredAt(one) === null)
  const days = overdue
    .flatMap((one) => {
      const at = answeredAt(one)
      return at ? daysBetween(one.dueOn, dayOf(at)) : []
    })
    .sort((a, b) => a - b)
  const oldest = waiting.map(({ dueOn }) => dueOn).sort()[0]
  return {
    overdue: people(overdue),
    waiting: people(waiting),
    longest: oldest ? daysBetween(oldest, today) : null,
    median: days[Math.floor((days.length - 1) / 2)] ?? null,
  }
}
