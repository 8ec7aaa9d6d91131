import type { Day } from '~/platform/calendar'
import { type Run, sql } from '~/platform/sql.server'

const places = (list: readonly unknown[]) => list.map(() => '?').join(', ')

/**
 * The rule of refreshers.ts over all officials: one row each, for the latest completion of an edition that cites an
 * affected article, unless an edition with the change has been completed. Gives how many owe.
 * @param citing hashes of the editions before the change that cite one of its articles
 */
export async function insertDues(
  run: Run,
  change: { id: string; courseId: string; number: number },
  citing: readonly string[],
  owedOn: Day,
): Promise<number> {
  if (citing.length === 0) return 0
  const { id, courseId, number } = change
  return run.run(
    `INSERT INTO "RefresherDue" ("id", "lawChangeId", "officialId", "completionId", "courseId", "owedOn")
     SELECT CAST(? AS TEXT) || c."id", CAST(? AS TEXT), c."officialId", c."id", c."courseId", CAST(? AS TEXT)
       FROM "Completion" c
      WHERE c."courseId" = ? AND c."courseEditionHash" IN (${places(citing)})
        AND NOT EXISTS (
          SELECT 1 FROM "Completion" d JOIN "CourseEdition" v ON v."hash" = d."courseEditionHash"
           WHERE d."officialId" = c."officialId" AND d."courseId" = c."courseId"
             AND (v."number" >= ? OR (d."courseEditionHash" IN (${places(citing)})
                  AND (d."completedOn" > c."completedOn" OR (d."completedOn" = c."completedOn" AND d."id" > c."id")))))
     ON CONFLICT DO NOTHING`,
    ...[id, id, owedOn, courseId, ...citing, number, ...citing],
  )
}

/** One row; false when it is there already. */
export async function insertDue(
  run: Run,
  due: { changeId: string; officialId: string; completionId: string; courseId: string; owedOn: Day },
): Promise<boolean> {
  const { changeId, officialId, completionId, courseId, owedOn } = due
  const rows = await run.run(
    `INSERT INTO "RefresherDue" ("id", "lawChangeId", "officialId", "completionId", "courseId", "owedOn")
     VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    ...[changeId + completionId, changeId, officialId, completionId, courseId, owedOn],
  )
  return rows > 0
}

/** Changes of law that came after an edition of a course. */
export function changesAfter(run: Pick<Run, 'all'>, courseId: string, number: number) {
  return run.all<{ id: string; number: number; articles: string }>(
    'SELECT "id", "number", "articles" FROM "LawChange" WHERE "courseId" = ? AND "number" > ? ORDER BY "number"',
    courseId,
    number,
  )
}

/** The editions of a course that an official has completed. */
export function completedEditions(run: Pick<Run, 'all'>, officialId: string, courseId: string) {
  return run.all<{ hash: string; number: number }>(
    `SELECT v."hash", v."number" FROM "Completion" c JOIN "CourseEdition" v ON v."hash" = c."courseEditionHash"
      WHERE c."officialId" = ? AND c."courseId" = ?`,
    officialId,
    courseId,
  )
}

export type RefresherRow = {
  id: string
  courseId: string
  courseSlug: string
  title: string
  owedOn: Day
  number: number
  publishedOn: Day
  editionHash: string
  articles: string
  sections: string
  questions: string
  completedOn: Day
  completedHash: string
  completedNumber: number
  finishedOn: Day | null
  /** an edition with the change has been completed since */
  settled: number | bigint
}

const SELECT = `
  SELECT d."id", d."courseId", k."slug" AS "courseSlug", v."title", d."owedOn", l."number", l."publishedOn",
         l."courseEditionHash" AS "editionHash", l."articles", l."sections", l."questions",
         c."completedOn", c."courseEditionHash" AS "completedHash", w."number" AS "completedNumber", f."finishedOn",
         (SELECT COUNT(*) FROM "Completion" e JOIN "CourseEdition" x ON x."hash" = e."courseEditionHash"
           WHERE e."officialId" = d."officialId" AND e."courseId" = d."courseId" AND x."number" >= l."number") AS "settled"
    FROM "RefresherDue" d
    JOIN "LawChange" l ON l."id" = d."lawChangeId"
    JOIN "CourseEdition" v ON v."hash" = l."courseEditionHash"
    JOIN "Course" k ON k."id" = d."courseId"
    JOIN "Completion" c ON c."id" = d."completionId"
    JOIN "CourseEdition" w ON w."hash" = c."courseEditionHash"
    LEFT JOIN "RefresherDone" f ON f."dueId" = d."id"
   WHERE d."officialId" = ?`

/** All refreshers of an official, finished or not, the oldest first. */
export function refresherRows(officialId: string): Promise<RefresherRow[]> {
  return sql.all<RefresherRow>(`${SELECT} ORDER BY l."publishedOn", d."id"`, officialId)
}

export function refresherRow(officialId: string, id: string): Promise<RefresherRow | null> {
  return sql.one<RefresherRow>(`${SELECT} AND d."id" = ?`, officialId, id)
}

/** How many have finished the refresher of a change, and how many of those in service on a day still owe it. */
export async function countDues(
  change: { id: string; courseId: string; number: number },
  today: Day,
): Promise<{ owing: number; finished: number }> {
  const row = await sql.one<{ owing: number | bigint | null; finished: number | bigint | null }>(
    `SELECT SUM(CASE WHEN f."dueId" IS NOT NULL THEN 1 ELSE 0 END) AS "finished",
            SUM(CASE WHEN f."dueId" IS NULL AND (o."leftOn" IS NULL OR o."leftOn" > ?) AND NOT EXISTS (
              SELECT 1 FROM "Completion" e JOIN "CourseEdition" x ON x."hash" = e."courseEditionHash"
               WHERE e."officialId" = d."officialId" AND e."courseId" = ? AND x."number" >= ?) THEN 1 ELSE 0 END) AS "owing"
       FROM "RefresherDue" d JOIN "Official" o ON o."id" = d."officialId"
       LEFT JOIN "RefresherDone" f ON f."dueId" = d."id" WHERE d."lawChangeId" = ?`,
    ...[today, change.courseId, change.number, change.id],
  )
  return { owing: Number(row?.owing ?? 0), finished: Number(row?.finished ?? 0) }
}
