import { type Run, sql } from '~/platform/sql.server'
import type { AnswerToSave, AttemptAnswer, AttemptView, SavedAnswer } from './attempt'
import type { AttemptRules } from './attempt-rules'
import { storedInstant } from './enrolment-rows.sql.server'
import type { GradeFigures } from './grading'

type Head = Omit<
  AttemptView,
  'rules' | 'startedAt' | 'deadlineAt' | 'submittedAt' | 'completed' | 'answers'
> & {
  rules: string
  startedAt: string | Date
  deadlineAt: string | Date | null
  submittedAt: string | Date | null
  completedOn: string | null
}

const HEAD = `
  SELECT a."id", a."code", a."number", a."enrolmentId", e."officialId", c."slug" AS "courseSlug",
         a."courseEditionHash", a."rules", a."startedAt", a."deadlineAt", a."submittedAt", a."submittedBy",
         e."attemptsUsed", e."attemptsAllowed", e."completedOn"
    FROM "Attempt" a JOIN "Enrolment" e ON e."id" = a."enrolmentId" JOIN "Course" c ON c."id" = e."courseId"
   WHERE a."id" = ? AND e."officialId" = ?`
const ANSWERS = `
  SELECT "position", "questionId", "questionHash", "choiceOrder", "answer", "revision", "answeredAt"
    FROM "AttemptQuestion" WHERE "attemptId" = ? ORDER BY "position"`
const GRADE = `
  SELECT "correct", "total", "needed", "passed" FROM "Grade" WHERE "attemptId" = ?
   ORDER BY "correct" DESC, "gradedAt" DESC LIMIT 1`

/** The official's own attempt with its answers in the order shown, or null. */
export async function attemptOf(officialId: string, id: string): Promise<AttemptView | null> {
  const head = await sql.one<Head>(HEAD, id, officialId)
  if (!head) return null
  const { completedOn, ...rest } = head
  return {
    ...rest,
    rules: JSON.parse(head.rules) as AttemptRules,
    startedAt: sql.toDate(head.startedAt),
    deadlineAt: storedInstant(head.deadlineAt),
    submittedAt: storedInstant(head.submittedAt),
    completed: completedOn !== null,
    answers: (await sql.all<AnswerRow>(ANSWERS, id)).map(answerOf),
  }
}

type AnswerRow = Omit<AttemptAnswer, 'choiceOrder' | 'answer' | 'answeredAt'> & {
  choiceOrder: string
  answer: string | null
  answeredAt: string | Date | null
}

function answerOf(row: AnswerRow): AttemptAnswer {
  return {
    ...row,
    choiceOrder: JSON.parse(row.choiceOrder) as string[],
    answer: row.answer === null ? [] : (JSON.parse(row.answer) as string[]),
    answeredAt: storedInstant(row.answeredAt),
  }
}

const EARLIER = `
  SELECT a."id", a."number", MAX(g."correct") AS "correct", MAX(g."total") AS "total", MAX(g."needed") AS "needed"
    FROM "Attempt" a JOIN "Grade" g ON g."attemptId" = a."id"
   WHERE a."enrolmentId" = ? GROUP BY a."id", a."number" ORDER BY a."number"`

const DRAWN = `
  SELECT q."questionId" FROM "AttemptQuestion" q JOIN "Attempt" a ON a."id" = q."attemptId"
   WHERE a."enrolmentId" = ? ORDER BY a."number", q."position"`

/** Ids of the questions in an enrolment's papers, the oldest first. */
export async function questionsDrawn(enrolmentId: string): Promise<string[]> {
  const rows = await sql.all<{ questionId: string }>(DRAWN, enrolmentId)
  return rows.map(({ questionId }) => questionId)
}

export type EarlierAttempt = { id: string; number: number; correct: number; total: number; needed: number }

/** The sittings of an enrolment that were handed in, with the best grade of each. */
export async function gradedAttempts(enrolmentId: string): Promise<EarlierAttempt[]> {
  return sql.all<EarlierAttempt>(EARLIER, enrolmentId)
}

/** The best grade of a submitted attempt (regrading only adds, upward), or null before it. */
export async function gradeOfAttempt(attemptId: string): Promise<GradeFigures | null> {
  const row = await sql.one<Omit<GradeFigures, 'passed'> & { passed: number | boolean }>(GRADE, attemptId)
  return row && { ...row, passed: Boolean(row.passed) }
}

const REGRADED = `SELECT MAX("gradedAt") AS "at" FROM "Grade" WHERE "attemptId" = ? AND "kind" = 'regrade'`

/** When a submitted attempt was last graded again, or null. */
export async function regradedAt(attemptId: string): Promise<Date | null> {
  const row = await sql.one<{ at: string | Date | null }>(REGRADED, attemptId)
  return storedInstant(row?.at ?? null)
}

// Touching the attempt's row is the check and the lock in one: a submission waits for it, or makes it find nothing.
const HOLD_OPEN = `UPDATE "Attempt" SET "submittedBy" = NULL WHERE "id" = ? AND "submittedAt" IS NULL
  AND ("deadlineAt" IS NULL OR "deadlineAt" > ?)`
const CURRENT = 'SELECT "position", "answer", "revision" FROM "AttemptQuestion" WHERE "attemptId" = ?'
const KEEP = `UPDATE "AttemptQuestion" SET "answer" = ?, "revision" = ?, "answeredAt" = ?
  WHERE "attemptId" = ? AND "position" = ?`
const APPEND = `INSERT INTO "AnswerSave" ("attemptId", "position", "revision", "answer", "receivedAt")
  VALUES (?, ?, ?, ?, ?)`

const SAVED_AS =
  'SELECT "answer" FROM "AnswerSave" WHERE "attemptId" = ? AND "position" = ? AND "revision" = ?'

type Current = { position: number; answer: string | null; revision: number }

/** Saves answers of one open attempt within a short transaction; null when it is handed in or its time is over. */
export async function saveInto(
  run: Run,
  attemptId: string,
  answers: readonly AnswerToSave[],
  at: Date,
): Promise<SavedAnswer[] | null> {
  const now = sql.instant(at)
  if ((await run.run(HOLD_OPEN, attemptId, now)) === 0) return null
  const held = await run.all<Current>(CURRENT, attemptId)
  const current = new Map(held.map((row) => [row.position, row]))
  const saved: SavedAnswer[] = []
  for (const answer of answers) {
    saved.push(await saveOne(run, attemptId, answer, current.get(answer.position), now))
  }
  return saved
}

async function saveOne(
  run: Run,
  attemptId: string,
  wanted: AnswerToSave,
  current: Current | undefined,
  now: string,
): Promise<SavedAnswer> {
  const { position, basedOn, yields } = wanted
  const before = current?.answer ? (JSON.parse(current.answer) as string[]) : []
  const revision = current?.revision ?? 0
  const answer = [...wanted.answer].sort()
  const isSame = JSON.stringify(answer) === JSON.stringify(before)
  const isOlder = basedOn < revision
  if (isSame) return { position, kind: 'saved', revision, answer: before, overtook: false }
  const gaveWay = isOlder && (yields || (await isUntouched(run, attemptId, position, basedOn, answer)))
  if (gaveWay) return { position, kind: 'stale', revision, answer: before, overtook: false }
  const text = JSON.stringify(answer)
  await run.run(KEEP, text, revision + 1, now, attemptId, position)
  await run.run(APPEND, attemptId, position, revision + 1, text, now)
  return { position, kind: 'saved', revision: revision + 1, answer, overtook: isOlder }
}

/** Whether an answer is what its page was loaded with: then nobody gave it now, and a newer one stays. */
async function isUntouched(run: Run, attemptId: string, position: number, basedOn: number, answer: string[]) {
  const saved = await run.one<{ answer: string }>(SAVED_AS, attemptId, position, basedOn)
  return JSON.stringify(answer) === (saved?.answer ?? '[]')
}
