import { type Standing } from '~/learning/enrolment-state'
import { standingParameters, standingSql } from '~/learning/enrolment-state.sql.server'
import { addDays, type Day } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'
import { breath } from '~/platform/turns'
import { chosenSql, type CountedPlace, type CountedUnits, postedSql } from './counted-people.sql.server'
import { keptCourses } from './kept-figures.sql.server'
import { EXEMPTION_DAYS, type OverdueAnswer } from './self-check'

type Row = Omit<OverdueAnswer, 'explainedAt' | 'attemptAt'> & {
  explainedAt: string | Date | null
  attemptAt: string | Date | null
}

/** Units asked about at once: between two statements others are answered. */
const SLICE = 64

/** The overdue enrolments of the counted people, with the first explanation for their due day and the last further attempt. */
export async function overdueAnswers(place: CountedPlace): Promise<OverdueAnswer[]> {
  const rows = await enrolmentsStanding<Row>(
    place,
    'overdue',
    `p."unitId", p."officialId", e."dueOn",
     (SELECT MIN(x."at") FROM "OverdueExplanation" x WHERE x."enrolmentId" = e."id" AND x."dueOn" = e."dueOn") AS "explainedAt",
     (SELECT MAX(a."at") FROM "ExtraAttempt" a WHERE a."enrolmentId" = e."id") AS "attemptAt"`,
  )
  const instant = (value: string | Date | null) => (value === null ? null : sql.toDate(value))
  return rows.map((row) => ({
    ...row,
    explainedAt: instant(row.explainedAt),
    attemptAt: instant(row.attemptAt),
  }))
}

/** How many exemptions of the counted people end soon, and the day on which the first one no longer holds. */
export async function exemptionsEnding(place: CountedPlace): Promise<{ count: number; first: Day | null }> {
  const exempt = await enrolmentsStanding<{ until: Day | null }>(
    place,
    'exempt',
    'e."exemptUntil" AS "until"',
  )
  const last = addDays(place.today, EXEMPTION_DAYS)
  const ending = exempt.flatMap(({ until }) => (until !== null && until <= last ? [until] : []))
  return { count: ending.length, first: ending.sort()[0] ?? null }
}

/** Columns of the counted people's enrolments that stand so today; only units that have one are asked. */
async function enrolmentsStanding<Found extends object>(
  place: CountedPlace,
  standing: Standing,
  columns: string,
): Promise<Found[]> {
  const cells = await keptCourses(place)
  const unitIds = [...new Set(cells.flatMap((cell) => (cell.standing === standing ? [cell.unitId] : [])))]
  const found: Found[] = []
  for (let from = 0; from < unitIds.length; from += SLICE) {
    const of: CountedUnits = { unitIds: unitIds.slice(from, from + SLICE), everyone: true }
    const posted = postedSql({ ...place, of })
    const rows = await sql.all<Found>(
      `SELECT ${columns} FROM ${posted.from} JOIN "Enrolment" e ON e."officialId" = p."officialId" AND ${chosenSql(place)}
       WHERE ${posted.where} AND ${standingSql('e')} = '${standing}'`,
      ...place.campaignIds,
      ...posted.parameters,
      ...standingParameters(place.today),
    )
    found.push(...rows)
    await breath()
  }
  return found
}
