import { type BenchProvince } from './province'

/** First sittings of a course, handed in and not yet counted, copied from those of the demo. Returns how many. */
export function handInMany({ database }: BenchProvince, courseSlug: string, wanted: number): number {
  database.exec('BEGIN; CREATE TEMP TABLE "model" ("attemptId" TEXT, "enrolmentId" TEXT)')
  const { changes: models } = database
    .prepare(
      `INSERT INTO "model" SELECT a."id", a."enrolmentId" FROM "Attempt" a
         JOIN "Enrolment" e ON e."id" = a."enrolmentId" JOIN "Course" c ON c."id" = e."courseId"
        WHERE c."slug" = ? AND a."number" = 1 AND a."submittedAt" IS NOT NULL`,
    )
    .run(courseSlug)
  const copies = Math.ceil(wanted / models)
  for (let copy = 1; copy <= copies; copy++) {
    const mark = `'do-${copy}-' || `
    database.exec(`
      INSERT INTO "Enrolment" ("id", "officialId", "courseId", "cycle", "assignedOn", "reason", "attemptsUsed", "attemptsAllowed", "completedOn")
        SELECT ${mark}e."id", e."officialId", e."courseId", ${mark}e."cycle", e."assignedOn", e."reason", 1, 3, e."assignedOn"
        FROM "Enrolment" e JOIN "model" m ON m."enrolmentId" = e."id";
      INSERT INTO "Attempt" ("id", "code", "enrolmentId", "number", "courseEditionHash", "rules", "startedAt", "submittedAt", "submittedBy")
        SELECT ${mark}a."id", ${mark}a."code", ${mark}a."enrolmentId", 1, a."courseEditionHash", a."rules", a."startedAt", a."submittedAt", a."submittedBy"
        FROM "Attempt" a JOIN "model" m ON m."attemptId" = a."id";
      INSERT INTO "AttemptQuestion" ("attemptId", "position", "questionId", "questionHash", "choiceOrder", "answer", "revision")
        SELECT ${mark}q."attemptId", q."position", q."questionId", q."questionHash", q."choiceOrder", q."answer", q."revision"
        FROM "AttemptQuestion" q JOIN "model" m ON m."attemptId" = q."attemptId";
      INSERT INTO "Grade" ("id", "attemptId", "kind", "correct", "total", "needed", "passed", "gradedAt")
        SELECT ${mark}g."id", ${mark}g."attemptId", g."kind", g."correct", g."total", g."needed", g."passed", g."gradedAt"
        FROM "Grade" g JOIN "model" m ON m."attemptId" = g."attemptId";`)
  }
  database.exec('DROP TABLE "model"; COMMIT')
  return copies * models
}
