import { type Day } from '~/platform/calendar'
import { sha256 } from '~/platform/ids.server'
import { type Parameter, type Run, sql } from '~/platform/sql.server'
import { BY_RULE } from './decisions'
import type { NewEnrolment } from './enrol'

const COLUMNS = [
  ...['id', 'officialId', 'courseId', 'campaignId', 'cycle', 'assignedOn', 'dueOn', 'reason', 'undelivered'],
  ...['attemptsAllowed', 'countsFrom', 'completedOn', 'deferredFrom', 'deferredUntil', 'language'],
  ...['attemptsUsed', 'lessonsFinished'],
]
const TOGETHER = 40

/** An opaque id of what a rule writes: the same fact has the same id whenever the rule is applied again. */
const factId = (kind: string, ...facts: string[]) => sha256([kind, ...facts].join(' ')).slice(0, 20)

/** An opaque id that is the same whenever the same place is written: running twice finds it taken. */
export const enrolmentId = (
  campaignId: string,
  row: Pick<NewEnrolment, 'officialId' | 'courseId' | 'cycle'>,
) => sha256(`${campaignId} ${row.officialId} ${row.courseId} ${row.cycle}`).slice(0, 20)

export interface Written {
  enrolled: number
  credited: number
  deferred: number
}

/** Writes enrolments with what stands beside them. Places that are taken already are left as they are. */
export async function writeEnrolments(
  run: Run,
  campaignId: string,
  rows: readonly NewEnrolment[],
  at: Date,
): Promise<Written> {
  const placed = rows.map((row) => ({ ...row, id: enrolmentId(campaignId, row) }))
  let enrolled = 0
  for (let from = 0; from < placed.length; from += TOGETHER) {
    const some = placed.slice(from, from + TOGETHER)
    enrolled += await run.run(
      `INSERT INTO "Enrolment" (${COLUMNS.map((name) => `"${name}"`).join(', ')})
       VALUES ${some.map(() => `(${COLUMNS.map(() => '?').join(', ')})`).join(', ')} ON CONFLICT DO NOTHING`,
      ...some.flatMap((row) => valuesOf(campaignId, row)),
    )
  }
  const credited = await writeCredits(run, placed, at)
  const deferred = await writeDeferrals(run, placed, at)
  return { enrolled, credited, deferred }
}

type Placed = NewEnrolment & { id: string }

function valuesOf(campaignId: string, row: Placed): Parameter[] {
  const { id, officialId, courseId, cycle, assignedOn, dueOn, undelivered, attemptsAllowed, countsFrom } = row
  return [
    ...[id, officialId, courseId, campaignId, cycle, assignedOn, dueOn],
    ...[JSON.stringify(row.reason), undelivered, attemptsAllowed, countsFrom, row.credit?.on ?? null],
    ...[row.deferral?.from ?? null, row.deferral?.until ?? null, 'vi', 0, 0],
  ]
}

async function writeCredits(run: Run, rows: readonly Placed[], at: Date): Promise<number> {
  let count = 0
  for (const { id, credit } of rows) {
    if (credit) count += await insertCredit(run, { enrolmentId: id, ...credit, byId: null, at })
  }
  return count
}

/** Notes what settled an enrolment without its own test; once, and only where the enrolment is there. */
export function insertCredit(
  run: Run,
  credit: {
    enrolmentId: string
    kind: 'completion' | 'outside'
    sourceId: string
    on: Day
    byId: string | null
    at: Date
  },
): Promise<number> {
  const { enrolmentId: of, kind, sourceId, on, byId, at } = credit
  return run.run(
    `INSERT INTO "Credit" ("id", "enrolmentId", "kind", "sourceId", "settledOn", "byId", "at")
     SELECT ?, e."id", ?, ?, ?, ?, ? FROM "Enrolment" e WHERE e."id" = ? AND e."completedOn" = ?
     ON CONFLICT DO NOTHING`,
    ...[factId('credit', of), kind, sourceId, on, byId, sql.instant(at), of, on],
  )
}

async function writeDeferrals(run: Run, rows: readonly Placed[], at: Date): Promise<number> {
  let count = 0
  for (const { id, deferral } of rows) {
    if (deferral) count += await insertDeferral(run, { enrolmentId: id, ...deferral, at })
  }
  return count
}

export function insertDeferral(
  run: Run,
  deferral: { enrolmentId: string; from: Day; until: Day | null; kind: string; at: Date },
): Promise<number> {
  const { enrolmentId: of, from, until, kind, at } = deferral
  return run.run(
    `INSERT INTO "Deferral" ("id", "enrolmentId", "from", "until", "reason", "byId", "at")
     SELECT ?, e."id", e."deferredFrom", e."deferredUntil", ?, ?, ? FROM "Enrolment" e
      WHERE e."id" = ? AND e."deferredFrom" = ? AND COALESCE(e."deferredUntil", '') = COALESCE(?, '')
        AND NOT EXISTS (SELECT 1 FROM "Deferral" d WHERE d."enrolmentId" = e."id" AND d."from" = e."deferredFrom"
          AND COALESCE(d."until", '') = COALESCE(e."deferredUntil", '') AND d."reason" = ?)`,
    ...[
      factId('deferral', of, from, until ?? '', kind),
      kind,
      BY_RULE,
      sql.instant(at),
      of,
      from,
      until,
      kind,
    ],
  )
}

/** Moves a due day later by a rule, with its row; nothing where it would not be later. */
export async function insertExtension(
  run: Run,
  move: { enrolmentId: string; fromDueOn: Day; toDueOn: Day; reason: string; at: Date },
): Promise<number> {
  const { enrolmentId: of, fromDueOn, toDueOn, reason, at } = move
  const moved = await run.run(
    'UPDATE "Enrolment" SET "dueOn" = ? WHERE "id" = ? AND "dueOn" = ? AND "dueOn" < ? AND "completedOn" IS NULL',
    ...[toDueOn, of, fromDueOn, toDueOn],
  )
  if (moved === 0) return 0
  return run.run(
    `INSERT INTO "Extension" ("id", "enrolmentId", "fromDueOn", "toDueOn", "reason", "byId", "at")
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ...[
      factId('extension', of, fromDueOn, toDueOn, reason),
      of,
      fromDueOn,
      toDueOn,
      reason,
      BY_RULE,
      sql.instant(at),
    ],
  )
}

export async function insertClosure(
  run: Run,
  closure: { enrolmentId: string; from: Day; reason: string; at: Date },
): Promise<number> {
  const { enrolmentId: of, from, reason, at } = closure
  const closed = await run.run(
    'UPDATE "Enrolment" SET "closedOn" = ? WHERE "id" = ? AND "closedOn" IS NULL AND "completedOn" IS NULL',
    ...[from, of],
  )
  if (closed === 0) return 0
  return run.run(
    `INSERT INTO "Closure" ("id", "enrolmentId", "from", "until", "reason", "byId", "at") VALUES (?, ?, ?, NULL, ?, NULL, ?)
     ON CONFLICT ("id") DO UPDATE SET "until" = NULL`,
    ...[factId('closure', of, from), of, from, reason, sql.instant(at)],
  )
}

/** Ends a closure from a day on: who came back owes it again. */
export async function endClosure(run: Run, of: string, on: Day): Promise<number> {
  const opened = await run.run(
    'UPDATE "Enrolment" SET "closedOn" = NULL WHERE "id" = ? AND "closedOn" IS NOT NULL AND "completedOn" IS NULL',
    of,
  )
  if (opened > 0)
    await run.run('UPDATE "Closure" SET "until" = ? WHERE "enrolmentId" = ? AND "until" IS NULL', on, of)
  return opened
}

/** Ends the rest for a leave that has ended before its day; the row stays and a withdrawal stands beside it. */
export async function endRest(
  run: Run,
  of: string,
  { today, at }: { today: Day; at: Date },
): Promise<number> {
  const [rest] = await run.all<{ id: string }>(
    `SELECT d."id" FROM "Deferral" d JOIN "Enrolment" e ON e."id" = d."enrolmentId" AND e."deferredFrom" = d."from"
        AND COALESCE(e."deferredUntil", '') = COALESCE(d."until", '')
      WHERE e."id" = ? AND d."byId" = ? ORDER BY d."at" DESC LIMIT 1`,
    ...[of, BY_RULE],
  )
  if (!rest) return 0
  const ended = await run.run(
    `UPDATE "Enrolment" SET "deferredUntil" = ? WHERE "id" = ? AND "completedOn" IS NULL
       AND ("deferredUntil" IS NULL OR "deferredUntil" > ?)`,
    ...[today, of, today],
  )
  if (ended === 0) return 0
  return run.run(
    `INSERT INTO "Withdrawal" ("id", "enrolmentId", "factKind", "factId", "on", "reason", "byId", "at")
     VALUES (?, ?, 'deferral', ?, ?, 'leaveEnded', ?, ?) ON CONFLICT ("id") DO NOTHING`,
    ...[factId('withdrawal', rest.id, today), of, rest.id, today, BY_RULE, sql.instant(at)],
  )
}

/** What could not be delivered now can be. */
export const markDelivered = (run: Run, of: string): Promise<number> =>
  run.run('UPDATE "Enrolment" SET "undelivered" = NULL WHERE "id" = ? AND "undelivered" IS NOT NULL', of)

/** Keeps a deferral on the enrolment; the row of the deferral is written beside it. */
export const deferFrom = (run: Run, of: string, span: { from: Day; until: Day | null }): Promise<number> =>
  run.run(
    'UPDATE "Enrolment" SET "deferredFrom" = ?, "deferredUntil" = ? WHERE "id" = ? AND "completedOn" IS NULL',
    ...[span.from, span.until, of],
  )
