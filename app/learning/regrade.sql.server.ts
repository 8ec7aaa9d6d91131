import { sql } from '~/platform/sql.server'

const COUNT = `
  SELECT SUM(CASE WHEN a."submittedAt" IS NULL THEN 1 ELSE 0 END) AS "open",
         SUM(CASE WHEN a."submittedAt" IS NULL THEN 0 ELSE 1 END) AS "submitted"
    FROM "AttemptQuestion" q
    JOIN "Attempt" a ON a."id" = q."attemptId"
    JOIN "Enrolment" e ON e."id" = a."enrolmentId"
   WHERE q."questionId" = ? AND e."courseId" = ?`

/** Sittings that hold a question: under way and handed in. */
export async function countAttemptsWith(courseId: string, questionId: string) {
  const row = await sql.one<{ open: number | null; submitted: number | null }>(COUNT, questionId, courseId)
  return { open: Number(row?.open ?? 0), submitted: Number(row?.submitted ?? 0) }
}

/** A sitting handed in that holds the question, with its best grade. */
export type GradedSitting = {
  attemptId: string
  enrolmentId: string
  courseEditionHash: string
  submittedAt: Date
  /** whether its enrolment has a completion of its own */
  completed: boolean
  questionHash: string
  answer: string | null
  correct: number
  total: number
  needed: number
}

// A sitting that was graded again for this very question is settled.
const SITTINGS = `
  SELECT q."attemptId", a."enrolmentId", a."courseEditionHash", a."submittedAt",
         CASE WHEN d."id" IS NULL THEN 0 ELSE 1 END AS "completed", q."questionHash", q."answer",
         MAX(g."correct") AS "correct", MAX(g."total") AS "total", MAX(g."needed") AS "needed"
    FROM "AttemptQuestion" q
    JOIN "Attempt" a ON a."id" = q."attemptId" AND a."submittedAt" IS NOT NULL
    JOIN "Enrolment" e ON e."id" = a."enrolmentId"
    JOIN "Grade" g ON g."attemptId" = a."id"
    LEFT JOIN "Completion" d ON d."enrolmentId" = e."id"
   WHERE q."questionId" = ? AND e."courseId" = ?
     AND NOT EXISTS (SELECT 1 FROM "Grade" s JOIN "Regrade" r ON r."id" = s."regradeId"
                      WHERE s."attemptId" = a."id" AND r."questionId" = q."questionId")
   GROUP BY q."attemptId", a."enrolmentId", a."courseEditionHash", a."submittedAt", d."id", q."questionHash", q."answer"
   ORDER BY a."submittedAt", q."attemptId"`

/** Sittings that the question could raise, the earliest first. */
export async function sittingsWith(courseId: string, questionId: string): Promise<GradedSitting[]> {
  const rows = await sql.all<GradedSitting>(SITTINGS, questionId, courseId)
  return rows.map((row) => ({
    ...row,
    completed: Boolean(row.completed),
    submittedAt: sql.toDate(row.submittedAt),
  }))
}
