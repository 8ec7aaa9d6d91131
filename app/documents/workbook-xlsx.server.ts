import type { Cell, Row } from 'write-excel-file/node'
import { type Workbook, type WorkbookCell } from './workbook'

const HEADER = {
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'center',
  backgroundColor: '#E3EDF6',
} as const
const ROWS_ABOVE = 3

/** The table as XLSX: title, note, header (kept in view), rows. Codes are text, days are real dates. */
export async function toXlsx({ sheet, title, note, columns, rows }: Workbook): Promise<Buffer> {
  const data: Row[] = [
    [{ value: title, fontWeight: 'bold', fontSize: 14 }],
    [{ value: note }],
    columns.map(({ header }) => ({ value: header, ...HEADER })),
    ...rows.map((row) => row.map(toCell)),
  ]
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const options = { sheet, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: ROWS_ABOVE }
  return writeXlsxFile(data, options, { fontFamily: 'Times New Roman', fontSize: 12 }).toBuffer()
}

function toCell(cell: WorkbookCell): Cell {
  if (cell === null) return null
  switch (cell.kind) {
    case 'text':
    case 'code':
      return { value: cell.text, type: String, format: '@' }
    case 'number':
      return { value: cell.value, type: Number }
    case 'day':
      return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' }
  }
}
