import { sql } from '~/platform/sql.server'

const WITHDRAWN = `SELECT "questionId" FROM "QuestionWithdrawal" WHERE "courseId" = ? AND "endedAt" IS NULL`

/** Ids of a course's questions that may not be drawn now. */
export async function withdrawnQuestions(courseId: string): Promise<Set<string>> {
  const rows = await sql.all<{ questionId: string }>(WITHDRAWN, courseId)
  return new Set(rows.map(({ questionId }) => questionId))
}
