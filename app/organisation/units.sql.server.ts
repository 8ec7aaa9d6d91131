import { type Day } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'
import { type ScopedUnit, type ScopeViewer, seesEverything } from './scope.server'
import { childTowards, idsOnPath } from './tree'

export interface NamedUnit {
  id: string
  name: string
  kind: string
}

export interface UnitInTree extends NamedUnit {
  code: string
  parentId: string | null
  path: string
  depth: number
}

/**
 * The way down to a unit, itself last. Units above the viewer's own are left out:
 * they are no links for this person, and a crumb that leads nowhere is noise.
 */
export async function breadcrumb(viewer: ScopeViewer, unit: ScopedUnit): Promise<NamedUnit[]> {
  const ids = idsOnPath(unit.path)
  const from = seesEverything(viewer) ? 0 : ids.findIndex((id) => viewer.headOf.includes(id))
  const above = from < 0 ? [] : ids.slice(from, -1)
  const named = await unitsByIds(above)
  return [...above.flatMap((id) => named.get(id) ?? []), unit]
}

async function unitsByIds(ids: readonly string[]): Promise<Map<string, NamedUnit>> {
  if (ids.length === 0) return new Map()
  const rows = await sql.all<NamedUnit>(
    `SELECT "id", "name", "kind" FROM "Unit" WHERE "id" IN (${ids.map(() => '?').join(', ')})`,
    ...ids,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

const IN_TREE = `SELECT u."id", u."code", u."name", u."kind", p."parentId", p."path", p."depth"
  FROM "UnitPlacement" p JOIN "Unit" u ON u."id" = p."unitId"`

/** Where the unit itself and everything below it hangs on a day, for adding up: no names, in no order. */
export function treeBelow({ path }: { path: string }, today: Day): Promise<{ id: string; path: string }[]> {
  return sql.all(
    `SELECT "unitId" AS "id", "path" FROM "UnitPlacement"
     WHERE "path" LIKE ? AND "from" <= ? AND ("to" IS NULL OR "to" > ?)`,
    `${path}%`,
    today,
    today,
  )
}

/** For each unit below a unit on a day: the one directly below under which it hangs. */
export async function partsBelow(unit: ScopedUnit, today: Day): Promise<Map<string, string>> {
  const parts = new Map<string, string>()
  for (const { id, path } of await treeBelow(unit, today)) {
    const part = childTowards(path, unit.id)
    if (part !== null) parts.set(id, part)
  }
  return parts
}

/** The units directly below a unit on a day, by code. */
export function unitsDirectlyBelow(unitId: string, today: Day): Promise<UnitInTree[]> {
  return sql.all<UnitInTree>(
    `${IN_TREE} WHERE p."parentId" = ? AND p."from" <= ? AND (p."to" IS NULL OR p."to" > ?)
     ORDER BY u."code"`,
    unitId,
    today,
    today,
  )
}

/** The unit itself and everything below it on a day, parents before children, by code. */
export function unitsBelow(unit: ScopedUnit, today: Day): Promise<UnitInTree[]> {
  return sql.all<UnitInTree>(
    `${IN_TREE} WHERE p."path" LIKE ? AND p."from" <= ? AND (p."to" IS NULL OR p."to" > ?)
     ORDER BY p."depth", u."code"`,
    `${unit.path}%`,
    today,
    today,
  )
}

/** The top of the tree on a day: the province. Null in an empty database. */
export async function rootUnitId(today: Day): Promise<string | null> {
  const row = await sql.one<{ unitId: string }>(
    `SELECT "unitId" FROM "UnitPlacement"
     WHERE "parentId" IS NULL AND "from" <= ? AND ("to" IS NULL OR "to" > ?) ORDER BY "from", "unitId" LIMIT 1`,
    today,
    today,
  )
  return row?.unitId ?? null
}

/** Units that a person heads or reads today, by name. */
export async function unitsHeaded(viewer: ScopeViewer): Promise<NamedUnit[]> {
  const named = await unitsByIds(viewer.headOf)
  return [...named.values()].sort((a, b) => a.name.localeCompare(b.name, 'vi'))
}

/** Every unit that exists on a day, with the name of the one above it. */
export function unitsOn(
  day: Day,
): Promise<{ id: string; code: string; name: string; above: string | null; path: string; depth: number }[]> {
  return sql.all(
    `SELECT u."id", u."code", u."name", a."name" AS "above", p."path", p."depth"
     FROM "UnitPlacement" p JOIN "Unit" u ON u."id" = p."unitId" LEFT JOIN "Unit" a ON a."id" = p."parentId"
     WHERE p."from" <= ? AND (p."to" IS NULL OR p."to" > ?) ORDER BY u."code"`,
    day,
    day,
  )
}
