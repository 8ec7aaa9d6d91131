import { type Day } from '~/platform/calendar'
import { keptRows, type Part } from '~/platform/kept-rows.server'
import { sql } from '~/platform/sql.server'
import { type Counted, type CountedPlace, forEveryoneSql } from './counted-people.sql.server'
import { type CourseCell, courseCells } from './course-cells.sql.server'
import { type FlagCell, flagCells } from './flag-cells.sql.server'
import { finishedDays, type FinishedOn } from './heads-acts.sql.server'
import { firstScores } from './sittings.sql.server'
import { type ScoreCell } from './understanding'
import { type CountedCell, countPeople } from './unit-report.sql.server'
import { weekBefore } from './week-change'

/** People of each unit by segment, with what changed since the week before. */
export const keptPeople = (asked: CountedPlace): Promise<CountedCell[]> =>
  kept('people', { ...asked, since: weekBefore(asked.today) }, countPeople)

/** lượt of each unit by course and standing. */
export const keptCourses = (asked: CountedPlace): Promise<CourseCell[]> => kept('courses', asked, courseCells)

/** People of each unit by post of whom something is to be said before signing. */
export const keptFlags = (asked: CountedPlace): Promise<FlagCell[]> => kept('flags', asked, flagCells)

/** Who has finished, by unit and day. */
export const keptFinished = (asked: CountedPlace): Promise<FinishedOn[]> =>
  kept('finished', asked, finishedDays)

/** First attempts of each unit's own people. */
export const keptScores = (asked: CountedPlace): Promise<ScoreCell[]> => kept('scores', asked, firstScores)

/**
 * The rows of a question about units' own people, of every unit at and below a place: counted once, and again only where
 * the database has noted that facts of a unit's people changed. What is not noted at a unit, the day, the campaigns and
 * whom they are for, is the key; the tree is asked each time.
 */
async function kept<Row extends { unitId: string }>(
  what: string,
  counted: Counted,
  count: (counted: Counted) => Promise<Row[]>,
): Promise<Row[]> {
  const { path, campaignIds, today } = counted
  const everyone = await isForEveryone(campaignIds)
  return keptRows<Row>({
    key: JSON.stringify([what, today, everyone, ...campaignIds]),
    parts: () => unitTouches(path, today),
    count: (unitIds) => count({ ...counted, of: { unitIds, everyone } }),
    live: () => count(counted),
  })
}

export async function isForEveryone(campaignIds: readonly string[]): Promise<boolean> {
  if (campaignIds.length === 0) return true
  const row = await sql.one<{ yes: number }>(
    `SELECT CASE WHEN ${forEveryoneSql(campaignIds)} THEN 1 ELSE 0 END AS "yes"`,
    ...campaignIds,
  )
  return Number(row?.yes) === 1
}

async function unitTouches(path: string, today: Day): Promise<Part[]> {
  const rows = await sql.all<Part>(
    `SELECT h."unitId" AS "id",
       COALESCE((SELECT SUM(t."times") FROM "UnitTouch" t WHERE t."unitId" = h."unitId"), 0) AS "times"
     FROM "UnitPlacement" h WHERE h."path" LIKE ? AND h."from" <= ? AND (h."to" IS NULL OR h."to" > ?)`,
    `${path}%`,
    today,
    today,
  )
  return rows.map(({ id, times }) => ({ id, times: Number(times) }))
}

const GATHERED = 'gathered '

/**
 * On PostgreSQL each transaction has a row of its own at the units it touched: those that have ended become one, with the
 * same sum, so that nothing is counted again for it. Returns how many there were.
 */
export function gatherTouches(): Promise<number> {
  return sql.write(async (run) => {
    const found = await run.run(
      `UPDATE "UnitTouch" SET "by" = '${GATHERED}' || "by" WHERE "by" <> '' AND "by" NOT LIKE '${GATHERED}%'`,
    )
    await run.run(
      `INSERT INTO "UnitTouch" ("unitId", "by", "times")
         SELECT "unitId", '', SUM("times") FROM "UnitTouch" WHERE "by" LIKE '${GATHERED}%' GROUP BY "unitId"
       ON CONFLICT ("unitId", "by") DO UPDATE SET "times" = "UnitTouch"."times" + excluded."times"`,
    )
    await run.run(`DELETE FROM "UnitTouch" WHERE "by" LIKE '${GATHERED}%'`)
    return found
  })
}
