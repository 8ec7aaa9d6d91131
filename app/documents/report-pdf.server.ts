import { MOTTO, NATION, type ReportBlock, type ReportDocument } from './report-document'
import { bottomOf, bytesOf, MM, type Pdf, PDF_MARGINS as margins, textWidth, tinos } from './pdf-page.server'
import { drawTable } from './report-pdf-table.server'

const LINE_GAP = 2.2
const EMPTY_FOR_SEAL = 26 * MM

/** The report as PDF/A4 with its letters embedded: Tinos has the measures of Times New Roman. Other requests run between pages. */
export async function reportPdf(document: ReportDocument, madeAt: Date): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit')
  const pdf = new PDFDocument({
    size: 'A4',
    margins,
    bufferPages: true,
    lang: 'vi-VN',
    info: {
      Title: [document.title, ...document.subject].join(' '),
      Author: document.issuer.join(' '),
      CreationDate: madeAt,
      ModDate: madeAt,
    },
  })
  const written = bytesOf(pdf)
  pdf.registerFont('plain', tinos('400Regular/Tinos_400Regular'))
  pdf.registerFont('bold', tinos('700Bold/Tinos_700Bold'))
  pdf.registerFont('italic', tinos('400Regular_Italic/Tinos_400Regular_Italic'))
  pdf.registerFont('boldItalic', tinos('700Bold_Italic/Tinos_700Bold_Italic'))
  drawLetterhead(pdf, document)
  drawTitle(pdf, document)
  for (const block of document.body) await drawBlock(pdf, block)
  drawEnd(pdf, document)
  const pagesOfReport = pdf.bufferedPageRange().count
  await drawAppendix(pdf, document.appendix)
  numberPages(pdf, pagesOfReport)
  pdf.end()
  return written
}

interface Style {
  font?: 'plain' | 'bold' | 'italic' | 'boldItalic'
  size: number
  x?: number
  width?: number
  align?: 'left' | 'center' | 'justify'
  indent?: number
}

function write(
  pdf: Pdf,
  text: string,
  { font = 'plain', size, align = 'center', indent = 0, ...place }: Style,
) {
  const { x = pdf.page.margins.left, width = textWidth(pdf) } = place
  pdf.font(font).fontSize(size).fillColor('black')
  pdf.text(text, x, pdf.y, { width, align, indent, lineGap: LINE_GAP })
}

function rule(pdf: Pdf, centre: number, length: number): void {
  const y = pdf.y + 1
  pdf
    .lineWidth(0.75)
    .moveTo(centre - length / 2, y)
    .lineTo(centre + length / 2, y)
    .stroke()
  pdf.y = y + 2
}

/** Two columns: who issues it, and the nation's name. The line under the motto is as long as the motto. */
function drawLetterhead(pdf: Pdf, document: ReportDocument): void {
  const { left } = pdf.page.margins
  const top = pdf.y
  const widths = { issuer: textWidth(pdf) * 0.42, nation: textWidth(pdf) * 0.58 }
  const issuer = { x: left, width: widths.issuer }
  for (const line of document.authority) write(pdf, line, { size: 12, ...issuer })
  for (const line of document.issuer) write(pdf, line, { font: 'bold', size: 12, ...issuer })
  rule(pdf, left + widths.issuer / 2, widths.issuer / 3)
  pdf.y += 4
  write(pdf, document.number, { size: 13, ...issuer })
  const bottom = pdf.y
  pdf.y = top
  const nation = { x: left + widths.issuer, width: widths.nation }
  write(pdf, NATION, { font: 'bold', size: 12, ...nation })
  write(pdf, MOTTO, { font: 'bold', size: 13, ...nation })
  rule(pdf, nation.x + nation.width / 2, pdf.font('bold').fontSize(13).widthOfString(MOTTO))
  pdf.y += 12
  write(pdf, document.placeAndDay, { font: 'italic', size: 13, ...nation })
  pdf.y = Math.max(bottom, pdf.y) + 14
}

function drawTitle(pdf: Pdf, { title, subject, to }: ReportDocument): void {
  write(pdf, title, { font: 'bold', size: 14 })
  for (const line of subject) write(pdf, line, { font: 'bold', size: 14 })
  rule(pdf, pdf.page.margins.left + textWidth(pdf) / 2, textWidth(pdf) / 3)
  pdf.y += 10
  const [first, ...list] = to
  if (first) write(pdf, first, { size: 14 })
  const x = pdf.page.margins.left + 45 * MM
  for (const line of list) write(pdf, line, { size: 14, align: 'left', x, width: textWidth(pdf) - 45 * MM })
  pdf.y += 10
}

async function drawBlock(pdf: Pdf, block: ReportBlock): Promise<void> {
  if (block.kind === 'table') {
    const wide = block.table.columns.length > 7
    await drawTable(pdf, block.table, wide ? 10 : 12)
    pdf.y += 8
    return
  }
  const isHeading = block.kind === 'heading'
  if (isHeading && pdf.y > bottomOf(pdf) - 60) pdf.addPage()
  write(pdf, block.text, {
    font: isHeading ? 'bold' : 'plain',
    size: 14,
    align: isHeading ? 'left' : 'justify',
    indent: 10 * MM,
  })
  pdf.y += 6
}

/** Nơi nhận on the left, the signatory on the right, kept on one page; the room for signature and seal stays empty. */
function drawEnd(pdf: Pdf, document: ReportDocument): void {
  const height = (document.signature.length + 2) * 19 + EMPTY_FOR_SEAL
  const lines = document.receivers.length * 16 + document.reference.length * 26 + 40
  if (pdf.y + Math.max(height, lines) > bottomOf(pdf)) pdf.addPage()
  const { left } = pdf.page.margins
  const top = pdf.y + 8
  const widths = { receivers: textWidth(pdf) * 0.48, signer: textWidth(pdf) * 0.52 }
  pdf.y = top
  const receivers = { x: left, width: widths.receivers - 12, align: 'left' as const }
  write(pdf, 'Nơi nhận:', { font: 'boldItalic', size: 12, ...receivers })
  for (const line of document.receivers) write(pdf, line, { size: 11, ...receivers })
  pdf.y += 14
  for (const line of document.reference) write(pdf, line, { size: 9, ...receivers })
  pdf.y = top
  const signer = { x: left + widths.receivers, width: widths.signer, font: 'bold' as const, size: 14 }
  for (const line of document.signature) write(pdf, line, signer)
  pdf.y += EMPTY_FOR_SEAL
  if (document.signerName) write(pdf, document.signerName, signer)
}

async function drawAppendix(
  pdf: Pdf,
  { heading, title, note, table }: ReportDocument['appendix'],
): Promise<void> {
  pdf.addPage({ size: 'A4', layout: 'landscape', margins })
  write(pdf, heading, { font: 'bold', size: 14 })
  write(pdf, title, { font: 'bold', size: 14 })
  write(pdf, note, { font: 'italic', size: 13 })
  pdf.y += 8
  await drawTable(pdf, table, 11)
}

/** In the middle of the top margin, from the second page on; the appendix has numbers of its own. */
function numberPages(pdf: Pdf, pagesOfReport: number): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let place = 0; place < count; place++) {
    const number = place < pagesOfReport ? place + 1 : place - pagesOfReport + 1
    if (number === 1) continue
    pdf.switchToPage(start + place)
    const { page } = pdf
    page.margins.top = 0
    pdf.font('plain').fontSize(13)
    pdf.text(String(number), page.margins.left, 10 * MM, {
      width: textWidth(pdf),
      align: 'center',
      lineBreak: false,
    })
    page.margins.top = margins.top
  }
}
