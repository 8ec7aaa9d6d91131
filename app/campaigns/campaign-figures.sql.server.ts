import { type Standing, STANDINGS } from '~/learning/enrolment-state'
import { standingParameters, standingSql } from '~/learning/enrolment-state.sql.server'
import type { Day } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'

/** Of one campaign on a day: lượt by standing, the people behind them, and how many have opened a course. */
export async function countStandings(campaignId: string, today: Day) {
  const rows = await sql.all<{ standing: Standing; enrolments: number; opened: number }>(
    `SELECT s."standing", COUNT(*) AS "enrolments", SUM(s."opened") AS "opened" FROM (
       SELECT ${standingSql('e')} AS "standing", CASE WHEN e."openedAt" IS NULL THEN 0 ELSE 1 END AS "opened"
         FROM "Enrolment" e WHERE e."campaignId" = ?) s GROUP BY s."standing"`,
    ...standingParameters(today),
    campaignId,
  )
  const people = await sql.one<{ people: number }>(
    'SELECT COUNT(DISTINCT "officialId") AS "people" FROM "Enrolment" WHERE "campaignId" = ?',
    campaignId,
  )
  const of = (standing: Standing) => Number(rows.find((row) => row.standing === standing)?.enrolments ?? 0)
  const standings = Object.fromEntries(STANDINGS.map((standing) => [standing, of(standing)])) as Record<
    Standing,
    number
  >
  return {
    standings,
    people: Number(people?.people ?? 0),
    opened: rows.reduce((sum, { opened }) => sum + Number(opened), 0),
  }
}
