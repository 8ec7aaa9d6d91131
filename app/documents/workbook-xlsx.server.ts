import type { Cell, Row } from 'write-excel-file/node'
import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeTextContent,
} from 'write-excel-file/utility'
import { type Workbook, type WorkbookCell } from './workbook'
import { PAGE_SETUP, printTitles, repeatedRows, ROWS_ABOVE, SHEET_PROPERTIES } from './workbook-print'

const HEADER = {
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'center',
  backgroundColor: '#E3EDF6',
} as const
type Attributes = Record<string, string | number>

/** The table as XLSX: title, note, header (kept in view), rows. Codes are text, days are real dates. */
export async function toXlsx({ sheet, title, note, columns, rows }: Workbook): Promise<Buffer> {
  const data: Row[] = [
    [{ value: title, fontWeight: 'bold', fontSize: 14 }],
    [{ value: note }],
    columns.map(({ header }) => ({ value: header, ...HEADER })),
    ...rows.map((row) => row.map(toCell)),
  ]
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const widths = columns.map(({ width }) => ({ width }))
  const { orientation } = PAGE_SETUP
  const options = { sheet, columns: widths, stickyRowsCount: ROWS_ABOVE, orientation }
  const look = { fontFamily: 'Times New Roman', fontSize: 12, features: [printed(sheet)] }
  return writeXlsxFile(data, options, look).toBuffer()
}

/** What the library leaves to others: the size of the printed page, and the rows that stand on each. */
const printed = (name: string) => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string) =>
          inserted(xml, SHEET_PROPERTIES, 'xl/worksheets/sheet{id}.xml', 'worksheet'),
        transformElementAttributes: (tag: string, attributes: Attributes) =>
          tag === 'pageSetup' ? { ...attributes, ...PAGE_SETUP } : attributes,
      },
      'xl/workbook.xml': {
        transform: (xml: string) =>
          inserted(xml, printTitles(sanitizeTextContent(repeatedRows(name))), 'xl/workbook.xml', 'workbook'),
      },
    },
  },
})

const inserted = (
  xml: string,
  markup: string,
  file: 'xl/workbook.xml' | 'xl/worksheets/sheet{id}.xml',
  parent: string,
) =>
  insertElementMarkupAccordingToOrderOfSiblings(xml, markup, getOrderOfSiblings(file, parent) ?? [], parent)

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
