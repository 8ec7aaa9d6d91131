import { newId } from '~/platform/ids.server'
import { type Run, sql } from '~/platform/sql.server'
import type { AttemptRules } from './attempt-rules'
import type { GradeFigures } from './grading'

const LATEST = `SELECT "id", "number", "submittedAt" FROM "Attempt" WHERE "enrolmentId" = ?
  ORDER BY "number" DESC LIMIT 1`
const ALLOWANCE = 'SELECT "attemptsUsed", "attemptsAllowed", "completedOn" FROM "Enrolment" WHERE "id" = ?'

export type Sittings = {
  latest: { id: string; number: number; open: boolean } | null
  attemptsUsed: number
  attemptsAllowed: number
  completed: boolean
}

/** What decides whether an enrolment may sit, as it stands within the transaction. */
export async function sittingsOf(run: Run, enrolmentId: string): Promise<Sittings> {
  const latest = await run.one<{ id: string; number: number; submittedAt: unknown }>(LATEST, enrolmentId)
  const allowance = await run.one<{
    attemptsUsed: number
    attemptsAllowed: number
    completedOn: string | null
  }>(ALLOWANCE, enrolmentId)
  if (!allowance) throw new Error(`enrolment ${enrolmentId} is not there`)
  const { attemptsUsed, attemptsAllowed, completedOn } = allowance
  return {
    latest: latest && { id: latest.id, number: latest.number, open: latest.submittedAt === null },
    attemptsUsed,
    attemptsAllowed,
    completed: completedOn !== null,
  }
}

const ATTEMPT = `INSERT INTO "Attempt" ("id", "code", "enrolmentId", "number", "courseEditionHash", "rules", "startedAt",
  "deadlineAt") VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
const QUESTION = `INSERT INTO "AttemptQuestion" ("attemptId", "position", "questionId", "questionHash", "choiceOrder",
  "revision") VALUES (?, ?, ?, ?, ?, 0)`

export type DrawnQuestion = { questionId: string; questionHash: string; choiceOrder: readonly string[] }

export type NewAttempt = {
  id: string
  code: string
  enrolmentId: string
  number: number
  courseEditionHash: string
  rules: AttemptRules
  startedAt: Date
  deadlineAt: Date | null
}

/** Writes a sitting with its paper, in the order drawn. */
export async function insertAttempt(
  run: Run,
  attempt: NewAttempt,
  paper: readonly DrawnQuestion[],
): Promise<void> {
  const { id, code, enrolmentId, number, courseEditionHash, startedAt, deadlineAt } = attempt
  const rules = JSON.stringify(attempt.rules)
  const times = [sql.instant(startedAt), deadlineAt && sql.instant(deadlineAt)]
  await run.run(ATTEMPT, id, code, enrolmentId, number, courseEditionHash, rules, ...times)
  for (const [index, { questionId, questionHash, choiceOrder }] of paper.entries()) {
    await run.run(QUESTION, id, index + 1, questionId, questionHash, JSON.stringify(choiceOrder))
  }
}

const CLOSE =
  'UPDATE "Attempt" SET "submittedAt" = ?, "submittedBy" = ? WHERE "id" = ? AND "submittedAt" IS NULL'

/** Closes a sitting; false when it is closed already. */
export async function closeAttempt(
  run: Run,
  id: string,
  { submittedAt, submittedBy }: { submittedAt: Date; submittedBy: 'person' | 'timer' },
): Promise<boolean> {
  return (await run.run(CLOSE, sql.instant(submittedAt), submittedBy, id)) > 0
}

const ANSWERS = 'SELECT "answer", "questionHash" FROM "AttemptQuestion" WHERE "attemptId" = ?'

/** The answers as they were saved; null where there is none. */
export async function answersOf(
  run: Run,
  attemptId: string,
): Promise<{ answer: string[] | null; questionHash: string }[]> {
  const rows = await run.all<{ answer: string | null; questionHash: string }>(ANSWERS, attemptId)
  return rows.map(({ answer, questionHash }) => ({
    answer: answer === null ? null : (JSON.parse(answer) as string[]),
    questionHash,
  }))
}

const GRADE = `INSERT INTO "Grade" ("id", "attemptId", "kind", "correct", "total", "needed", "passed", "gradedAt")
  VALUES (?, ?, 'original', ?, ?, ?, ?, ?)`

export async function insertGrade(run: Run, attemptId: string, grade: GradeFigures, at: Date): Promise<void> {
  const { correct, total, needed, passed } = grade
  await run.run(GRADE, newId(), attemptId, correct, total, needed, passed, sql.instant(at))
}

const COUNT_ATTEMPT = 'UPDATE "Enrolment" SET "attemptsUsed" = "attemptsUsed" + 1 WHERE "id" = ?'

export async function countAttempt(run: Run, enrolmentId: string): Promise<void> {
  if ((await run.run(COUNT_ATTEMPT, enrolmentId)) === 0)
    throw new Error(`enrolment ${enrolmentId} is not there`)
}
