import { recordBy } from '~/audit/record.sql.server'
import { type Run, sql } from '~/platform/sql.server'

export type NewAttempt = {
  id: string
  code: string
  enrolmentId: string
  officialId: string
  editionHash: string
  /** JSON */
  rules: string
  startedAt: Date
  deadlineAt: Date | null
}
/** choiceOrder: JSON */
export type DrawnQuestion = { questionId: string; questionHash: string; choiceOrder: string }

export type Inserted =
  { kind: 'begun' | 'continued'; attemptId: string } | { kind: 'completed' } | { kind: 'usedUp' }

const LATEST = `SELECT "id", "number", "submittedAt" FROM "Attempt" WHERE "enrolmentId" = ? ORDER BY "number" DESC LIMIT 1`
const ENROLMENT = 'SELECT "attemptsUsed", "attemptsAllowed", "completedOn" FROM "Enrolment" WHERE "id" = ?'
const ATTEMPT = `INSERT INTO "Attempt"
    ("id", "code", "enrolmentId", "number", "courseEditionHash", "rules", "startedAt", "deadlineAt")
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
const QUESTION = `INSERT INTO "AttemptQuestion"
    ("attemptId", "position", "questionId", "questionHash", "choiceOrder", "revision")
  VALUES (?, ?, ?, ?, ?, 0)`

/**
 * Keeps a drawn paper as a new attempt, with its audit entry, in one short transaction; an attempt that is still open is
 * continued. Two at once on PostgreSQL meet at the attempt's number, which is unique.
 */
export function insertAttempt(attempt: NewAttempt, paper: readonly DrawnQuestion[]): Promise<Inserted> {
  return sql.write(async (run) => {
    const latest = await run.one<{ id: string; number: number; submittedAt: unknown }>(
      LATEST,
      attempt.enrolmentId,
    )
    if (latest && latest.submittedAt === null) return { kind: 'continued', attemptId: latest.id }
    const refusal = await refusalIn(run, attempt.enrolmentId)
    if (refusal) return { kind: refusal }
    const number = (latest?.number ?? 0) + 1
    await insert(run, attempt, number, paper)
    const { id, enrolmentId, officialId, startedAt } = attempt
    const subject = { subjectType: 'attempt', subjectId: id } as const
    const actor = { actorId: officialId, at: startedAt }
    await recordBy(run, { kind: 'attemptBegun', ...subject, data: { enrolmentId, number } }, actor)
    return { kind: 'begun', attemptId: id }
  })
}

async function refusalIn(run: Run, enrolmentId: string): Promise<'completed' | 'usedUp' | null> {
  type Row = { attemptsUsed: number; attemptsAllowed: number; completedOn: string | null }
  const row = await run.one<Row>(ENROLMENT, enrolmentId)
  if (!row) throw new Error(`enrolment ${enrolmentId} is not there`)
  if (row.completedOn !== null) return 'completed'
  return row.attemptsUsed >= row.attemptsAllowed ? 'usedUp' : null
}

async function insert(run: Run, attempt: NewAttempt, number: number, paper: readonly DrawnQuestion[]) {
  const { id, code, enrolmentId, editionHash, rules, startedAt, deadlineAt } = attempt
  const times = [sql.instant(startedAt), deadlineAt && sql.instant(deadlineAt)]
  await run.run(ATTEMPT, id, code, enrolmentId, number, editionHash, rules, ...times)
  for (const [index, question] of paper.entries()) {
    const { questionId, questionHash, choiceOrder } = question
    await run.run(QUESTION, id, index + 1, questionId, questionHash, choiceOrder)
  }
}
