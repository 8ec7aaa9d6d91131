import { standingParameters, standingSql } from '~/learning/enrolment-state.sql.server'
import { type Day, endOfDay } from '~/platform/calendar'
import { type Parameter, sql } from '~/platform/sql.server'
import { PRECEDENCE } from './standing-counts'

/** The due day as it stood at the end of a day: what was extended since had its earlier one then. */
const DUE_THEN = `COALESCE((SELECT x."fromDueOn" FROM "Extension" x
  WHERE x."enrolmentId" = e."id" AND x."at" >= ? ORDER BY x."at", x."toDueOn", x."id" LIMIT 1), e."dueOn")`

/**
 * Two more columns of "person" for what changed since the end of a day: the day of the last completion up to today, and
 * whether any enrolment was overdue then by the facts of that day.
 */
export function changeColumns(since: Day, today: Day): { columns: string; parameters: Parameter[] } {
  return {
    columns: `, MAX(CASE WHEN e."completedOn" <= ? THEN e."completedOn" END) AS "lastCompleted",
      MAX(CASE WHEN ${standingSql('e', DUE_THEN)} = 'overdue' THEN 1 ELSE 0 END) AS "wasOverdue"`,
    parameters: [today, ...standingParameters(since, sql.instant(endOfDay(since)))],
  }
}

/** 1 for a person of "person" who came into their segment since the day; its one placeholder is that day. */
export const CHANGED_SQL = `CASE WHEN "rank" = ${PRECEDENCE.indexOf('completed')} AND "lastCompleted" > ? THEN 1
  WHEN "rank" = ${PRECEDENCE.indexOf('overdue')} AND "wasOverdue" = 0 THEN 1 ELSE 0 END`
