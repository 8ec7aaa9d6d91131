import { standingParameters, standingSql } from '~/learning/enrolment-state.sql.server'
import { type Standing } from '~/learning/enrolment-state'
import { sql } from '~/platform/sql.server'
import { type Counted } from './counted-people.sql.server'

/** lượt of a unit's own people on one course that stand so. */
export interface CourseCell {
  unitId: string
  courseId: string
  standing: Standing
  enrolments: number
}

/** lượt by unit, course and standing, of the people whose primary posting of the day is in the unit or below it. */
export async function courseCells({ path, campaignIds, today }: Counted): Promise<CourseCell[]> {
  if (campaignIds.length === 0) return []
  const asked = campaignIds.map(() => '?').join(', ')
  const rows = await sql.all<CourseCell>(
    `SELECT s."unitId", s."courseId", s."standing", COUNT(*) AS "enrolments" FROM (
       SELECT p."unitId", e."courseId", ${standingSql('e')} AS "standing"
       FROM "UnitPlacement" h CROSS JOIN "Posting" p
       JOIN "Enrolment" e ON e."officialId" = p."officialId" AND e."campaignId" IN (${asked})
       WHERE h."path" LIKE ? AND h."from" <= ? AND (h."to" IS NULL OR h."to" > ?)
         AND p."unitId" = h."unitId" AND p."primary" = ? AND p."from" <= ? AND (p."to" IS NULL OR p."to" > ?)) s
     GROUP BY s."unitId", s."courseId", s."standing"`,
    ...standingParameters(today),
    ...campaignIds,
    `${path}%`,
    today,
    today,
    true,
    today,
    today,
  )
  return rows.map((row) => ({ ...row, enrolments: Number(row.enrolments) }))
}
