import { type Day } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'

/** Who answers for a unit on a day. */
export interface UnitHead {
  officialId: string
  fullName: string
  honorific: string
  kind: 'head' | 'acting'
  positionName: string | null
}

/** The head of a unit on a day, or who acts as one; none while the post is vacant. */
export function headsOf(unitId: string, today: Day): Promise<UnitHead[]> {
  return sql.all<UnitHead>(
    `SELECT h."officialId", o."fullName", o."honorific", h."kind", j."name" AS "positionName"
     FROM "Headship" h JOIN "Official" o ON o."id" = h."officialId"
     LEFT JOIN "Posting" p ON p."officialId" = o."id" AND p."primary" = ? AND p."from" <= ? AND (p."to" IS NULL OR p."to" > ?)
     LEFT JOIN "Position" j ON j."id" = p."positionId"
     WHERE h."unitId" = ? AND h."kind" IN ('head', 'acting') AND h."from" <= ? AND (h."to" IS NULL OR h."to" > ?)
     ORDER BY h."kind" DESC, h."from"`,
    true,
    today,
    today,
    unitId,
    today,
    today,
  )
}
