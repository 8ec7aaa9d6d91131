/** A report in the form of Nghị định 30/2020/NĐ-CP, Phụ lục I: every text as it is printed. Page, PDF and DOCX draw the same. */
export interface ReportDocument {
  /** cơ quan chủ quản, caps; empty where there is none */
  authority: string[]
  /** cơ quan ban hành, caps */
  issuer: string[]
  number: string
  placeAndDay: string
  title: string
  /** trích yếu */
  subject: string[]
  to: string[]
  body: ReportBlock[]
  receivers: string[]
  /** quyền hạn and chức vụ, caps */
  signature: string[]
  signerName: string
  /** what made the figures, and the code to compare them by */
  reference: string[]
  appendix: { heading: string; title: string; note: string; table: ReportTable }
}

export type ReportBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; caption: string; table: ReportTable }

export interface ReportTable {
  /** widths are shares of the whole */
  columns: { header: string; width: number; numeric?: boolean }[]
  rows: string[][]
  /** the last row is the sum */
  summed?: boolean
}

export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc'

/** Millimetres: top 20, bottom 20, left 30, right 15. */
export const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 } as const
