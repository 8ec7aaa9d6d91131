import { type Day } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'
import type { CampaignCourse } from './campaign'

const holding = (alias: string) => `${alias}."from" <= ? AND (${alias}."to" IS NULL OR ${alias}."to" > ?)`

export interface UnitChoice {
  id: string
  name: string
  kind: string
}

/** The units of a day that may be chosen: all but the top, by kind and code. */
export const unitsToChoose = (today: Day): Promise<UnitChoice[]> =>
  sql.all<UnitChoice>(
    `SELECT u."id", u."name", u."kind" FROM "Unit" u JOIN "UnitPlacement" h ON h."unitId" = u."id"
      WHERE h."parentId" IS NOT NULL AND ${holding('h')} ORDER BY h."depth", u."code"`,
    today,
    today,
  )

/** Positions that anyone holds today, by name. */
export const positionsToChoose = (today: Day): Promise<{ id: string; name: string }[]> =>
  sql.all<{ id: string; name: string }>(
    `SELECT j."id", j."name" FROM "Position" j
      WHERE EXISTS (SELECT 1 FROM "Posting" p WHERE p."positionId" = j."id" AND ${holding('p')}) ORDER BY j."name"`,
    today,
    today,
  )

/** Officials by staff code, as far as they are known. */
export function officialsByStaffCode(
  codes: readonly string[],
): Promise<{ id: string; staffCode: string; fullName: string }[]> {
  if (codes.length === 0) return Promise.resolve([])
  return sql.all(
    `SELECT "id", "staffCode", "fullName" FROM "Official" WHERE "staffCode" IN (${codes.map(() => '?').join(', ')})`,
    ...codes,
  )
}

/** Published courses by id with what enrolling needs, in the order asked for. */
export async function coursesByIds(ids: readonly string[]): Promise<CampaignCourse[]> {
  if (ids.length === 0) return []
  const rows = await sql.all<{ courseId: string; title: string; rules: string }>(
    `SELECT v."courseId", v."title", v."rules" FROM "CourseEdition" v WHERE v."courseId" IN (${ids.map(() => '?').join(', ')})
       AND NOT EXISTS (SELECT 1 FROM "CourseEdition" w WHERE w."courseId" = v."courseId" AND w."number" > v."number")`,
    ...ids,
  )
  return ids.flatMap((id) => {
    const row = rows.find(({ courseId }) => courseId === id)
    if (!row) return []
    const { attempts = 3 } = JSON.parse(row.rules) as { attempts?: number }
    return [{ courseId: id, title: row.title, attempts }]
  })
}
