import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { type ReportTable } from './report-document'

interface LineStyle {
  /** points */
  size?: number
  bold?: boolean
  italics?: boolean
  align?: 'start' | 'center' | 'end' | 'justify'
  /** twips */
  before?: number
  after?: number
  indent?: number
  firstLine?: number
  /** 240 is a single line */
  spacing?: number
  keepNext?: boolean
}

const ALIGNMENTS = {
  start: AlignmentType.START,
  center: AlignmentType.CENTER,
  end: AlignmentType.END,
  justify: AlignmentType.JUSTIFIED,
} as const

/** One paragraph in Times New Roman. */
export function line(text: string, style: LineStyle = {}): Paragraph {
  const { size = 14, bold = false, italics = false, align = 'center', before = 0, after = 0 } = style
  const { indent = 0, firstLine = 0, spacing = 240, keepNext = false } = style
  return new Paragraph({
    alignment: ALIGNMENTS[align],
    spacing: { before, after, line: spacing, lineRule: LineRuleType.AUTO },
    indent: { left: indent, ...(firstLine > 0 && { firstLine }) },
    keepNext,
    children: [new TextRun({ text, bold, italics, size: size * 2 })],
  })
}

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' } as const
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER } as const
const ALL_WITHOUT = { ...NO_BORDERS, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER } as const
const THIN = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const

/** Twips between the last line and the ruler, so that it keeps clear of marks below letters. */
const CLEAR = 50

/** Lines with a ruler of this length (twips) below them. */
export function overRuler(texts: readonly string[], style: LineStyle, length: number): (Paragraph | Table)[] {
  const last = texts.length - 1
  return [
    ...texts.map((text, place) => line(text, { ...style, ...(place === last && { after: CLEAR }) })),
    ruler(length),
  ]
}

/** In the middle: a table of one cell, since a paragraph's border is as wide as the text. */
function ruler(length: number): Table {
  return new Table({
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    width: { size: length, type: WidthType.DXA },
    columnWidths: [length],
    borders: { ...ALL_WITHOUT, top: THIN },
    rows: [
      new TableRow({
        height: { value: 60, rule: 'exact' },
        children: [
          new TableCell({
            borders: { ...NO_BORDERS, top: THIN },
            children: [line('', { size: 2 })],
          }),
        ],
      }),
    ],
  })
}

/** Columns side by side without lines, kept on one page. */
export function frameless(widths: readonly number[], columns: readonly (Paragraph | Table)[][]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: ALL_WITHOUT,
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map((children, place) => cell(children, widths[place] ?? 0)),
      }),
    ],
  })
}

export function cell(children: readonly (Paragraph | Table)[], width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: NO_BORDERS,
    margins: { left: 0, right: 0 },
    children: [...children],
  })
}

/** A ruled table whose header stands again on every page. */
export function ruled({ columns, rows, summed }: ReportTable, look: { width: number; size: number }): Table {
  const sum = columns.reduce((total, { width }) => total + width, 0)
  const widths = columns.map(({ width }) => Math.round((width / sum) * look.width))
  const row = (cells: readonly string[], { header = false, bold = false }) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: cells.map(
        (text, place) =>
          new TableCell({
            width: { size: widths[place] ?? 0, type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            ...(header && { verticalAlign: VerticalAlign.CENTER }),
            children: [
              line(text, {
                size: look.size,
                bold,
                align: header ? 'center' : columns[place]?.numeric ? 'end' : 'start',
              }),
            ],
          }),
      ),
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: look.width, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      row(
        columns.map(({ header }) => header),
        { header: true, bold: true },
      ),
      ...rows.map((cells, place) => row(cells, { bold: summed === true && place === rows.length - 1 })),
    ],
  })
}
