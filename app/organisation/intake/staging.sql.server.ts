import { type Parameter, type Run, sql } from '~/platform/sql.server'
import { type RowEntry } from './row-entry'
import { type SheetRow } from './sheet-rows'

const tuples = (rows: number, columns: number) => {
  const tuple = `(${Array.from({ length: columns }, () => '?').join(', ')})`
  return Array.from({ length: rows }, () => tuple).join(', ')
}

/** Keeps a batch of the file's rows and says how far the reading is. */
export function stageRows(importId: string, rows: readonly SheetRow[], at: Date): Promise<void> {
  return sql.write(async (run) => {
    await run.run(
      `INSERT INTO "PeopleImportRow" ("importId", "number", "cells") VALUES ${tuples(rows.length, 3)}`,
      ...rows.flatMap(([number, cells]) => [importId, number, JSON.stringify(cells)]),
    )
    await moved(run, importId, { by: rows.length, at })
  })
}

async function moved(run: Run, importId: string, { by, at }: { by: number; at: Date }): Promise<void> {
  await run.run(
    `UPDATE "PeopleImport" SET "progress" = "progress" + ?, "beatAt" = ? WHERE "id" = ?`,
    by,
    sql.instant(at),
    importId,
  )
}

export async function stagedRows(importId: string, after: number, limit: number): Promise<SheetRow[]> {
  const rows = await sql.all<{ number: number; cells: string }>(
    `SELECT "number", "cells" FROM "PeopleImportRow" WHERE "importId" = ? AND "number" > ? ORDER BY "number" LIMIT ?`,
    importId,
    after,
    limit,
  )
  return rows.map(({ number, cells }) => [number, JSON.parse(cells) as string[]])
}

export async function stagedCount(importId: string, after: number): Promise<number> {
  const row = await sql.one<{ count: number }>(
    `SELECT COUNT(*) AS "count" FROM "PeopleImportRow" WHERE "importId" = ? AND "number" > ?`,
    importId,
    after,
  )
  return Number(row?.count ?? 0)
}

const ENTRY = [
  'number',
  'outcome',
  'problems',
  'askedUnit',
  'officialId',
  'staffCode',
  'fullName',
  'sortKey',
  'searchText',
  'phone',
  'email',
  'nameOfStaff',
  'nameOfPhone',
  'nameOfEmail',
  'unitId',
  'positionId',
  'newPosition',
  'postingId',
  'oldPostingId',
  'beforeName',
  'beforeKey',
  'beforeSearch',
  'beforePhone',
  'beforeEmail',
  'beforeLeft',
] as const satisfies readonly (keyof RowEntry)[]
const ENTRY_COLUMNS = ENTRY.map((column) => `"${column}"`).join(', ')

/** What the rows after `after` up to the last of these would do, in place of what an earlier check said. */
export function replaceEntries(
  importId: string,
  after: number,
  entries: readonly RowEntry[],
  at: Date,
): Promise<void> {
  return sql.write(async (run) => {
    await run.run(
      `DELETE FROM "PeopleImportEntry" WHERE "importId" = ? AND "number" > ? AND "number" <= ?`,
      importId,
      after,
      entries.at(-1)?.number ?? after,
    )
    await run.run(
      `INSERT INTO "PeopleImportEntry" ("importId", ${ENTRY_COLUMNS}) VALUES ${tuples(entries.length, ENTRY.length + 1)}`,
      ...entries.flatMap((entry) => [importId, ...entryValues(entry)]),
    )
    await moved(run, importId, { by: entries.length, at })
  })
}

export const entryValues = (entry: RowEntry): Parameter[] =>
  ENTRY.map((column) => (column === 'problems' ? JSON.stringify(entry.problems) : entry[column]))
