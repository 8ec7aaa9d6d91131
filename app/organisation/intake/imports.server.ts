import { type Day } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { FEW_BYTES, FEW_ROWS, stepApart } from './apart.server'
import { checkAgain, findImport, type PeopleImport } from './check-again.server'
import { type Columns, columnsProblem } from './fields'
import { runActivation } from './activation.sql.server'
import { readIntoStaging } from './reading.server'
import { type Clock, isRunning, startRun } from './running.server'
import { type Answers, type ImportState, UNDO_HOURS } from './settings'
import { stagedCount } from './staging.sql.server'

export { findImport, type PeopleImport }

export function latestImports(limit: number) {
  return db().peopleImport.findMany({
    orderBy: { createdAt: 'desc' },
    take: limit,
    select: { id: true, fileName: true, createdAt: true, state: true, added: true, updated: true },
  })
}

/** Takes in a file: reads it in a process of its own into the staging tables. Nothing true changes. */
export async function beginImport(
  file: { name: string; bytes: Buffer; kind: 'zip' | 'text' },
  by: { byId: string; today: Day; clock: Clock },
): Promise<string> {
  const id = newId()
  const now = by.clock()
  await db().peopleImport.create({
    data: {
      id,
      fileName: file.name.slice(0, 200),
      byId: by.byId,
      createdAt: now,
      beatAt: now,
      state: 'reading',
      effectiveOn: by.today,
    },
  })
  startRun(id, () => read(id, file, by.clock))
  return id
}

export type ColumnsChosen =
  { kind: 'checking' } | { kind: 'refused'; why: 'name' | 'unit' | 'twice' } | { kind: 'stale' }

/** Says which column is what, and what kind of list it is; the check begins. */
export async function chooseColumns(
  importId: string,
  chosen: { columns: Columns; extent: 'delta' | 'full'; effectiveOn: Day },
  clock: Clock,
): Promise<ColumnsChosen> {
  const why = columnsProblem(chosen.columns)
  if (why) return { kind: 'refused', why }
  const { columns, extent, effectiveOn } = chosen
  const data = { columns: JSON.stringify(columns), extent, effectiveOn }
  return (await beginCheck(importId, ['matching', 'checked'], data, clock))
    ? { kind: 'checking' }
    : { kind: 'stale' }
}

export type Answer =
  | { kind: 'units'; units: Record<string, string> }
  | { kind: 'zeros'; field: 'phone' | 'staffCode' }
  | { kind: 'asTyped'; column: number }

/** Takes an answer for all the rows it concerns, and checks again. */
export async function answerImport(importId: string, answer: Answer, clock: Clock): Promise<boolean> {
  const found = await findImport(importId)
  if (found?.state !== 'checked') return false
  const answers = JSON.stringify(answered(found.answers, answer))
  return beginCheck(importId, ['checked'], { answers }, clock)
}

function answered(answers: Answers, answer: Answer): Answers {
  if (answer.kind === 'units') return { ...answers, units: { ...answers.units, ...answer.units } }
  if (answer.kind === 'zeros') return { ...answers, zeros: { ...answers.zeros, [answer.field]: true } }
  return { ...answers, asTyped: [...new Set([...answers.asTyped, answer.column])] }
}

async function beginCheck(
  id: string,
  from: ImportState[],
  data: Partial<Record<'columns' | 'extent' | 'effectiveOn' | 'answers', string>>,
  clock: Clock,
): Promise<boolean> {
  const { count } = await db().peopleImport.updateMany({
    where: { id, state: { in: from } },
    data: { ...data, state: 'checking', progress: 0, beatAt: clock() },
  })
  if (count === 0) return false
  startRun(id, () => check(id, clock))
  return true
}

/** Reads a large file in a process of its own, which asks a capped one in its turn. */
async function read(id: string, file: { bytes: Buffer; kind: 'zip' | 'text' }, clock: Clock): Promise<void> {
  if (file.bytes.length <= FEW_BYTES) return readIntoStaging(id, file, clock)
  const { bytes, kind } = file
  if (!(await stepApart({ kind: 'read', id, file: { bytes, kind } }))) await failReading(id)
}

const failReading = (id: string) =>
  db().peopleImport.updateMany({
    where: { id, state: 'reading' },
    data: { state: 'failed', failure: 'interrupted' },
  })

/** Checks a long list in a process of its own; what that could not do is taken up when the page is next looked at. */
async function check(id: string, clock: Clock): Promise<void> {
  if ((await stagedCount(id, 0)) <= FEW_ROWS) return checkAgain(id, clock)
  await stepApart({ kind: 'check', id })
}

/** The confirmation: from here on the import is made true, whole, whatever happens to the process meanwhile. */
export async function confirmImport(id: string, clock: Clock): Promise<boolean> {
  const confirmed = await db().peopleImport.updateMany({
    where: { id, state: 'checked', OR: [{ added: { gt: 0 } }, { updated: { gt: 0 } }] },
    data: { state: 'activating', progress: 0, beatAt: clock() },
  })
  if (confirmed.count > 0) startRun(id, () => activate(id, clock))
  return confirmed.count > 0
}

async function dueRows(id: string): Promise<number> {
  const { added, updated } = await db().peopleImport.findUniqueOrThrow({ where: { id } })
  return added + updated
}

/** What was true when it was checked may no longer be: then it is checked again, and the person sees the difference. */
async function activate(id: string, clock: Clock): Promise<void> {
  const outcome = await runActivation(id, 'activate', { rows: await dueRows(id), at: clock() })
  if (outcome !== 'stale') return
  await db().peopleImport.updateMany({
    where: { id, state: 'activating' },
    data: { state: 'checking', progress: 0, failure: 'changedMeanwhile', beatAt: clock() },
  })
  await check(id, clock)
}

export const undoableUntil = (activatedAt: Date) => new Date(activatedAt.getTime() + UNDO_HOURS * 3_600_000)

/** Takes an import back while nobody it added has signed in. What it added is ended, what it replaced returns. */
export async function undoImport(id: string, clock: Clock): Promise<boolean> {
  const since = new Date(clock().getTime() - UNDO_HOURS * 3_600_000)
  const begun = await db().peopleImport.updateMany({
    where: { id, state: 'done', activatedAt: { gt: since } },
    data: { state: 'undoing', beatAt: clock() },
  })
  if (begun.count > 0) startRun(id, () => undo(id, clock))
  return begun.count > 0
}

async function undo(id: string, clock: Clock): Promise<void> {
  if ((await runActivation(id, 'undo', { rows: await dueRows(id), at: clock() })) !== 'stale') return
  await db().peopleImport.updateMany({
    where: { id, state: 'undoing' },
    data: { state: 'done', failure: 'inUse' },
  })
}

/** No sign of life for so long: the process that was at it is gone. */
const SILENT_MS = 30_000

/** Takes up a step that a crash or a restart interrupted. A file that was half read has to be sent again. */
export async function resumeImport(found: PeopleImport, clock: Clock): Promise<void> {
  const { id, state, beatAt } = found
  if (isRunning(id) || clock().getTime() - beatAt.getTime() < SILENT_MS) return
  const steps: Partial<Record<ImportState, () => Promise<void>>> = {
    reading: async () => void (await failReading(id)),
    checking: () => check(id, clock),
    activating: () => activate(id, clock),
    undoing: () => undo(id, clock),
  }
  const step = steps[state]
  if (step) startRun(id, step)
}

/** The day after which staged rows of settled or forgotten imports are no longer needed. */
export const STAGING_DAYS = 30

/** Removes what was staged long ago, one import at a time; the record of the import itself stays. */
export async function forgetStagedRows(at: Date): Promise<number> {
  const before = new Date(at.getTime() - STAGING_DAYS * 24 * 3_600_000)
  const old = await db().peopleImport.findMany({
    where: { createdAt: { lt: before } },
    select: { id: true },
    orderBy: { createdAt: 'desc' },
    take: 50,
  })
  let removed = 0
  for (const { id: importId } of old) {
    removed += (await db().peopleImportRow.deleteMany({ where: { importId } })).count
    removed += (await db().peopleImportEntry.deleteMany({ where: { importId } })).count
  }
  return removed
}
