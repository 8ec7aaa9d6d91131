import type { Day } from '~/platform/calendar'
import { type Run, sql } from '~/platform/sql.server'

// What other work settled on an earlier day stays settled on that day; a completion of its own is written all the same.
const SETTLE = `UPDATE "Enrolment" SET "undelivered" = NULL,
    "completedOn" = CASE WHEN "completedOn" <= ? THEN "completedOn" ELSE ? END
  WHERE "id" = ? AND NOT EXISTS (SELECT 1 FROM "Completion" c WHERE c."enrolmentId" = "Enrolment"."id")`
const HOLDER = `
  SELECT e."officialId", e."language", o."fullName"
    FROM "Enrolment" e JOIN "Official" o ON o."id" = e."officialId" WHERE e."id" = ?`
const COMPLETION = `INSERT INTO "Completion" ("id", "enrolmentId", "officialId", "courseId", "courseEditionHash",
  "language", "attemptId", "completedOn", "completedAt", "unitId", "unitName", "unitPath")
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
const CERTIFICATE = `INSERT INTO "Certificate" ("id", "code", "completionId", "data", "commitment", "issuedAt", "replacesId")
  VALUES (?, ?, ?, ?, ?, ?, ?)`
const CERTIFICATE_HOLDER = `INSERT INTO "CertificateHolder" ("certificateId", "salt", "fullName", "unitName", "positionName")
  VALUES (?, ?, ?, ?, ?)`
const SETTING = 'SELECT "key", "value" FROM "Setting" WHERE "key" IN (?, ?, ?)'

/** Keeps the day of completion on the enrolment, the earliest that settles it; false when it has a completion already. */
export async function settleEnrolment(run: Run, enrolmentId: string, completedOn: Day): Promise<boolean> {
  return (await run.run(SETTLE, completedOn, completedOn, enrolmentId)) > 0
}

export type EnrolmentHolder = { officialId: string; language: string; fullName: string }

/** Whose enrolment it is. */
export async function holderOf(run: Run, enrolmentId: string): Promise<EnrolmentHolder> {
  const row = await run.one<EnrolmentHolder>(HOLDER, enrolmentId)
  if (!row) throw new Error(`enrolment ${enrolmentId} is not there`)
  return row
}

export interface CompletionRow {
  id: string
  enrolmentId: string
  officialId: string
  courseId: string
  courseEditionHash: string
  language: string
  attemptId: string | null
  completedOn: Day
  completedAt: Date
  unitId: string
  unitName: string
  unitPath: string
}

export async function insertCompletion(run: Run, row: CompletionRow): Promise<void> {
  const { id, enrolmentId, officialId, courseId, courseEditionHash, language, attemptId } = row
  const what = [id, enrolmentId, officialId, courseId, courseEditionHash, language, attemptId]
  const where = [row.unitId, row.unitName, row.unitPath]
  await run.run(COMPLETION, ...what, row.completedOn, sql.instant(row.completedAt), ...where)
}

export interface CertificateRow {
  id: string
  code: string
  completionId: string
  data: string
  commitment: string
  issuedAt: Date
  replacesId: string | null
  holder: { salt: string; fullName: string; unitName: string; positionName: string }
}

export async function insertCertificate(run: Run, row: CertificateRow): Promise<void> {
  const { id, code, completionId, data, commitment, issuedAt, replacesId } = row
  await run.run(CERTIFICATE, id, code, completionId, data, commitment, sql.instant(issuedAt), replacesId)
  const { salt, fullName, unitName, positionName } = row.holder
  await run.run(CERTIFICATE_HOLDER, id, salt, fullName, unitName, positionName)
}

/** Values of settings by key; keys without a row are left out. */
export async function settingsOf(
  run: Run,
  keys: readonly [string, string, string],
): Promise<Map<string, string>> {
  const rows = await run.all<{ key: string; value: string }>(SETTING, ...keys)
  return new Map(rows.map(({ key, value }) => [key, value]))
}

/** How many of these lessons an enrolment has finished. */
export async function countFinished(
  run: Run,
  enrolmentId: string,
  lessonSlugs: readonly string[],
): Promise<number> {
  if (lessonSlugs.length === 0) return 0
  const row = await run.one<{ finished: number | bigint }>(
    `SELECT COUNT(*) AS "finished" FROM "LessonReading" WHERE "enrolmentId" = ? AND "finishedAt" IS NOT NULL
      AND "lessonSlug" IN (${lessonSlugs.map(() => '?').join(', ')})`,
    enrolmentId,
    ...lessonSlugs,
  )
  return Number(row?.finished ?? 0)
}
