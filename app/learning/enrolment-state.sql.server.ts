import type { Day } from '~/platform/calendar'

/**
 * The twin of standingOn for set-based questions: a CASE over the Enrolment row under `alias`, on both databases.
 * Its placeholders are filled, where it stands in the statement, by standingParameters(today). `due` is the due day that
 * counts, where it is not the row's own.
 */
export function standingSql(alias: string, due = `${alias}."dueOn"`): string {
  const column = (name: string) => `${alias}."${name}"`
  const holds = (from: string, until: string) =>
    `${column(from)} <= ? AND (${column(until)} IS NULL OR ${column(until)} > ?)`
  return `CASE WHEN ${column('completedOn')} <= ? THEN 'completed'
    WHEN ${column('closedOn')} <= ? THEN 'exempt'
    WHEN ${holds('exemptFrom', 'exemptUntil')} THEN 'exempt'
    WHEN ${holds('deferredFrom', 'deferredUntil')} THEN 'deferred'
    WHEN ${column('undelivered')} IS NOT NULL THEN 'unassigned'
    WHEN ${due} < ? AND (${column('heldSince')} IS NULL OR ${column('heldSince')} > ?) THEN 'overdue'
    ELSE 'open' END`
}

/** One for each placeholder of standingSql, in order; `due` are those of the due day given. */
export function standingParameters(today: Day, ...due: string[]): string[] {
  const days = (length: number) => Array.from({ length }, () => today)
  return [...days(6), ...due, ...days(2)]
}

/** The twin of progressOf; it has no placeholders. */
export function progressSql(alias: string): string {
  const column = (name: string) => `${alias}."${name}"`
  return `CASE WHEN ${column('completedOn')} IS NOT NULL THEN 'completed'
    WHEN ${column('attemptsUsed')} >= ${column('attemptsAllowed')} THEN 'failed'
    WHEN ${column('openedAt')} IS NULL THEN 'notStarted'
    ELSE 'learning' END`
}
