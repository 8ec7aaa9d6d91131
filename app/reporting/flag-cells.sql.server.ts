import { progressSql, standingParameters, standingSql } from '~/learning/enrolment-state.sql.server'
import { sql } from '~/platform/sql.server'
import { chosenSql, type Counted, countedPeople } from './counted-people.sql.server'
import { PRECEDENCE } from './standing-counts'

/** People of a unit in one post that a head should say a sentence to before signing. */
export interface FlagCell {
  unitId: string
  positionId: string
  /** whom nothing is assigned to */
  unassigned: number
  /** who has failed the last attempt and may not try again */
  usedUp: number
  /** without any enrolment: a flag where the post has a risk, which is not a fact of the unit */
  withoutCourse: number
}

const UNASSIGNED = PRECEDENCE.indexOf('unassigned')

/** One row for each unit and post that has anyone, in one statement. */
export async function flagCells(counted: Counted): Promise<FlagCell[]> {
  const { text, parameters } = countedPeople(counted)
  const rows = await sql.all<FlagCell>(
    `${text} SELECT * FROM (
       SELECT "unitId", "positionId",
         SUM(CASE WHEN "rank" = ${UNASSIGNED} THEN 1 ELSE 0 END) AS "unassigned",
         SUM(CASE WHEN EXISTS (SELECT 1 FROM "Enrolment" e WHERE e."officialId" = "person"."officialId" AND ${chosenSql(counted)}
           AND ${progressSql('e')} = 'failed' AND ${standingSql('e')} IN ('open', 'overdue')) THEN 1 ELSE 0 END) AS "usedUp",
         SUM(CASE WHEN "enrolments" = 0 THEN 1 ELSE 0 END) AS "withoutCourse"
       FROM "person" GROUP BY "unitId", "positionId") s
     WHERE "unassigned" + "usedUp" + "withoutCourse" > 0`,
    ...parameters,
    ...counted.campaignIds,
    ...standingParameters(counted.today),
  )
  return rows.map((row) => ({
    ...row,
    unassigned: Number(row.unassigned),
    usedUp: Number(row.usedUp),
    withoutCourse: Number(row.withoutCourse),
  }))
}
