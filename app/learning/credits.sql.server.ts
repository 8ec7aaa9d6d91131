import type { Day } from '~/platform/calendar'
import { newId } from '~/platform/ids.server'
import { type Run, sql } from '~/platform/sql.server'

/** Work on a course that was not done on the enrolment it settles. */
export interface CreditedWork {
  kind: 'completion' | 'outside'
  /** id of the Completion or of the OutsideTraining */
  sourceId: string
  officialId: string
  courseId: string
  on: Day
  byId: string | null
  at: Date
}

/**
 * Settles every other enrolment of the official on the course that counts work from `on`, so that nobody does the same
 * work twice. What is completed or closed is left as it is. Returns how many were settled.
 */
export async function creditWork(run: Run, work: CreditedWork): Promise<number> {
  const { kind, sourceId, officialId, courseId, on, byId, at } = work
  const others = await run.all<{ id: string }>(
    `SELECT "id" FROM "Enrolment" WHERE "officialId" = ? AND "courseId" = ? AND "completedOn" IS NULL
       AND "closedOn" IS NULL AND "countsFrom" <= ?`,
    ...[officialId, courseId, on],
  )
  let settled = 0
  for (const { id } of others) {
    const changed = await run.run(
      'UPDATE "Enrolment" SET "completedOn" = ?, "undelivered" = NULL WHERE "id" = ? AND "completedOn" IS NULL',
      ...[on, id],
    )
    if (changed === 0) continue
    settled += await run.run(
      `INSERT INTO "Credit" ("id", "enrolmentId", "kind", "sourceId", "settledOn", "byId", "at") VALUES (?, ?, ?, ?, ?, ?, ?)`,
      ...[newId(), id, kind, sourceId, on, byId, sql.instant(at)],
    )
  }
  return settled
}
