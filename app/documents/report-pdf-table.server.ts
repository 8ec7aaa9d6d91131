import { breath } from '~/platform/turns'
import { type ReportTable } from './report-document'
import { bottomOf, type Pdf, textWidth } from './pdf-page.server'

const PADDING = 3.5
/** Rows drawn before others get a turn. */
const ROWS_A_TURN = 40

interface Row {
  cells: string[]
  font: 'plain' | 'bold'
  header?: boolean
}

/** A ruled table; its header stands again on every page, and no row is broken. */
export async function drawTable(pdf: Pdf, table: ReportTable, size: number): Promise<void> {
  const widths = columnWidths(table, textWidth(pdf))
  const header: Row = { cells: table.columns.map((column) => column.header), font: 'bold', header: true }
  const draw = (row: Row) => drawRow(pdf, table, widths, row, size)
  const fits = (height: number) => pdf.y + height <= bottomOf(pdf)
  const isWide = pdf.page.width > pdf.page.height
  const nextPage = () => {
    const { margins } = pdf.page
    pdf.addPage({ size: 'A4', layout: isWide ? 'landscape' : 'portrait', margins: { ...margins } })
    draw(header)
  }
  if (!fits(heightOf(pdf, header, widths, size) * 2)) {
    nextPage()
  } else draw(header)
  for (const [place, cells] of table.rows.entries()) {
    const isSum = table.summed === true && place === table.rows.length - 1
    const row: Row = { cells, font: isSum ? 'bold' : 'plain' }
    if (!fits(heightOf(pdf, row, widths, size))) nextPage()
    draw(row)
    if (place % ROWS_A_TURN === ROWS_A_TURN - 1) await breath()
  }
}

function columnWidths({ columns }: ReportTable, whole: number): number[] {
  const sum = columns.reduce((total, { width }) => total + width, 0)
  return columns.map(({ width }) => (width / sum) * whole)
}

function heightOf(pdf: Pdf, { cells, font }: Row, widths: readonly number[], size: number): number {
  pdf.font(font).fontSize(size)
  const heights = cells.map((text, place) =>
    pdf.heightOfString(text || ' ', { width: (widths[place] ?? 0) - 2 * PADDING }),
  )
  return Math.max(...heights) + 2 * PADDING
}

function drawRow(
  pdf: Pdf,
  { columns }: ReportTable,
  widths: readonly number[],
  row: Row,
  size: number,
): void {
  const height = heightOf(pdf, row, widths, size)
  const top = pdf.y
  let x = pdf.page.margins.left
  for (const [place, text] of row.cells.entries()) {
    const width = widths[place] ?? 0
    pdf.lineWidth(0.5).rect(x, top, width, height).stroke()
    const align = row.header ? 'center' : columns[place]?.numeric ? 'right' : 'left'
    if (text) pdf.text(text, x + PADDING, top + PADDING, { width: width - 2 * PADDING, align })
    x += width
  }
  pdf.y = top + height
}
