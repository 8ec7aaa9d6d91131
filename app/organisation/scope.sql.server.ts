import { type Day } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'

/** A unit with the place it has on a day, or had last when it has been abolished. */
export interface PlacedUnit {
  id: string
  code: string
  name: string
  kind: string
  parentId: string | null
  path: string
  depth: number
  /** the day it ceased to hang there; null while it does */
  placedUntil: Day | null
}

const UNIT_COLUMNS = `u."id", u."code", u."name", u."kind", p."parentId", p."path", p."depth", p."to" AS "placedUntil"`

/** The placement of the day, or the last one before it. Takes the day twice. */
const LATEST = `p."from" <= ? AND NOT EXISTS (
  SELECT 1 FROM "UnitPlacement" l WHERE l."unitId" = p."unitId" AND l."from" > p."from" AND l."from" <= ?)`

export function placedUnit(unitId: string, today: Day): Promise<PlacedUnit | null> {
  return sql.one<PlacedUnit>(
    `SELECT ${UNIT_COLUMNS} FROM "Unit" u JOIN "UnitPlacement" p ON p."unitId" = u."id"
     WHERE u."id" = ? AND p."from" <= ? ORDER BY p."from" DESC LIMIT 1`,
    unitId,
    today,
  )
}

/** Paths of the units that took over any of `path`'s units by merging, however often it happened since. */
export async function successorPaths(path: string, today: Day): Promise<string[]> {
  const rows = await sql.all<{ path: string }>(
    `WITH RECURSIVE "later" ("id") AS (
       SELECT c."successorId" FROM "UnitChange" c
       WHERE c."kind" = 'merge' AND c."on" <= ? AND ? LIKE '%/' || c."predecessorId" || '/%'
       UNION
       SELECT c."successorId" FROM "UnitChange" c JOIN "later" l ON c."predecessorId" = l."id"
       WHERE c."kind" = 'merge' AND c."on" <= ?)
     SELECT p."path" FROM "later" l JOIN "UnitPlacement" p ON p."unitId" = l."id" WHERE ${LATEST}`,
    today,
    path,
    today,
    today,
    today,
  )
  return rows.map((row) => row.path)
}

/** Ids of the units at and below `headed`, with those that merged into any of them and what hung below these. */
export async function unitIdsBelow(headed: readonly string[], today: Day): Promise<string[]> {
  if (headed.length === 0) return []
  const rows = await sql.all<{ id: string }>(
    `WITH RECURSIVE "seen" ("id") AS (
       SELECT p."unitId" FROM "UnitPlacement" p WHERE ${LATEST} AND (${headed.map(() => `p."path" LIKE ?`).join(' OR ')})
       UNION
       SELECT p."unitId" FROM "seen" s
       JOIN "UnitChange" c ON c."successorId" = s."id" AND c."kind" = 'merge' AND c."on" <= ?
       JOIN "UnitPlacement" p ON p."path" LIKE '%/' || c."predecessorId" || '/%' AND ${LATEST})
     SELECT "id" FROM "seen"`,
    today,
    today,
    ...headed.map((id) => `%/${id}/%`),
    today,
    today,
    today,
  )
  return rows.map((row) => row.id)
}

/** Units for which an official answers or may read reports on a day: head, acting head, deputy, report reader. */
export async function headedUnitIdsOn(officialId: string, today: Day): Promise<string[]> {
  const rows = await sql.all<{ unitId: string }>(
    `SELECT DISTINCT "unitId" FROM "Headship"
     WHERE "officialId" = ? AND "from" <= ? AND ("to" IS NULL OR "to" > ?) ORDER BY "unitId"`,
    officialId,
    today,
    today,
  )
  return rows.map((row) => row.unitId)
}
