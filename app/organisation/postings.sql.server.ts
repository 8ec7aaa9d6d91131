import { type Day } from '~/platform/calendar'
import { type Run, sql } from '~/platform/sql.server'

/** Where a person is counted on a day, as a completion keeps it. */
export interface PostingOfTheDay {
  unitId: string
  unitName: string
  unitPath: string
  positionName: string
}

const PRIMARY_POSTING = `
  SELECT u."id" AS "unitId", u."name" AS "unitName", COALESCE(t."path", '/' || u."id" || '/') AS "unitPath",
         n."name" AS "positionName"
    FROM "Posting" p JOIN "Unit" u ON u."id" = p."unitId" JOIN "Position" n ON n."id" = p."positionId"
    LEFT JOIN "UnitPlacement" t ON t."unitId" = u."id" AND t."from" <= ? AND (t."to" IS NULL OR t."to" > ?)
   WHERE p."officialId" = ? AND p."primary" = ? AND p."from" <= ? AND (p."to" IS NULL OR p."to" > ?)
   ORDER BY p."from" DESC LIMIT 1`

/** The primary posting of an official on a day with its unit's place in the tree, or null when there is none. */
export function primaryPostingOf(
  officialId: string,
  day: Day,
  run: Pick<Run, 'one'> = sql,
): Promise<PostingOfTheDay | null> {
  return run.one<PostingOfTheDay>(PRIMARY_POSTING, day, day, officialId, true, day, day)
}
