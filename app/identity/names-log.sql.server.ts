import { type Day } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'

/** An inspector opened the names of a unit, with the reason given. */
export interface NamesOpening {
  at: Date
  unitName: string
  byName: string
  purpose: string
  document: string | null
}

type Row = { at: string | Date; unitName: string; byName: string | null; data: string }

/** Who opened names that take in people of these units: of the unit, one above or one below it. The latest first. */
export async function namesOpenedIn(
  unitIds: readonly string[],
  today: Day,
  most = 50,
): Promise<NamesOpening[]> {
  if (unitIds.length === 0) return []
  const rows = await sql.all<Row>(
    `SELECT DISTINCT e."sequence", e."at", u."name" AS "unitName", o."fullName" AS "byName", e."data"
     FROM "UnitPlacement" h JOIN "UnitPlacement" s ON s."path" LIKE h."path" || '%' OR h."path" LIKE s."path" || '%'
     JOIN "AuditEntry" e ON e."subjectType" = 'unit' AND e."subjectId" = s."unitId" AND e."kind" = 'namesOpened'
     JOIN "Unit" u ON u."id" = s."unitId" LEFT JOIN "Official" o ON o."id" = e."actorId"
     WHERE h."unitId" IN (${unitIds.map(() => '?').join(', ')}) AND h."from" <= ? AND (h."to" IS NULL OR h."to" > ?)
       AND s."from" <= ? AND (s."to" IS NULL OR s."to" > ?)
     ORDER BY e."sequence" DESC LIMIT ?`,
    ...unitIds,
    today,
    today,
    today,
    today,
    most,
  )
  return rows.map(({ at, unitName, byName, data }) => {
    const { purpose, document } = JSON.parse(data) as { purpose: string; document: string | null }
    return { at: sql.toDate(at), unitName, byName: byName ?? '–', purpose, document }
  })
}
