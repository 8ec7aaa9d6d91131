import { formatDay } from '~/i18n/format'
import { type StreamedWorkbook, type Workbook, type WorkbookCell } from './workbook'

const BYTE_ORDER_MARK = '\uFEFF'
const LINES_A_PIECE = 200

/**
 * The table as CSV (RFC 4180) that Excel reads as UTF-8 by its byte order mark. Text that a spreadsheet would take for a
 * formula gets an apostrophe in front; codes go as ="00123", the only form in which Excel keeps their zeros.
 */
export function toCsv({ columns, rows }: Workbook): string {
  return [firstLine(columns), ...rows.map(line)].join('')
}

/** The same, a few lines at a time while the rows come. */
export async function* csvPieces({ columns, rows }: StreamedWorkbook): AsyncGenerator<string> {
  let piece = [firstLine(columns)]
  for await (const row of rows) {
    piece.push(line(row))
    if (piece.length < LINES_A_PIECE) continue
    yield piece.join('')
    piece = []
  }
  yield piece.join('')
}

const firstLine = (columns: Workbook['columns']) =>
  `${BYTE_ORDER_MARK}${columns.map(({ header }) => quoted(harmless(header))).join(',')}\r\n`
const line = (row: WorkbookCell[]) => `${row.map(cellText).join(',')}\r\n`

function cellText(cell: WorkbookCell): string {
  if (cell === null) return ''
  switch (cell.kind) {
    case 'text':
      return quoted(harmless(cell.text))
    case 'code':
      return /^\d+$/.test(cell.text) ? quoted(`="${cell.text}"`) : quoted(harmless(cell.text))
    case 'number':
      return String(cell.value)
    case 'day':
      return formatDay(cell.day, 'vi')
  }
}

/** A cell that begins like a formula, in wide letters too, is run by the spreadsheet of whoever opens the file. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}
