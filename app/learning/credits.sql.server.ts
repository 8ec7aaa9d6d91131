import type { Day } from '~/platform/calendar'
import { newId } from '~/platform/ids.server'
import { type Run, sql } from '~/platform/sql.server'

/** Where it was done, and when: what settles an enrolment without its own test. */
interface Work {
  kind: 'completion' | 'outside'
  /** id of the Completion or of the OutsideTraining */
  sourceId: string
  on: Day
}

/** Work on a course that was not done on the enrolment it settles. */
export interface CreditedWork extends Work {
  officialId: string
  courseId: string
  byId: string | null
  at: Date
}

/**
 * Settles every other enrolment of the official on the course that counts work from `on`, so that nobody does the same
 * work twice. What is completed or closed is left as it is. Returns how many were settled.
 */
export async function creditWork(run: Run, work: CreditedWork): Promise<number> {
  const { officialId, courseId, on } = work
  const others = await run.all<{ id: string }>(
    `SELECT "id" FROM "Enrolment" WHERE "officialId" = ? AND "courseId" = ? AND "completedOn" IS NULL
       AND "closedOn" IS NULL AND "countsFrom" <= ?`,
    ...[officialId, courseId, on],
  )
  let settled = 0
  for (const { id } of others) settled += await settle(run, id, work)
  return settled
}

async function settle(
  run: Run,
  enrolmentId: string,
  { kind, sourceId, on, byId, at }: Work & { byId: string | null; at: Date },
): Promise<number> {
  const changed = await run.run(
    'UPDATE "Enrolment" SET "completedOn" = ?, "undelivered" = NULL WHERE "id" = ? AND "completedOn" IS NULL',
    ...[on, enrolmentId],
  )
  if (changed === 0) return 0
  return run.run(
    `INSERT INTO "Credit" ("id", "enrolmentId", "kind", "sourceId", "settledOn", "byId", "at") VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ...[newId(), enrolmentId, kind, sourceId, on, byId, sql.instant(at)],
  )
}

/** Settles an enrolment by the earliest work on its course that it counts, where there is any; how many were settled. */
export async function creditEarlierWork(
  run: Run,
  enrolmentId: string,
  by: { byId: string | null; at: Date },
): Promise<number> {
  const [first] = await run.all<Work>(OTHER_WORK, enrolmentId, enrolmentId)
  return first ? settle(run, enrolmentId, { ...first, ...by }) : 0
}

/**
 * Takes back what withdrawn training had settled. An enrolment that other work settles too, its own completion or another
 * one's, is settled by the earliest of it; the rest are owed again by their due day. Returns how many those are.
 */
export async function takeBackCredits(
  run: Run,
  { sourceId, byId, at }: { sourceId: string; byId: string; at: Date },
): Promise<number> {
  const credited = await run.all<{ id: string }>(
    `SELECT "enrolmentId" AS "id" FROM "Credit" WHERE "kind" = 'outside' AND "sourceId" = ?`,
    sourceId,
  )
  let owedAgain = 0
  for (const { id } of credited) {
    await run.run('DELETE FROM "Credit" WHERE "enrolmentId" = ?', id)
    await run.run(OWE_AGAIN, id)
    const own = await run.one<{ on: Day }>(OWN_COMPLETION, id)
    const [other] = await run.all<Work>(OTHER_WORK, id, id)
    if (other && (!own || other.on < own.on)) await settle(run, id, { ...other, byId, at })
    else if (own) await run.run(SETTLED_BY_ITS_OWN, own.on, id)
    else owedAgain += 1
  }
  return owedAgain
}

const OWE_AGAIN = `
  UPDATE "Enrolment" SET "completedOn" = NULL, "undelivered" = CASE WHEN EXISTS (
    SELECT 1 FROM "SignInName" s WHERE s."officialId" = "Enrolment"."officialId") THEN NULL ELSE 'noSignInName' END
   WHERE "id" = ?`

const OWN_COMPLETION = 'SELECT "completedOn" AS "on" FROM "Completion" WHERE "enrolmentId" = ?'
const SETTLED_BY_ITS_OWN = 'UPDATE "Enrolment" SET "completedOn" = ?, "undelivered" = NULL WHERE "id" = ?'

const OTHER_WORK = `
  SELECT 'completion' AS "kind", c."id" AS "sourceId", c."completedOn" AS "on"
    FROM "Enrolment" e JOIN "Completion" c ON c."officialId" = e."officialId" AND c."courseId" = e."courseId"
     AND c."completedOn" >= e."countsFrom" AND c."enrolmentId" <> e."id" WHERE e."id" = ?
  UNION ALL
  SELECT 'outside', t."id", t."to"
    FROM "Enrolment" e JOIN "OutsideTraining" t ON t."officialId" = e."officialId" AND t."courseId" = e."courseId"
     AND t."to" >= e."countsFrom" WHERE e."id" = ?
     AND NOT EXISTS (SELECT 1 FROM "OutsideWithdrawal" w WHERE w."trainingId" = t."id")
  ORDER BY 3`
