import { type Day, daysBetween } from '~/platform/calendar'

/** Days before the due day on which a person is reminded; then the day after it, then every week. */
export const DAYS_BEFORE = [7, 3, 1] as const
const WEEK = 7

/** The rung a day stands on: a name that stays the same until the next one begins. */
export type Rung =
  { kind: 'dueSoon'; step: string; days: number } | { kind: 'overdue'; step: string; days: number }

/**
 * Where a day stands on the ladder of reminders; null while the due day is far. A rung holds until the next begins, so a
 * reminder that fell on a day off, or into a standstill, is given once when work begins again, and never several at once.
 */
export function rungOn(dueOn: Day, today: Day): Rung | null {
  const left = daysBetween(today, dueOn)
  if (left < 0) {
    const week = Math.floor((-left - 1) / WEEK)
    return { kind: 'overdue', step: `over${week}`, days: -left }
  }
  const step = DAYS_BEFORE.filter((days) => left <= days).at(-1)
  return step === undefined ? null : { kind: 'dueSoon', step: `before${step}`, days: left }
}

/** Names a reminder: the same enrolment, due day and rung are told once; a new due day begins a new ladder. */
export function rungKey(enrolmentId: string, dueOn: Day, { kind, step }: Rung): string {
  return `${kind}:${enrolmentId}:${dueOn}:${step}`
}
