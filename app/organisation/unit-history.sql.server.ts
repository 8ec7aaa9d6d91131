import { type Day } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'

export interface UnitEvent {
  kind: string
  on: Day
  decisionNumber: string
  predecessorId: string
  predecessorName: string
  successorId: string | null
  successorName: string | null
}

/** What decisions made of a unit: it ended, took others over, was renamed or moved. Latest first. */
export function unitHistory(unitId: string): Promise<UnitEvent[]> {
  return sql.all<UnitEvent>(
    `SELECT c."kind", c."on", c."decisionNumber", c."predecessorId", a."name" AS "predecessorName",
       c."successorId", b."name" AS "successorName"
     FROM "UnitChange" c JOIN "Unit" a ON a."id" = c."predecessorId" LEFT JOIN "Unit" b ON b."id" = c."successorId"
     WHERE c."predecessorId" = ? OR c."successorId" = ? ORDER BY c."on" DESC, c."kind", a."code"`,
    unitId,
    unitId,
  )
}

/** The units that took over from one that has ended. */
export function successorsOf(
  unitId: string,
): Promise<{ id: string; name: string; on: Day; decisionNumber: string }[]> {
  return sql.all(
    `SELECT DISTINCT u."id", u."name", c."on", c."decisionNumber" FROM "UnitChange" c JOIN "Unit" u ON u."id" = c."successorId"
     WHERE c."predecessorId" = ? AND c."kind" IN ('merge', 'split') ORDER BY u."name"`,
    unitId,
  )
}

export interface UnitNode {
  id: string
  code: string
  name: string
  kind: string
  parentId: string | null
  depth: number
  path: string
  /** counted at the unit itself */
  own: number
  headName: string | null
  headKind: string | null
}

/** The whole tree of a day with the people counted at each unit and who heads it. Parents come before children. */
export function treeOn(day: Day): Promise<UnitNode[]> {
  return sql.all<UnitNode>(
    `SELECT u."id", u."code", u."name", u."kind", l."parentId", l."depth", l."path",
       (SELECT COUNT(*) FROM "Posting" p WHERE p."unitId" = u."id" AND p."primary" = ? AND p."from" <= ?
         AND (p."to" IS NULL OR p."to" > ?)) AS "own",
       (SELECT MIN(o."fullName") FROM "Headship" h JOIN "Official" o ON o."id" = h."officialId"
         WHERE h."unitId" = u."id" AND h."kind" IN ('head', 'acting') AND h."from" <= ? AND (h."to" IS NULL OR h."to" > ?)) AS "headName",
       (SELECT MAX(h."kind") FROM "Headship" h
         WHERE h."unitId" = u."id" AND h."kind" IN ('head', 'acting') AND h."from" <= ? AND (h."to" IS NULL OR h."to" > ?)) AS "headKind"
     FROM "UnitPlacement" l JOIN "Unit" u ON u."id" = l."unitId"
     WHERE l."from" <= ? AND (l."to" IS NULL OR l."to" > ?) ORDER BY l."depth", u."code"`,
    true,
    day,
    day,
    day,
    day,
    day,
    day,
    day,
    day,
  )
}

/** Decisions whose day is still to come, the next first. */
export function comingChanges(today: Day): Promise<UnitEvent[]> {
  return sql.all<UnitEvent>(
    `SELECT c."kind", c."on", c."decisionNumber", c."predecessorId", a."name" AS "predecessorName",
       c."successorId", b."name" AS "successorName"
     FROM "UnitChange" c JOIN "Unit" a ON a."id" = c."predecessorId" LEFT JOIN "Unit" b ON b."id" = c."successorId"
     WHERE c."on" > ? ORDER BY c."on", a."code" LIMIT 50`,
    today,
  )
}

/** Whom and what a split has to place: those counted at the unit itself and the units right below it. */
export function placedByASplit(unitId: string, day: Day): Promise<{ id: string; name: string }[]> {
  return sql.all<{ id: string; name: string }>(
    `SELECT x."id", x."name" FROM (
       SELECT u."id", u."name", '0' || u."code" AS "place" FROM "UnitPlacement" l JOIN "Unit" u ON u."id" = l."unitId"
         WHERE l."parentId" = ? AND l."from" <= ? AND (l."to" IS NULL OR l."to" > ?)
       UNION ALL
       SELECT o."id", o."fullName" AS "name", '1' || o."sortKey" AS "place" FROM "Posting" p JOIN "Official" o ON o."id" = p."officialId"
         WHERE p."unitId" = ? AND p."from" <= ? AND (p."to" IS NULL OR p."to" > ?)) x
     ORDER BY ${sql.inCodeOrder('x."place"')}`,
    unitId,
    day,
    day,
    unitId,
    day,
    day,
  )
}
