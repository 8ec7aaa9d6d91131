import { MARGINS } from './report-document'

export type Pdf = PDFKit.PDFDocument

export const MM = 72 / 25.4

export const PDF_MARGINS = {
  top: MARGINS.top * MM,
  bottom: MARGINS.bottom * MM,
  left: MARGINS.left * MM,
  right: MARGINS.right * MM,
}

export const textWidth = ({ page }: Pdf): number => page.width - page.margins.left - page.margins.right
export const bottomOf = ({ page }: Pdf): number => page.height - page.margins.bottom
