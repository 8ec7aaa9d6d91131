import { standingParameters, standingSql } from '~/learning/enrolment-state.sql.server'
import { type Day, startOfDay } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'
import { chosenSql, type Counted, countedPeople } from './counted-people.sql.server'
import { PRECEDENCE } from './standing-counts'

/**
 * Someone who answers for a unit, or did in the time spoken of. `countedIn` is the unit that counts the person today: asked
 * only of who heads a unit directly below.
 */
export interface Answering {
  unitId: string
  officialId: string
  kind: string
  from: Day
  to: Day | null
  countedIn: string | null
}

/** Heads, acting heads and deputies below a unit, on any day from `since` on; in no order. */
export function answeringSince(
  unitId: string,
  { path, today }: Pick<Counted, 'path' | 'today'>,
  since: Day,
): Promise<Answering[]> {
  return sql.all<Answering>(
    `SELECT h."unitId", h."officialId", h."kind", h."from", h."to",
       CASE WHEN u."parentId" = ? AND h."kind" <> 'deputy' THEN (SELECT MIN(p."unitId") FROM "Posting" p
         WHERE p."officialId" = h."officialId" AND p."primary" = ? AND p."from" <= ? AND (p."to" IS NULL OR p."to" > ?)) END AS "countedIn"
     FROM "UnitPlacement" u CROSS JOIN "Headship" h
     WHERE u."path" LIKE ? AND u."from" <= ? AND (u."to" IS NULL OR u."to" > ?) AND h."unitId" = u."unitId"
       AND h."kind" IN ('head', 'acting', 'deputy') AND h."from" <= ? AND (h."to" IS NULL OR h."to" > ?)`,
    unitId,
    true,
    today,
    today,
    `${path}%`,
    today,
    today,
    today,
    since,
  )
}

/** How many people of a unit had finished everything chosen on a day. */
export interface FinishedOn {
  unitId: string
  day: Day
  people: number
}

const COMPLETED = PRECEDENCE.indexOf('completed')

/** Of the counted people who have finished: the day of their last completion, by unit. */
export async function finishedDays(counted: Counted): Promise<FinishedOn[]> {
  const { text, parameters } = countedPeople(counted)
  const rows = await sql.all<FinishedOn>(
    `${text} SELECT s."unitId", s."day", COUNT(*) AS "people" FROM (
       SELECT "person"."officialId", "person"."unitId", MAX(e."completedOn") AS "day" FROM "person"
       JOIN "Enrolment" e ON e."officialId" = "person"."officialId" AND ${chosenSql(counted)}
       WHERE "person"."rank" = ${COMPLETED} GROUP BY "person"."officialId", "person"."unitId") s
     GROUP BY s."unitId", s."day"`,
    ...parameters,
    ...counted.campaignIds,
  )
  return rows.map((row) => ({ ...row, people: Number(row.people) }))
}

/** Acts of one person for the people of one unit. */
export interface ActsIn {
  unitId: string
  byId: string
  acts: number
  lastAt: Date
}

type Row = Omit<ActsIn, 'lastAt'> & { lastAt: string | Date }
const readActs = (rows: readonly Row[]): ActsIn[] =>
  rows.map((row) => ({ ...row, acts: Number(row.acts), lastAt: sql.toDate(row.lastAt) }))

/** Reminders by hand to people, from a day on. */
export async function remindersSince({ path, today }: Counted, since: Day): Promise<ActsIn[]> {
  return readActs(
    await sql.all<Row>(
      `SELECT r."unitId", r."byId", COUNT(*) AS "acts", MAX(r."at") AS "lastAt"
       FROM "UnitPlacement" u CROSS JOIN "Reminder" r
       WHERE u."path" LIKE ? AND u."from" <= ? AND (u."to" IS NULL OR u."to" > ?)
         AND r."unitId" = u."unitId" AND r."at" >= ? AND r."about" = 'people'
       GROUP BY r."unitId", r."byId"`,
      `${path}%`,
      today,
      today,
      sql.instant(startOfDay(since)),
    ),
  )
}

/** Extensions of the enrolments chosen, by the unit that counts the person today. */
export async function extensionsOf(counted: Counted): Promise<ActsIn[]> {
  const { today } = counted
  return readActs(
    await sql.all<Row>(
      `SELECT p."unitId", x."byId", COUNT(*) AS "acts", MAX(x."at") AS "lastAt"
       FROM "Extension" x JOIN "Enrolment" e ON e."id" = x."enrolmentId"
       JOIN "Posting" p ON p."officialId" = e."officialId" AND p."primary" = ? AND p."from" <= ? AND (p."to" IS NULL OR p."to" > ?)
       WHERE ${chosenSql(counted)} GROUP BY p."unitId", x."byId"`,
      true,
      today,
      today,
      ...counted.campaignIds,
    ),
  )
}

/** People overdue whose every overdue enrolment is explained for the due day it now has, by unit. */
export async function explainedPeople(counted: Counted): Promise<{ unitId: string; people: number }[]> {
  const { today, campaignIds } = counted
  const rows = await sql.all<{ unitId: string; people: number }>(
    `SELECT s."unitId", COUNT(*) AS "people" FROM (
       SELECT p."unitId", p."officialId" FROM (
         SELECT DISTINCT w."officialId" FROM "OverdueExplanation" x JOIN "Enrolment" w ON w."id" = x."enrolmentId") k
       JOIN "Enrolment" e ON e."officialId" = k."officialId" AND ${chosenSql(counted)}
       JOIN "Posting" p ON p."officialId" = k."officialId" AND p."primary" = ? AND p."from" <= ? AND (p."to" IS NULL OR p."to" > ?)
       WHERE ${standingSql('e')} = 'overdue' GROUP BY p."unitId", p."officialId"
       HAVING COUNT(*) = SUM(CASE WHEN EXISTS (
         SELECT 1 FROM "OverdueExplanation" y WHERE y."enrolmentId" = e."id" AND y."dueOn" = e."dueOn") THEN 1 ELSE 0 END)) s
     GROUP BY s."unitId"`,
    ...campaignIds,
    true,
    today,
    today,
    ...standingParameters(today),
  )
  return rows.map((row) => ({ ...row, people: Number(row.people) }))
}
