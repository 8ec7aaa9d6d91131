import { type ScopedUnit } from '~/organisation/scope.server'
import { unitIdsBelow } from '~/organisation/scope.sql.server'
import { type Day } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'
import { type Bridge, bridgeOf } from './bridge'

/**
 * Completions from–to of a unit and all below it, counted by the unit of their day and by the unit of today.
 * @param period half-open
 */
export async function bridgeFor(
  unit: ScopedUnit,
  { from, to, today }: { from: Day; to: Day; today: Day },
): Promise<Bridge> {
  const inside = `%/${unit.id}/%`
  const rows = await sql.all<{ unitId: string; then: number; now: number; posted: number; count: number }>(
    `SELECT b."unitId", b."then", b."now", b."posted", COUNT(*) AS "count" FROM (
       SELECT c."unitId",
         CASE WHEN c."unitPath" LIKE ? THEN 1 ELSE 0 END AS "then",
         CASE WHEN l."path" LIKE ? THEN 1 ELSE 0 END AS "now",
         CASE WHEN p."id" IS NULL THEN 0 ELSE 1 END AS "posted"
       FROM "Completion" c
       LEFT JOIN "Posting" p ON p."officialId" = c."officialId" AND p."primary" = ? AND p."from" <= ?
         AND (p."to" IS NULL OR p."to" > ?)
       LEFT JOIN "UnitPlacement" l ON l."unitId" = p."unitId" AND l."from" <= ? AND (l."to" IS NULL OR l."to" > ?)
       WHERE c."completedOn" >= ? AND c."completedOn" < ? AND (c."unitPath" LIKE ? OR l."path" LIKE ?)) b
     GROUP BY b."unitId", b."then", b."now", b."posted"`,
    inside,
    inside,
    true,
    today,
    today,
    today,
    today,
    from,
    to,
    inside,
    inside,
  )
  const taken = new Set(await unitIdsBelow([unit.id], today))
  return bridgeOf(
    rows.map(({ unitId, then, now, posted, count }) => ({
      then: Number(then) === 1,
      now: Number(now) === 1,
      posted: Number(posted) === 1,
      byReorganisation: taken.has(unitId),
      count: Number(count),
    })),
  )
}

/** How many campaigns the people posted at these units are in the middle of. */
export async function campaignsAt(unitIds: readonly string[], day: Day): Promise<number> {
  if (unitIds.length === 0) return 0
  const row = await sql.one<{ count: number }>(
    `SELECT COUNT(DISTINCT e."campaignId") AS "count" FROM "Enrolment" e JOIN "Posting" p ON p."officialId" = e."officialId"
     WHERE e."completedOn" IS NULL AND p."unitId" IN (${unitIds.map(() => '?').join(', ')})
       AND p."from" <= ? AND (p."to" IS NULL OR p."to" > ?)`,
    ...unitIds,
    day,
    day,
  )
  return Number(row?.count ?? 0)
}

/** Years in which anyone completed anything, latest first. */
export async function completionYears(): Promise<string[]> {
  const rows = await sql.all<{ year: string }>(
    `SELECT DISTINCT substr("completedOn", 1, 4) AS "year" FROM "Completion" ORDER BY 1 DESC`,
  )
  return rows.map(({ year }) => year)
}
