import { addDays, type Day, isDay } from '~/platform/calendar'

/** What may be decided about one enrolment of a person. */
export const DECISIONS = ['extension', 'exemption', 'deferral'] as const
export type Decision = (typeof DECISIONS)[number]

/** Kinds of leave, and everything else written out. */
export const LEAVES = ['maternity', 'sick', 'study', 'unpaid', 'other'] as const
export type LeaveKind = (typeof LEAVES)[number]

export const isLeaveKind = (text: string): text is LeaveKind => (LEAVES as readonly string[]).includes(text)

/** The act of the daily work or of the campaign's own rules: no person decided it. */
export const BY_RULE = 'rule'

/** As far as a decision looks at an enrolment. */
export interface Decidable {
  dueOn: Day | null
  completedOn: Day | null
  closedOn: Day | null
}

export type DecisionRefused =
  | { kind: 'alreadyCompleted' }
  | { kind: 'closed' }
  /** the new day is not after the present one: a due day is never moved earlier */
  | { kind: 'notLater'; dueOn: Day }
  | { kind: 'noDueDay' }
  /** the last day lies before the first, or the new due day before today */
  | { kind: 'daysReversed' }

/** Nothing is decided any more about what is completed or closed. */
export function refusedAsSettled({ completedOn, closedOn }: Decidable): DecisionRefused | null {
  if (completedOn !== null) return { kind: 'alreadyCompleted' }
  return closedOn !== null ? { kind: 'closed' } : null
}

/** Whether the due day may be moved to `toDueOn`; null when it may. */
export function refusedExtension(enrolment: Decidable, toDueOn: Day, today: Day): DecisionRefused | null {
  const { dueOn } = enrolment
  const settled = refusedAsSettled(enrolment)
  if (settled) return settled
  if (dueOn === null) return { kind: 'noDueDay' }
  if (toDueOn <= dueOn) return { kind: 'notLater', dueOn }
  return toDueOn < today ? { kind: 'daysReversed' } : null
}

/** Whether an exemption or deferral may run [from, until); null when it may. */
export function refusedSpan(
  enrolment: Decidable,
  { from, until }: { from: Day; until: Day | null },
): DecisionRefused | null {
  const settled = refusedAsSettled(enrolment)
  if (settled) return settled
  return until !== null && until <= from ? { kind: 'daysReversed' } : null
}

/** A last day as people write it, as the end of a half-open span; null where none is given. */
export const untilOf = (lastDay: string | null): Day | null =>
  lastDay !== null && isDay(lastDay) ? addDays(lastDay, 1) : null

/** Who decides, and about whom; both are in the same scope already. */
export interface DecisionQuestion {
  decider: { id: string; roles: readonly string[]; answersFor: readonly string[] }
  holder: { id: string; answersFor: readonly string[] }
}

/**
 * Whether one person may extend, exempt or defer for another. Nobody does so for themselves; for who leads a unit it
 * takes somebody above that unit, or an administrator.
 */
export function mayDecide({ decider, holder }: DecisionQuestion): 'allowed' | 'oneself' | 'headOnly' {
  if (decider.id === holder.id) return 'oneself'
  if (decider.roles.includes('administrator') || holder.answersFor.length === 0) return 'allowed'
  const isPeer = holder.answersFor.some((unitId) => decider.answersFor.includes(unitId))
  return decider.answersFor.length > 0 && !isPeer ? 'allowed' : 'headOnly'
}
