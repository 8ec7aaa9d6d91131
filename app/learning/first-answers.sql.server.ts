import { sql } from '~/platform/sql.server'

export interface FirstAnswer {
  enrolmentId: string
  questionHash: string
  /** JSON: choice ids */
  answer: string
}

/** What was answered in the first attempts of enrolments, handed in before an instant. */
export function firstAnswers(enrolmentIds: readonly string[], before: Date): Promise<FirstAnswer[]> {
  return sql.all<FirstAnswer>(
    `SELECT a."enrolmentId", q."questionHash", q."answer" FROM "Attempt" a
     JOIN "AttemptQuestion" q ON q."attemptId" = a."id"
     WHERE a."enrolmentId" IN (${enrolmentIds.map(() => '?').join(', ')}) AND a."number" = 1
       AND a."submittedAt" < ? AND q."answer" IS NOT NULL`,
    ...enrolmentIds,
    sql.instant(before),
  )
}
