import type Database from 'better-sqlite3'
import { verifyAuditTrail } from '~/audit/verify.server'
import { type AttemptRules } from '~/learning/attempt-rules'
import { gradeOf } from '~/learning/grading'
import { openDatabase } from '~/platform/database.server'
import { type AttemptLedger, type Ledger } from './ledger'
import { type BenchProvince } from './province'

export interface Verdict {
  sums: Record<string, number>
  /** each one sentence; none when everything holds */
  faults: string[]
}

export function keysOf(database: Database.Database) {
  const statement = database.prepare(
    `SELECT k."right" FROM "AttemptQuestion" q JOIN "AnswerKey" k ON k."questionHash" = q."questionHash"
      WHERE q."attemptId" = ? AND q."position" = ?`,
  )
  return {
    rightFor(attempt: string, position: number): string[] {
      const row = statement.get(attempt, position) as { right: string } | undefined
      return row ? (JSON.parse(row.right) as string[]) : []
    },
  }
}

type Keys = ReturnType<typeof keysOf>

/** Holds what the learners were told against the database. */
export async function verify(
  { database, databaseUrl }: BenchProvince,
  ledger: Ledger,
  keys: Keys,
): Promise<Verdict> {
  const faults: string[] = []
  for (const [attempt, told] of ledger.attempts) faults.push(...promisesOf(database, attempt, told))
  faults.push(...recomputed(database, keys))
  for (const [sentence, query] of TWICE)
    faults.push(
      ...database
        .prepare(query)
        .all()
        .map((row) => `${sentence}: ${JSON.stringify(row)}`),
    )
  faults.push(...ownChecks(database))
  const client = openDatabase(databaseUrl)
  const trail = await verifyAuditTrail(client)
  await client.$disconnect()
  if (trail.kind === 'broken') faults.push(`the audit chain is broken at ${trail.sequence}: ${trail.why}`)
  const count = (text: string) => (database.prepare(text).get() as { n: number }).n
  return {
    faults,
    sums: {
      'lượt làm bài đã thấy': ledger.attempts.size,
      'lượt đã nộp, chấm lại từ đáp án': count(
        'SELECT COUNT(*) n FROM "Attempt" WHERE "submittedAt" IS NOT NULL',
      ),
      'bản lưu câu trả lời trong cơ sở dữ liệu': count('SELECT COUNT(*) n FROM "AnswerSave"'),
      'hoàn thành': count('SELECT COUNT(*) n FROM "Completion"'),
      'giấy xác nhận': count('SELECT COUNT(*) n FROM "Certificate"'),
      'mục nhật ký kiểm toán': trail.kind === 'intact' ? trail.entries : 0,
    },
  }
}

/** Every acknowledged save is there; what stands is the last one acknowledged, or one sent after it. */
function promisesOf(
  database: Database.Database,
  attempt: string,
  { answers, submissionAcknowledged, submissionSent }: AttemptLedger,
): string[] {
  const faults: string[] = []
  const head = database.prepare('SELECT "submittedAt" FROM "Attempt" WHERE "id" = ?').get(attempt) as
    { submittedAt: string | null } | undefined
  if (!head) return [`attempt ${attempt} is gone`]
  if (submissionAcknowledged && head.submittedAt === null)
    faults.push(`attempt ${attempt} was acknowledged as handed in and is open`)
  if (!submissionSent && head.submittedAt !== null) faults.push(`attempt ${attempt} was handed in by nobody`)
  const saves = database.prepare(
    'SELECT "revision", "answer" FROM "AnswerSave" WHERE "attemptId" = ? AND "position" = ?',
  )
  const current = database.prepare(
    'SELECT "answer" FROM "AttemptQuestion" WHERE "attemptId" = ? AND "position" = ?',
  )
  for (const [position, sent] of answers) {
    const kept = saves.all(attempt, position) as { revision: number; answer: string }[]
    for (const one of sent.filter(({ acknowledged }) => acknowledged)) {
      const text = JSON.stringify(one.answer)
      const found = kept.some(
        ({ revision, answer }) => answer === text && (one.revision === null || revision <= one.revision),
      )
      if (!found)
        faults.push(`attempt ${attempt}, question ${position}: acknowledged answer ${text} is not there`)
    }
    const last = sent.findLastIndex(({ acknowledged }) => acknowledged)
    const may = sent.slice(Math.max(last, 0)).map(({ answer }) => JSON.stringify(answer))
    const stands = (current.get(attempt, position) as { answer: string | null }).answer
    if (last >= 0 && (stands === null || !may.includes(stands))) {
      faults.push(
        `attempt ${attempt}, question ${position}: ${stands} stands where ${may.join(' or ')} was acknowledged`,
      )
    }
  }
  return faults
}

/** Every grade in the province follows from the answers and the keys. */
function recomputed(database: Database.Database, keys: Keys): string[] {
  const graded = database
    .prepare(
      `SELECT a."id", a."rules", g."correct", g."total", g."needed", g."passed" FROM "Attempt" a
         JOIN "Grade" g ON g."attemptId" = a."id" AND g."kind" = 'original'`,
    )
    .all() as { id: string; rules: string; correct: number; total: number; needed: number; passed: number }[]
  const answers = database.prepare('SELECT "position", "answer" FROM "AttemptQuestion" WHERE "attemptId" = ?')
  return graded.flatMap((grade) => {
    const rows = answers.all(grade.id) as { position: number; answer: string | null }[]
    const paper = rows.map(({ position, answer }) => ({
      answer: answer === null ? null : (JSON.parse(answer) as string[]),
      right: keys.rightFor(grade.id, position),
    }))
    const again = gradeOf(paper, (JSON.parse(grade.rules) as AttemptRules).passPercent)
    const same =
      again.correct === grade.correct &&
      again.total === grade.total &&
      again.needed === grade.needed &&
      Number(again.passed) === grade.passed
    return same
      ? []
      : [
          `attempt ${grade.id}: graded ${grade.correct}/${grade.total}, its answers give ${again.correct}/${again.total}`,
        ]
  })
}

/** Each query finds what must not be. */
const TWICE: [sentence: string, query: string][] = [
  [
    'two open attempts',
    'SELECT "enrolmentId" FROM "Attempt" WHERE "submittedAt" IS NULL GROUP BY "enrolmentId" HAVING COUNT(*) > 1',
  ],
  [
    'attempt numbers with a gap',
    'SELECT "enrolmentId" FROM "Attempt" GROUP BY "enrolmentId" HAVING MAX("number") <> COUNT(*)',
  ],
  [
    'not one original grade for an attempt handed in',
    `SELECT a."id" FROM "Attempt" a LEFT JOIN "Grade" g ON g."attemptId" = a."id" AND g."kind" = 'original'
      GROUP BY a."id", a."submittedAt" HAVING COUNT(g."id") <> CASE WHEN a."submittedAt" IS NULL THEN 0 ELSE 1 END`,
  ],
  [
    'attempts used differ from attempts handed in',
    `SELECT e."id", e."attemptsUsed" FROM "Enrolment" e WHERE e."attemptsUsed" <>
      (SELECT COUNT(*) FROM "Attempt" a WHERE a."enrolmentId" = e."id" AND a."submittedAt" IS NOT NULL)`,
  ],
  ['two completions', 'SELECT "enrolmentId" FROM "Completion" GROUP BY "enrolmentId" HAVING COUNT(*) > 1'],
  [
    'a pass without a completion, or a completion without a pass',
    `SELECT e."id" FROM "Enrolment" e WHERE EXISTS (SELECT 1 FROM "Attempt" a JOIN "Grade" g ON g."attemptId" = a."id" AND g."passed" = 1
        WHERE a."enrolmentId" = e."id") <> EXISTS (SELECT 1 FROM "Completion" c WHERE c."enrolmentId" = e."id")`,
  ],
  [
    'a completion that its enrolment does not know of',
    `SELECT e."id" FROM "Enrolment" e WHERE (e."completedOn" IS NOT NULL) <> (EXISTS (SELECT 1 FROM "Completion" c WHERE c."enrolmentId" = e."id") OR EXISTS (SELECT 1 FROM "Credit" k WHERE k."enrolmentId" = e."id"))`,
  ],
  [
    'not one certificate for a completion',
    `SELECT c."id" FROM "Completion" c LEFT JOIN "Certificate" t ON t."completionId" = c."id" GROUP BY c."id" HAVING COUNT(t."id") <> 1`,
  ],
  [
    'not one audit entry for an attempt handed in here',
    `SELECT a."id" FROM "Attempt" a LEFT JOIN "AuditEntry" x ON x."subjectId" = a."id" AND x."kind" = 'attemptSubmitted'
      WHERE EXISTS (SELECT 1 FROM "AuditEntry" b WHERE b."subjectId" = a."id" AND b."kind" = 'attemptBegun')
      GROUP BY a."id", a."submittedAt" HAVING COUNT(x."sequence") <> CASE WHEN a."submittedAt" IS NULL THEN 0 ELSE 1 END`,
  ],
  [
    'saves with a gap in their revisions',
    `SELECT "attemptId", "position" FROM "AnswerSave" GROUP BY "attemptId", "position" HAVING MAX("revision") <> COUNT(*)`,
  ],
]

function ownChecks(database: Database.Database): string[] {
  const integrity = database.pragma('integrity_check') as { integrity_check: string }[]
  const foreign = database.pragma('foreign_key_check') as unknown[]
  return [
    ...integrity
      .filter(({ integrity_check }) => integrity_check !== 'ok')
      .map(({ integrity_check }) => `integrity_check: ${integrity_check}`),
    ...foreign.map((row) => `foreign key: ${JSON.stringify(row)}`),
  ]
}
