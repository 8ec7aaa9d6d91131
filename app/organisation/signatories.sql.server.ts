import { type Day } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'

/** A person who may sign for a unit on a day. */
export interface Signatory {
  officialId: string
  fullName: string
  kind: 'head' | 'acting' | 'deputy'
  positionName: string | null
}

/** Head, acting head and deputies of a unit on a day, in this order. */
export function signatoriesOf(unitId: string, today: Day): Promise<Signatory[]> {
  return sql.all<Signatory>(
    `SELECT h."officialId", o."fullName", h."kind", j."name" AS "positionName"
     FROM "Headship" h JOIN "Official" o ON o."id" = h."officialId"
     LEFT JOIN "Posting" p ON p."officialId" = o."id" AND p."primary" = ? AND p."from" <= ? AND (p."to" IS NULL OR p."to" > ?)
     LEFT JOIN "Position" j ON j."id" = p."positionId"
     WHERE h."unitId" = ? AND h."kind" IN ('head', 'acting', 'deputy') AND h."from" <= ? AND (h."to" IS NULL OR h."to" > ?)
     ORDER BY CASE h."kind" WHEN 'head' THEN 0 WHEN 'acting' THEN 1 ELSE 2 END, h."from", o."id"`,
    true,
    today,
    today,
    unitId,
    today,
    today,
  )
}

/** The name of the unit that a unit hangs below on a day; null at the top. */
export async function nameAbove({ parentId }: { parentId: string | null }): Promise<string | null> {
  if (parentId === null) return null
  const row = await sql.one<{ name: string }>('SELECT "name" FROM "Unit" WHERE "id" = ?', parentId)
  return row?.name ?? null
}
