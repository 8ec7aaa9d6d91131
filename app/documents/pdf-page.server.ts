import { createRequire } from 'node:module'
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

/** A cut of Tinos, which has the measures of Times New Roman. */
export const tinos = (weight: string): string =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${weight}.ttf`)

/** The whole document, once it has ended. */
export function bytesOf(pdf: Pdf): Promise<Buffer> {
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  return new Promise((resolve, reject) => {
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })
}
