import { sql } from '~/platform/sql.server'

export type PracticeRow = {
  questionId: string
  questionHash: string
  chosen: string[]
  correct: boolean
  tries: number
}

const ANSWERS = `SELECT "questionId", "questionHash", "answer", "correct", "tries" FROM "PracticeAnswer" WHERE "enrolmentId" = ?`
const KEEP = `INSERT INTO "PracticeAnswer"
    ("enrolmentId", "questionId", "questionHash", "answer", "correct", "tries", "answeredAt")
  VALUES (?, ?, ?, ?, ?, 1, ?)
  ON CONFLICT ("enrolmentId", "questionId") DO UPDATE SET
    "questionHash" = excluded."questionHash", "answer" = excluded."answer", "correct" = excluded."correct",
    "tries" = "PracticeAnswer"."tries" + 1, "answeredAt" = excluded."answeredAt"`

/** The latest answer to each practice question and scenario of an enrolment. */
export async function practiceAnswers(enrolmentId: string): Promise<PracticeRow[]> {
  type Stored = Omit<PracticeRow, 'chosen' | 'correct'> & { answer: string; correct: number | boolean }
  const rows = await sql.all<Stored>(ANSWERS, enrolmentId)
  return rows.map(({ answer, correct, ...row }) => ({
    ...row,
    chosen: JSON.parse(answer) as string[],
    correct: Boolean(correct),
  }))
}

export async function keepPracticeAnswer(
  enrolmentId: string,
  row: Omit<PracticeRow, 'tries'> & { at: Date },
): Promise<void> {
  const { questionId, questionHash, chosen, correct, at } = row
  const answer = JSON.stringify(chosen)
  await sql.write((run) =>
    run.run(KEEP, enrolmentId, questionId, questionHash, answer, correct, sql.instant(at)),
  )
}
