import { addDays, type Day } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'

/** A year: what was learnt before it is no longer current. */
const CURRENT_DAYS = 365

export interface GroupCoverage {
  riskGroup: string
  people: number
  covered: number
}

/** Completed within a year, or enrolled and not past the due day. Takes the day a year ago and today. */
const COVERED = `(EXISTS (SELECT 1 FROM "Completion" c WHERE c."officialId" = h."officialId" AND c."completedOn" > ?)
  OR EXISTS (SELECT 1 FROM "Enrolment" e WHERE e."officialId" = h."officialId" AND e."completedOn" IS NULL
    AND e."undelivered" IS NULL AND e."dueOn" >= ?))`

/** People in posts of a risk group today, each once a group. */
const HOLDERS = `(SELECT DISTINCT p."officialId", r."riskGroup" FROM "Posting" p
  JOIN "PositionRisk" r ON r."positionId" = p."positionId"
  WHERE p."from" <= ? AND (p."to" IS NULL OR p."to" > ?)) h`

/** For each risk group how many hold such a post today, and how many of them have a current course. */
export async function coverageByGroup(today: Day): Promise<GroupCoverage[]> {
  const rows = await sql.all<GroupCoverage>(
    `SELECT h."riskGroup", COUNT(*) AS "people", SUM(CASE WHEN ${COVERED} THEN 1 ELSE 0 END) AS "covered"
     FROM ${HOLDERS} GROUP BY h."riskGroup"`,
    addDays(today, -CURRENT_DAYS),
    today,
    today,
    today,
  )
  return rows.map(({ riskGroup, people, covered }) => ({
    riskGroup,
    people: Number(people),
    covered: Number(covered),
  }))
}

export interface UncoveredPost {
  officialId: string
  fullName: string
  positionName: string
  unitId: string
  unitName: string
}

/** Posts with a risk group, or with one of them, whose holder has no current course. */
export function uncoveredPosts(
  today: Day,
  { riskGroup, limit }: { riskGroup: string | null; limit: number },
): Promise<UncoveredPost[]> {
  return sql.all<UncoveredPost>(
    `SELECT o."id" AS "officialId", o."fullName", j."name" AS "positionName", u."id" AS "unitId", u."name" AS "unitName"
     FROM "Posting" h JOIN "Official" o ON o."id" = h."officialId" JOIN "Unit" u ON u."id" = h."unitId"
       JOIN "Position" j ON j."id" = h."positionId"
     WHERE h."from" <= ? AND (h."to" IS NULL OR h."to" > ?)
       AND EXISTS (SELECT 1 FROM "PositionRisk" r WHERE r."positionId" = h."positionId" AND (? = '' OR r."riskGroup" = ?))
       AND NOT ${COVERED}
     ORDER BY u."code", ${sql.inCodeOrder('o."sortKey"')}, o."id" LIMIT ?`,
    today,
    today,
    riskGroup ?? '',
    riskGroup ?? '',
    addDays(today, -CURRENT_DAYS),
    today,
    limit,
  )
}
