import { type Day, daysBetween, holdsOn } from '~/platform/calendar'

/** chưa bắt đầu · đang học · chưa đạt (attempts used up) · hoàn thành */
export const PROGRESSES = ['notStarted', 'learning', 'failed', 'completed'] as const
export type Progress = (typeof PROGRESSES)[number]

/** hoàn thành · còn hạn · quá hạn · được miễn · tạm hoãn · chưa giao được: each enrolment is in exactly one on a day. */
export const STANDINGS = ['completed', 'open', 'overdue', 'exempt', 'deferred', 'unassigned'] as const
export type Standing = (typeof STANDINGS)[number]

/** The facts kept on the Enrolment row by the acts that change them; nothing else decides a state. */
export type EnrolmentFacts = {
  /** the effective due day, through its last moment in Hà Nội; null: none (taken up by choice) */
  dueOn: Day | null
  /** why it could not be delivered; null when it was */
  undelivered: string | null
  openedAt: Date | null
  completedOn: Day | null
  exemptFrom: Day | null
  exemptUntil: Day | null
  deferredFrom: Day | null
  deferredUntil: Day | null
  /** of a closure in force: what no longer applies to the official */
  closedOn: Day | null
  /** since when a correction of it is open */
  heldSince: Day | null
  /** attempts handed in */
  attemptsUsed: number
  /** extra attempts included */
  attemptsAllowed: number
}

/**
 * The six-way standing on a day. A completion outlives everything; what was closed or exempted, and what is deferred, is
 * not owed on that day, not even delivery; due today is not overdue, nor is what its official has said to be wrong while
 * nobody has looked into it. The SQL twin is standingSql.
 */
export function standingOn(facts: EnrolmentFacts, today: Day): Standing {
  if (facts.completedOn !== null && facts.completedOn <= today) return 'completed'
  if (spanHolds(facts.closedOn, null, today) || spanHolds(facts.exemptFrom, facts.exemptUntil, today))
    return 'exempt'
  if (spanHolds(facts.deferredFrom, facts.deferredUntil, today)) return 'deferred'
  if (facts.undelivered !== null) return 'unassigned'
  const isPast = facts.dueOn !== null && facts.dueOn < today
  return isPast && !spanHolds(facts.heldSince, null, today) ? 'overdue' : 'open'
}

function spanHolds(from: Day | null, to: Day | null, today: Day): boolean {
  return from !== null && holdsOn({ from, to }, today)
}

type ProgressFacts = Pick<EnrolmentFacts, 'openedAt' | 'completedOn' | 'attemptsUsed' | 'attemptsAllowed'>

/** How far the official has come, whatever the day. The SQL twin is progressSql. */
export function progressOf(facts: ProgressFacts): Progress {
  if (facts.completedOn !== null) return 'completed'
  if (facts.attemptsUsed >= facts.attemptsAllowed) return 'failed'
  return facts.openedAt === null ? 'notStarted' : 'learning'
}

/** Whole days until the due day: 0 on the day itself, negative once it has passed, null without one. */
export function daysLeft(facts: Pick<EnrolmentFacts, 'dueOn'>, today: Day): number | null {
  return facts.dueOn === null ? null : daysBetween(today, facts.dueOn)
}

/** Completed, but after the due day. */
export function isLate(facts: Pick<EnrolmentFacts, 'dueOn' | 'completedOn'>): boolean {
  return facts.completedOn !== null && facts.dueOn !== null && facts.completedOn > facts.dueOn
}

/** What to say of the due day beside an enrolment; null where nothing is due. `days` is never negative. */
export type DueFlag =
  | { kind: 'daysLeft'; days: number }
  | { kind: 'dueToday' }
  | { kind: 'overdue'; days: number }
  | { kind: 'completedLate' }
  | null

export function dueFlag(facts: EnrolmentFacts, today: Day): DueFlag {
  const standing = standingOn(facts, today)
  if (standing === 'completed') return isLate(facts) ? { kind: 'completedLate' } : null
  const days = daysLeft(facts, today)
  if (days === null || (standing === 'open' && days < 0)) return null
  if (standing === 'overdue') return { kind: 'overdue', days: -days }
  if (standing !== 'open') return null
  return days === 0 ? { kind: 'dueToday' } : { kind: 'daysLeft', days }
}
