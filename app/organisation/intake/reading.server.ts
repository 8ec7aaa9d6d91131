import { db } from '~/platform/database.server'
import { findHeaderRow, guessColumns, isPrivateHeader } from './fields'
import { legacyEncodingOf, readLegacy } from './legacy-text'
import { readRows } from './reader.server'
import { type Clock } from './running.server'
import { type LegacyColumn, type Notes } from './settings'
import { type ReadFailure, type SheetRow, Unreadable } from './sheet-rows'
import { stageRows } from './staging.sql.server'

/** Reads a file into the staging tables; at the end its columns are guessed, or the reason is kept why it cannot be read. */
export async function readIntoStaging(
  id: string,
  file: { bytes: Buffer; kind: 'zip' | 'text' },
  clock: Clock,
): Promise<void> {
  let head: Head | null = null
  try {
    const encoding = await readRows(file, async (rows) => {
      head ??= headOf(rows)
      await stageRows(id, rows.map(masked(head)), clock())
    })
    await matched(id, head, encoding, clock)
  } catch (error) {
    const failure: ReadFailure = error instanceof Unreadable ? error.failure : 'broken'
    await db().peopleImport.updateMany({
      where: { id, state: 'reading' },
      data: { state: 'failed', failure, beatAt: clock() },
    })
    if (!(error instanceof Unreadable)) throw error
  }
}

interface Head {
  /** number of the row that names the columns */
  row: number
  headers: string[]
  legacy: LegacyColumn[]
  privateColumns: number[]
}

const SAMPLES = 3

function headOf(rows: readonly SheetRow[]): Head {
  const decoded = rows
    .slice(0, 15)
    .map(([, cells]) => cells.map((cell) => readLegacy(cell, legacyEncodingOf([cell]))))
  const index = findHeaderRow(decoded) ?? 0
  const headers = decoded[index] ?? []
  const body = rows.slice(index + 1)
  const privateColumns = headers.flatMap((header, column) => (isPrivateHeader(header) ? [column] : []))
  return { row: rows[index]?.[0] ?? 1, headers, legacy: legacyColumns(body, headers.length), privateColumns }
}

function legacyColumns(rows: readonly SheetRow[], columns: number): LegacyColumn[] {
  return Array.from({ length: columns }, (_, column) => column).flatMap((column) => {
    const texts = rows.map(([, cells]) => cells[column] ?? '').filter((text) => text !== '')
    const encoding = legacyEncodingOf(texts)
    if (!encoding) return []
    const changed = texts.filter((text) => readLegacy(text, encoding) !== text).slice(0, SAMPLES)
    return [
      {
        column,
        encoding,
        samples: changed.map((text): [string, string] => [text, readLegacy(text, encoding)]),
      },
    ]
  })
}

/** Numbers of identity papers are none of our business: only their last three signs are kept. */
const masked =
  ({ row, privateColumns }: Head) =>
  ([number, cells]: SheetRow): SheetRow =>
    number <= row
      ? [number, cells]
      : [
          number,
          cells.map((cell, column) =>
            privateColumns.includes(column) && cell !== '' ? `…${cell.slice(-3)}` : cell,
          ),
        ]

async function matched(id: string, head: Head | null, encoding: string | null, clock: Clock): Promise<void> {
  const { row = 1, headers = [], legacy = [] } = head ?? {}
  const notes: Notes = { encoding, legacy }
  await db().peopleImport.updateMany({
    where: { id, state: 'reading' },
    data: {
      state: 'matching',
      headerRow: row,
      headers: JSON.stringify(headers),
      columns: JSON.stringify(guessColumns(headers)),
      notes: JSON.stringify(notes),
      beatAt: clock(),
    },
  })
}
