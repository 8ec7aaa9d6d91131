import Database from 'better-sqlite3'
import { createHash, randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { COURSE_SLUG } from '../../prisma/seed/course'
import makeBase from '../e2e/support/base-province'

export interface BenchProvince {
  databaseUrl: string
  database: Database.Database
  remove(): void
}

const HOURS = 3_600_000
const instant = (at: Date) => at.toISOString().replace('Z', '+00:00')

/** A freshly seeded demo province in a folder of its own, to be prepared before a server opens it. */
export function makeProvince(): BenchProvince {
  const removeBase = makeBase()
  const folder = mkdtempSync(path.join(tmpdir(), 'lccv-bench-'))
  const file = path.join(folder, 'province.db')
  copyFileSync(process.env.LCCV_BASE_DATABASE ?? '', file)
  const database = new Database(file)
  return {
    databaseUrl: `file:${file}`,
    database,
    remove() {
      database.close()
      removeBase()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Opens sessions as signing in would, without its hash of a password. Returns the cookie. */
export function openSession({ database }: BenchProvince, officialId: string): string {
  const token = randomBytes(20).toString('hex')
  const now = new Date()
  database
    .prepare(
      `INSERT INTO "Session" ("id", "officialId", "createdAt", "lastSeenAt", "expiresAt", "sharedDevice", "mustSetPassword")
       VALUES (?, ?, ?, ?, ?, 0, 0)`,
    )
    .run(sha256(token), officialId, instant(now), instant(now), instant(new Date(now.getTime() + 24 * HOURS)))
  return `phien=${token}`
}

/** Someone of the cast, by name. */
export function officialNamed({ database }: BenchProvince, fullName: string): string {
  const row = database.prepare('SELECT "id" FROM "Official" WHERE "fullName" = ?').get(fullName)
  return (row as { id: string }).id
}

export function unitByCode({ database }: BenchProvince, code: string): string {
  return (database.prepare('SELECT "id" FROM "Unit" WHERE "code" = ?').get(code) as { id: string }).id
}

export interface Learner {
  officialId: string
  enrolmentId: string
  cookie: string
}

/**
 * Officials who have read every lesson and may sit the final test as often as it takes. Their histories are written
 * straight into the copy; the server has not opened it yet.
 */
export function readyLearners(province: BenchProvince, count: number): Learner[] {
  const { database } = province
  const edition = database
    .prepare(
      'SELECT e."hash" FROM "CourseEdition" e JOIN "Course" c ON c."id" = e."courseId" WHERE c."slug" = ? ORDER BY e."number" DESC LIMIT 1',
    )
    .get(COURSE_SLUG) as { hash: string }
  database.prepare('UPDATE "Campaign" SET "attempts" = 900, "waitHoursBeforeLast" = 0').run()
  const rows = database
    .prepare(
      `SELECT e."id" AS "enrolmentId", e."officialId" FROM "Enrolment" e JOIN "Official" o ON o."id" = e."officialId"
        WHERE e."courseId" = (SELECT "id" FROM "Course" WHERE "slug" = ?) AND o."leftOn" IS NULL AND e."completedOn" IS NULL AND e."undelivered" IS NULL AND e."exemptFrom" IS NULL AND e."deferredFrom" IS NULL
        ORDER BY e."id" LIMIT ?`,
    )
    .all(COURSE_SLUG, count) as Omit<Learner, 'cookie'>[]
  return rows.map((row) => {
    readEverything(database, row.enrolmentId, edition.hash)
    return { ...row, cookie: openSession(province, row.officialId) }
  })
}

function readEverything(database: Database.Database, enrolmentId: string, editionHash: string): void {
  const now = instant(new Date())
  database
    .prepare(
      `INSERT INTO "LessonReading" ("enrolmentId", "lessonSlug", "lessonHash", "startedAt", "finishedAt", "sections")
       SELECT ?, l."slug", v."hash", ?, ?, '[]' FROM "CourseEditionLesson" c
         JOIN "LessonEdition" v ON v."hash" = c."lessonHash" JOIN "Lesson" l ON l."id" = v."lessonId"
        WHERE c."courseHash" = ?
       ON CONFLICT ("enrolmentId", "lessonSlug") DO UPDATE SET "finishedAt" = excluded."finishedAt"`,
    )
    .run(enrolmentId, now, now, editionHash)
  database
    .prepare(
      `UPDATE "Enrolment" SET "courseEditionHash" = ?, "openedAt" = COALESCE("openedAt", ?), "attemptsAllowed" = 900,
        "lessonsFinished" = (SELECT COUNT(*) FROM "CourseEditionLesson" WHERE "courseHash" = ?) WHERE "id" = ?`,
    )
    .run(editionHash, now, editionHash, enrolmentId)
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
