import { Readable } from 'node:stream'
import yazl from 'yazl'
import { daysSince } from './spreadsheet-day'
import { type StreamedWorkbook, type WorkbookCell } from './workbook'
import { PAGE_SETUP, printTitles, repeatedRows, ROWS_ABOVE, SHEET_PROPERTIES } from './workbook-print'

const ROWS_A_PIECE = 200
/** The same texts give the same bytes, whenever they are written. */
const WRITTEN = { mtime: new Date('2000-01-01T00:00:00Z') }

/** The table as XLSX, written while its rows come: title, note, header (kept in view), rows. Never whole in memory. */
export function xlsxStream(workbook: StreamedWorkbook): Readable {
  const zip = new yazl.ZipFile()
  for (const [name, text] of Object.entries(parts(workbook))) zip.addBuffer(Buffer.from(text), name, WRITTEN)
  const sheet = Readable.from(pieces(workbook), { objectMode: false })
  const output = zip.outputStream as Readable
  sheet.on('error', (error) => output.destroy(error))
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml', WRITTEN)
  zip.end()
  return output
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function parts({ sheet }: StreamedWorkbook): Record<string, string> {
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets>${printTitles(escaped(repeatedRows(sheet)))}</workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
  }
}

/** Places of the formats in STYLES. */
const PLAIN = 0
const TITLE = 1
const HEADER = 2
const TEXT = 3
const DAY = 4

const FACE = '<name val="Times New Roman"/><family val="1"/>'
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="3"><font><sz val="12"/>${FACE}</font><font><b/><sz val="14"/>${FACE}</font><font><b/><sz val="12"/>${FACE}</font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3EDF6"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf fontId="0" applyFont="1"/></cellStyleXfs><cellXfs count="5"><xf xfId="0" fontId="0" applyFont="1"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" fontId="2" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf xfId="0" fontId="0" numFmtId="49" applyFont="1" applyNumberFormat="1"/><xf xfId="0" fontId="0" numFmtId="164" applyFont="1" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

const PAGE = `<pageSetup ${Object.entries(PAGE_SETUP)
  .map(([name, value]) => `${name}="${value}"`)
  .join(' ')}/>`

async function* pieces({ title, note, columns, rows }: StreamedWorkbook): AsyncGenerator<string> {
  const widths = columns.map(
    ({ width }, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`,
  )
  yield `${XML}<worksheet xmlns="${MAIN}">${SHEET_PROPERTIES}<sheetViews><sheetView workbookViewId="0"><pane ySplit="${ROWS_ABOVE}" topLeftCell="A${ROWS_ABOVE + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`
  const header = columns.map((column) => words(column.header, HEADER))
  let piece = [rowOf(1, [words(title, TITLE)]), rowOf(2, [words(note, PLAIN)]), rowOf(ROWS_ABOVE, header)]
  let number = ROWS_ABOVE
  for await (const row of rows) {
    piece.push(rowOf(++number, row.map(cellOf)))
    if (piece.length < ROWS_A_PIECE) continue
    yield piece.join('')
    piece = []
  }
  yield `${piece.join('')}</sheetData>${PAGE}</worksheet>`
}

/** What stands in a cell; where it stands is said by its row. */
type Content = { style: number; rest: string } | null

/** Every cell says its own address: some readers go by nothing else. */
function rowOf(number: number, contents: Content[]): string {
  const cells = contents.map((content, place) =>
    content ? `<c r="${columnName(place)}${number}" s="${content.style}"${content.rest}</c>` : '',
  )
  return `<row r="${number}">${cells.join('')}</row>`
}

const columnName = (place: number): string =>
  (place < 26 ? '' : columnName(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26))

function cellOf(value: WorkbookCell): Content {
  if (value === null) return null
  switch (value.kind) {
    case 'text':
    case 'code':
      return words(value.text, TEXT)
    case 'number':
      return { style: PLAIN, rest: `><v>${value.value}</v>` }
    case 'day':
      return { style: DAY, rest: `><v>${daysSince(value.day)}</v>` }
  }
}

const words = (text: string, style: number): Content => ({
  style,
  rest: ` t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is>`,
})

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// eslint-disable-next-line no-control-regex -- XML has no place for these, whole or written as a number
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** Spreadsheets read _x0041_ as A: what is written so keeps its own underscore. */
function escaped(text: string): string {
  return text
    .replace(NOT_XML, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (symbol) => ENTITIES[symbol] ?? symbol)
}
