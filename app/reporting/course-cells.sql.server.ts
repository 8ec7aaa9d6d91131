import { standingParameters, standingSql } from '~/learning/enrolment-state.sql.server'
import { type Standing } from '~/learning/enrolment-state'
import { sql } from '~/platform/sql.server'
import { chosenSql, type Counted, postedSql } from './counted-people.sql.server'

/** lượt of a unit's own people in one campaign that stand so. */
export interface CourseCell {
  unitId: string
  campaignId: string
  courseId: string
  standing: Standing
  enrolments: number
}

/** lượt by unit, campaign and standing, of the people whose primary posting of the day is in the unit or below it. */
export async function courseCells(counted: Counted): Promise<CourseCell[]> {
  if (counted.campaignIds.length === 0) return []
  const { from, where, parameters } = postedSql(counted)
  const rows = await sql.all<CourseCell>(
    `SELECT s."unitId", s."campaignId", s."courseId", s."standing", COUNT(*) AS "enrolments" FROM (
       SELECT p."unitId", e."campaignId", e."courseId", ${standingSql('e')} AS "standing"
       FROM ${from} JOIN "Enrolment" e ON e."officialId" = p."officialId" AND ${chosenSql(counted)}
       WHERE ${where}) s
     GROUP BY s."unitId", s."campaignId", s."courseId", s."standing"`,
    ...standingParameters(counted.today),
    ...counted.campaignIds,
    ...parameters,
  )
  return rows.map((row) => ({ ...row, enrolments: Number(row.enrolments) }))
}
