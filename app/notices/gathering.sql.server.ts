import { type EnrolmentFacts } from '~/learning/enrolment-state'
import { addDays, type Day } from '~/platform/calendar'
import { newId } from '~/platform/ids.server'
import { type Run, sql } from '~/platform/sql.server'
import { NEWS_FOR_DAYS, type TellableEnrolment } from './gathering'
import { DAYS_BEFORE } from './ladder'
import { type NewNotice } from './notice'

/** The moment of the work, and its day. */
export interface Now {
  at: Date
  today: Day
}

/** People are walked through some at a time, so that memory stays small and no write lasts long. */
export interface Stretch {
  after: string
  upTo: string
}

const PEOPLE_AT_ONCE = 1000

/** The next stretch of officials in service after an id, by id; null at the end. */
export async function nextStretch(after: string): Promise<Stretch | null> {
  const row = await sql.one<{ upTo: string | null }>(
    `SELECT MAX("id") AS "upTo" FROM (
       SELECT "id" FROM "Official" WHERE "id" > ? ORDER BY "id" LIMIT ${PEOPLE_AT_ONCE}) s`,
    after,
  )
  return row?.upTo ? { after, upTo: row.upTo } : null
}

/**
 * Nothing is told of a campaign that was undone, that pauses, or whose messages have not begun; one without terms has
 * been told by hand. Takes an instant.
 */
const SPOKEN_OF = `NOT EXISTS (SELECT 1 FROM "CampaignTerms" t WHERE t."campaignId" = e."campaignId"
      AND (t."withdrawnAt" IS NOT NULL OR t."tellsFrom" > ?))
    AND NOT EXISTS (SELECT 1 FROM "CampaignPause" z WHERE z."campaignId" = e."campaignId" AND z."until" IS NULL)`

type Row = EnrolmentFacts & TellableEnrolment & { openedAt: string | Date | null }

const TELLABLE = `
  SELECT e."id", e."officialId", e."courseId", c."slug" AS "courseSlug", e."campaignId", e."assignedOn", e."dueOn",
    e."undelivered", e."openedAt", e."completedOn", e."exemptFrom", e."exemptUntil", e."deferredFrom",
    e."deferredUntil", e."closedOn", e."heldSince", e."attemptsUsed", e."attemptsAllowed"
  FROM "Enrolment" e JOIN "Official" o ON o."id" = e."officialId" JOIN "Course" c ON c."id" = e."courseId"
  WHERE e."officialId" > ? AND e."officialId" <= ? AND (o."leftOn" IS NULL OR o."leftOn" > ?)
    AND e."campaignId" IS NOT NULL AND e."completedOn" IS NULL AND e."assignedOn" <= ?
    AND (e."dueOn" <= ? OR e."assignedOn" > ?) AND ${SPOKEN_OF}`

/** Enrolments of a stretch that may have something to tell at a moment; the rules decide. */
export async function tellableEnrolments(
  { after, upTo }: Stretch,
  { at, today }: Now,
): Promise<TellableEnrolment[]> {
  const rows = await sql.all<Row>(
    TELLABLE,
    after,
    upTo,
    today,
    today,
    addDays(today, DAYS_BEFORE[0]),
    addDays(today, -NEWS_FOR_DAYS),
    sql.instant(at),
  )
  return rows.map((row) => ({ ...row, openedAt: row.openedAt === null ? null : sql.toDate(row.openedAt) }))
}

const KEEP = `INSERT INTO "Notice" ("id", "officialId", "kind", "key", "data", "path", "senderId", "createdAt")
  VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT ("key") DO NOTHING`

/** Keeps what has not been told yet, by its key. Returns how many notices are new. */
export async function keepNotices(run: Run, notices: readonly NewNotice[], at: Date): Promise<number> {
  let kept = 0
  for (const { officialId, kind, key, data, path, senderId = null } of notices) {
    const text = JSON.stringify(data)
    kept += await run.run(KEEP, newId(), officialId, kind, key, text, path, senderId, sql.instant(at))
  }
  return kept
}

/** Which of these keys are told already. */
export async function toldAlready(keys: readonly string[]): Promise<Set<string>> {
  const told = new Set<string>()
  for (let from = 0; from < keys.length; from += 500) {
    const some = keys.slice(from, from + 500)
    const rows = await sql.all<{ key: string }>(
      `SELECT "key" FROM "Notice" WHERE "key" IN (${some.map(() => '?').join(', ')})`,
      ...some,
    )
    for (const { key } of rows) told.add(key)
  }
  return told
}

const TIMED_RESULTS = `
  SELECT a."id" AS "attemptId", e."id" AS "enrolmentId", e."officialId", e."courseId",
    MAX(g."correct") AS "correct", MAX(g."total") AS "total", MAX(g."needed") AS "needed",
    (SELECT COUNT(*) FROM "AttemptQuestion" q WHERE q."attemptId" = a."id" AND q."answer" IS NOT NULL) AS "saved"
  FROM "Attempt" a JOIN "Enrolment" e ON e."id" = a."enrolmentId" JOIN "Grade" g ON g."attemptId" = a."id"
  WHERE a."deadlineAt" > ? AND a."submittedBy" = 'timer'
  GROUP BY a."id", e."id", e."officialId", e."courseId"`

/** Results of tests that the clock handed in: their people were perhaps not there to see. */
export async function timedResults(since: Date): Promise<NewNotice[]> {
  type Result = Record<'attemptId' | 'enrolmentId' | 'officialId' | 'courseId', string> &
    Record<'correct' | 'total' | 'needed' | 'saved', number>
  const rows = await sql.all<Result>(TIMED_RESULTS, sql.instant(since))
  return rows.map(({ attemptId, enrolmentId, officialId, courseId, correct, total, needed, saved }) => ({
    officialId,
    kind: 'result',
    key: `result:${attemptId}`,
    data: {
      ...{ attemptId, enrolmentId, courseId, saved: Number(saved) },
      ...{ correct: Number(correct), total: Number(total), passed: Number(correct) >= Number(needed) },
    },
    path: `/kiem-tra/${attemptId}/ket-qua`,
  }))
}

const REGRADED = `
  SELECT g."id" AS "gradeId", g."attemptId", e."id" AS "enrolmentId", e."officialId", e."courseId",
    g."correct", g."total", g."passed"
  FROM "Regrade" r JOIN "Grade" g ON g."regradeId" = r."id"
  JOIN "Attempt" a ON a."id" = g."attemptId" JOIN "Enrolment" e ON e."id" = a."enrolmentId" WHERE r."at" > ?`

/** Results raised because a question was withdrawn: a result never changes without its person being told. */
export async function raisedResults(since: Date): Promise<NewNotice[]> {
  type Raised = Record<'gradeId' | 'attemptId' | 'enrolmentId' | 'officialId' | 'courseId', string> & {
    correct: number
    total: number
    passed: number | boolean
  }
  const rows = await sql.all<Raised>(REGRADED, sql.instant(since))
  return rows.map(({ gradeId, attemptId, enrolmentId, officialId, courseId, correct, total, passed }) => ({
    officialId,
    kind: 'regraded',
    key: `regraded:${gradeId}`,
    data: { attemptId, enrolmentId, courseId, correct, total, passed: Boolean(passed) },
    path: `/kiem-tra/${attemptId}/ket-qua`,
  }))
}

const CERTIFICATES = `
  SELECT t."id" AS "certificateId", p."officialId", p."courseId"
  FROM "Certificate" t JOIN "Completion" p ON p."id" = t."completionId" WHERE t."issuedAt" > ?`

/** Certificates issued since an instant. */
export async function newCertificates(since: Date): Promise<NewNotice[]> {
  type Issued = { certificateId: string; officialId: string; courseId: string }
  const rows = await sql.all<Issued>(CERTIFICATES, sql.instant(since))
  return rows.map(({ certificateId, officialId, courseId }) => ({
    officialId,
    kind: 'certificate',
    key: `certificate:${certificateId}`,
    data: { certificateId, courseId },
    path: `/giay-xac-nhan/${certificateId}`,
  }))
}

/** Of these enrolments, those of campaigns of which nothing is told at a moment. */
export async function unspokenOf(enrolmentIds: readonly string[], at: Date): Promise<Set<string>> {
  if (enrolmentIds.length === 0) return new Set()
  const rows = await sql.all<{ id: string }>(
    `SELECT e."id" FROM "Enrolment" e WHERE e."id" IN (${enrolmentIds.map(() => '?').join(', ')})
     AND NOT (${SPOKEN_OF})`,
    ...enrolmentIds,
    sql.instant(at),
  )
  return new Set(rows.map(({ id }) => id))
}
