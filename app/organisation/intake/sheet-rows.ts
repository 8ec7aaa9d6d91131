/** A row of a file: its number as the spreadsheet shows it, and the texts of its cells from column A on. */
export type SheetRow = [number: number, cells: string[]]

export type ReadFailure =
  | 'notAWorkbook'
  | 'oldWorkbook'
  | 'noSheet'
  | 'tooManyRows'
  | 'tooLarge'
  | 'broken'
  | 'empty'
  | 'timeout'
  | 'interrupted'

/** What the reading process says, a line of JSON each. */
export type ReaderLine =
  | { kind: 'rows'; rows: SheetRow[] }
  | { kind: 'end'; encoding: string | null }
  | { kind: 'failure'; failure: ReadFailure }

export const MOST_ROWS = 120_000
export const MOST_COLUMNS = 60
export const MOST_CELL = 300

export class Unreadable extends Error {
  constructor(readonly failure: ReadFailure) {
    super(failure)
  }
}

/** Cells cut to what any field of ours can hold; nothing where the row is empty. */
export function boundedRow(number: number, cells: readonly (string | undefined)[]): SheetRow | null {
  if (number > MOST_ROWS) throw new Unreadable('tooManyRows')
  const texts = Array.from(cells.slice(0, MOST_COLUMNS), (cell) => (cell ?? '').slice(0, MOST_CELL).trim())
  while (texts.length > 0 && texts.at(-1) === '') texts.pop()
  return texts.length > 0 ? [number, texts] : null
}
