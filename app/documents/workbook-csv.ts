import { formatDay } from '~/i18n/format'
import { type Workbook, type WorkbookCell } from './workbook'

const BYTE_ORDER_MARK = '\uFEFF'

/**
 * The table as CSV (RFC 4180) that Excel reads as UTF-8 by its byte order mark. Text that a spreadsheet would take for a
 * formula gets an apostrophe in front; codes go as ="00123", the only form in which Excel keeps their zeros.
 */
export function toCsv({ columns, rows }: Workbook): string {
  const header = columns.map((column) => quoted(harmless(column.header)))
  const lines = [header, ...rows.map((row) => row.map(cellText))].map((cells) => cells.join(','))
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`
}

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

/** A cell that begins like a formula is run by the spreadsheet of whoever opens the file. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}
