import { type Day } from '~/platform/calendar'

/** A code is text that looks like a number: it keeps its leading zeros. */
export type WorkbookCell =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'number'; value: number }
  | { kind: 'day'; day: Day }
  | null

/** One table to be opened in a spreadsheet. */
export interface Workbook {
  sheet: string
  title: string
  /** what the figures are, and of when */
  note: string
  /** width in characters */
  columns: { header: string; width: number }[]
  rows: WorkbookCell[][]
}

/** The same with rows that come one after the other, too many to hold. */
export type StreamedWorkbook = Omit<Workbook, 'rows'> & {
  rows: Iterable<WorkbookCell[]> | AsyncIterable<WorkbookCell[]>
}

export const textCell = (text: string | null): WorkbookCell =>
  text === null || text === '' ? null : { kind: 'text', text }
export const codeCell = (text: string): WorkbookCell => ({ kind: 'code', text })
export const numberCell = (value: number): WorkbookCell => ({ kind: 'number', value })
export const dayCell = (day: Day | null): WorkbookCell => (day === null ? null : { kind: 'day', day })
