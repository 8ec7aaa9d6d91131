import { type Run, sql } from '~/platform/sql.server'
import { breath } from '~/platform/turns'
import type { ItemTally } from './item-analysis'
import { isRight } from './grading'

/** Sittings counted in one short transaction, so that no one else's page or save waits long. */
const SLICE = 100
const PLACES = Array<string>(SLICE).fill('?').join(', ')

const WAITING = `SELECT "id" FROM "Attempt" WHERE "talliedAt" IS NULL AND "submittedAt" IS NOT NULL LIMIT ${SLICE}`
// In a CASE the condition asks for no index: SQLite would walk everyone not yet counted instead of these few.
const TAKE = `
  UPDATE "Attempt" SET "talliedAt" = ?
   WHERE CASE WHEN "talliedAt" IS NULL THEN 1 ELSE 0 END = 1 AND "id" IN (${PLACES})`
// The first sitting only: later ones come after the right answers of the first may have been seen.
const ANSWERS = `
  SELECT q."questionHash", q."answer", g."correct", g."total", COUNT(*) AS "count"
    FROM "Attempt" a
    JOIN "Grade" g ON g."attemptId" = a."id" AND g."kind" = 'original'
    JOIN "AttemptQuestion" q ON q."attemptId" = a."id"
   WHERE a."number" = 1 AND a."id" IN (${PLACES})
   GROUP BY q."questionHash", q."answer", g."correct", g."total"`
const ADD = `
  INSERT INTO "QuestionTally" ("questionHash", "answer", "correct", "total", "count") VALUES (?, ?, ?, ?, ?)
  ON CONFLICT ("questionHash", "answer", "correct", "total")
  DO UPDATE SET "count" = "QuestionTally"."count" + excluded."count"`

type Row = { questionHash: string; answer: string | null; correct: number; total: number; count: number }

/** Somebody else is counting the same sittings: their slice stands, ours is undone. */
class Overtaken extends Error {}

/**
 * Adds sittings handed in since the last time to the tallies, in slices that let others in between.
 * @returns the wordings whose tallies grew, how many sittings were added, and whether some are left for another time.
 */
export async function tallySittings(
  most: number,
  at: Date,
): Promise<{ grown: Set<string>; added: number; left: boolean }> {
  const grown = new Set<string>()
  let added = 0
  for (let slices = 0; slices < most; slices++) {
    const waiting = await sql.all<{ id: string }>(WAITING)
    if (waiting.length === 0) return { grown, added, left: false }
    const counted = await tallySlice(
      waiting.map(({ id }) => id),
      at,
    )
    if (counted === null) return { grown, added, left: true }
    added += waiting.length
    for (const hash of counted) grown.add(hash)
    if (waiting.length < SLICE) return { grown, added, left: false }
    await breath()
  }
  return { grown, added, left: true }
}

async function tallySlice(ids: readonly string[], at: Date): Promise<string[] | null> {
  const places = [...ids, ...Array<string>(SLICE - ids.length).fill('')]
  try {
    return await sql.write(async (run) => {
      const taken = await run.run(TAKE, sql.instant(at), ...places)
      if (taken !== ids.length) throw new Overtaken()
      return add(run, await run.all<Row>(ANSWERS, ...places))
    })
  } catch (error) {
    if (error instanceof Overtaken) return null
    throw error
  }
}

async function add(run: Run, rows: readonly Row[]): Promise<string[]> {
  // One order for all: two processes that count at once never wait for each other's rows crosswise.
  const ordered = [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  for (const { questionHash, answer, correct, total, count } of ordered) {
    await run.run(ADD, questionHash, sorted(answer), correct, total, count)
  }
  return rows.map(({ questionHash }) => questionHash)
}

const keyOf = ({ questionHash, answer, correct, total }: Row) =>
  `${questionHash} ${answer} ${String(correct).padStart(3, '0')} ${total}`

function sorted(answer: string | null): string {
  return JSON.stringify(answer === null ? [] : (JSON.parse(answer) as string[]).sort())
}

const OF_WORDING = `
  SELECT "questionHash", "answer", "correct", "total", "count" FROM "QuestionTally" WHERE "questionHash" = ?`

/** The tallies of a wording whose right choices are these. */
export async function talliesOf(questionHash: string, right: readonly string[]): Promise<ItemTally[]> {
  const rows = await sql.all<Row>(OF_WORDING, questionHash)
  return rows.map(({ answer, correct, total, count }) => {
    const chosen = JSON.parse(answer ?? '[]') as string[]
    const own = isRight({ answer: chosen, right }) ? 1 : 0
    return { answer: chosen, rest: total > 1 ? (correct - own) / (total - 1) : 0, count }
  })
}

const OTHER_WORDINGS = `
  SELECT e."hash", SUM(t."count") AS "attempts"
    FROM "QuestionEdition" e JOIN "QuestionTally" t ON t."questionHash" = e."hash"
   WHERE e."questionId" = ? AND e."hash" <> ? GROUP BY e."hash"`

/** How many first sittings earlier wordings of a question had. */
export async function earlierWordings(questionId: string, hash: string): Promise<number[]> {
  const rows = await sql.all<{ attempts: number }>(OTHER_WORDINGS, questionId, hash)
  return rows.map(({ attempts }) => Number(attempts))
}

const JUDGE = `
  INSERT INTO "QuestionVerdict" ("questionHash", "attempts", "verdict") VALUES (?, ?, ?)
  ON CONFLICT ("questionHash") DO UPDATE SET "attempts" = excluded."attempts", "verdict" = excluded."verdict"`
const JUDGED = `SELECT "questionHash", "verdict" FROM "QuestionVerdict" WHERE "verdict" IN (?, ?, ?, ?)`

export async function keepVerdicts(
  verdicts: readonly { hash: string; attempts: number; verdict: string }[],
): Promise<void> {
  if (verdicts.length === 0) return
  await sql.write(async (run) => {
    for (const { hash, attempts, verdict } of verdicts) await run.run(JUDGE, hash, attempts, verdict)
  })
}

/** Hashes of every wording, of whatever edition, with one of four verdicts. */
export async function wordingsJudged(kinds: readonly [string, string, string, string]): Promise<Set<string>> {
  const rows = await sql.all<{ questionHash: string }>(JUDGED, ...kinds)
  return new Set(rows.map(({ questionHash }) => questionHash))
}
