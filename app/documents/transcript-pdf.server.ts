import { formatDay } from '~/i18n/format'
import { translator } from '~/i18n/translator'
import { type Day } from '~/platform/calendar'
import { type LearningRecord, type RecordYear } from '~/reporting/learning-record'
import { MOTTO, NATION, type ReportTable } from './report-document'
import { bottomOf, bytesOf, type Pdf, PDF_MARGINS, textWidth, tinos } from './pdf-page.server'
import { drawTable } from './report-pdf-table.server'
import { notOwedWords, sourceWords, yearWords } from './transcript'

export interface TranscriptHolder {
  fullName: string
  staffCode: string
  positionName: string
  unitName: string
}

/** What a person has learnt, year by year, on A4 pages in Vietnamese; letters embedded. `at` is printed as its day. */
export async function transcriptPdf(
  record: LearningRecord,
  holder: TranscriptHolder,
  { province, today, at }: { province: string; today: Day; at: Date },
): Promise<Buffer> {
  const t = translator('vi')
  const { default: PDFDocument } = await import('pdfkit')
  const pdf = new PDFDocument({
    ...{ size: 'A4', margins: PDF_MARGINS, lang: 'vi-VN', bufferPages: true },
    info: { Title: `${t('record.title')}: ${holder.fullName}`, CreationDate: at, ModDate: at },
  })
  const written = bytesOf(pdf)
  pdf.registerFont('plain', tinos('400Regular/Tinos_400Regular'))
  pdf.registerFont('bold', tinos('700Bold/Tinos_700Bold'))
  drawHead(pdf, t('record.title'), province)
  drawHolder(pdf, holder)
  for (const year of record.years) await drawYear(pdf, year)
  pdf.font('bold').fontSize(13).moveDown(1)
  line(pdf, t('record.total', { periods: record.periods }))
  pdf.font('plain').fontSize(11)
  line(pdf, t('record.madeOn', { day: formatDay(today, 'vi') }))
  numberPages(pdf)
  pdf.end()
  return written
}

const line = (pdf: Pdf, text: string, align: 'left' | 'center' = 'left') =>
  pdf.text(text, pdf.page.margins.left, pdf.y, { width: textWidth(pdf), align, lineGap: 2 })

function drawHead(pdf: Pdf, title: string, province: string): void {
  pdf.font('bold').fontSize(12)
  line(pdf, NATION, 'center')
  line(pdf, MOTTO, 'center')
  pdf.moveDown(1).font('bold').fontSize(15)
  line(pdf, title.toLocaleUpperCase('vi'), 'center')
  if (province) {
    pdf.font('plain').fontSize(12)
    line(pdf, province, 'center')
  }
}

function drawHolder(pdf: Pdf, { fullName, staffCode, positionName, unitName }: TranscriptHolder): void {
  const t = translator('vi')
  pdf.moveDown(1).font('plain').fontSize(13)
  line(pdf, t('record.pdf.name', { name: fullName }))
  line(pdf, t('record.pdf.staffCode', { code: staffCode }))
  line(pdf, t('record.pdf.post', { post: [positionName, unitName].filter(Boolean).join(', ') }))
}

async function drawYear(pdf: Pdf, year: RecordYear): Promise<void> {
  const t = translator('vi')
  pdf.moveDown(1).font('bold').fontSize(13)
  if (pdf.y + 90 > bottomOf(pdf)) pdf.addPage()
  line(pdf, yearWords(t, year))
  pdf.moveDown(0.4).font('plain').fontSize(11)
  if (year.learnt.length > 0) await drawTable(pdf, tableOf(year), 11)
  else line(pdf, t('record.nothing'))
  pdf.moveDown(0.4).font('plain').fontSize(11)
  for (const span of year.notOwed) line(pdf, notOwedWords(t, span))
}

function tableOf({ learnt }: RecordYear): ReportTable {
  const t = translator('vi')
  return {
    columns: [
      { header: t('record.on'), width: 14 },
      { header: t('record.what'), width: 31 },
      { header: t('record.organiser'), width: 18 },
      { header: t('record.periods'), width: 8, numeric: true },
      { header: t('record.source'), width: 29 },
    ],
    rows: learnt.map((one) => [
      formatDay(one.on, 'vi'),
      one.title,
      one.organiser,
      String(one.periods),
      sourceWords(t, one),
    ]),
  }
}

/** In the top margin from the second page on, as Nghị định 30 has it. */
function numberPages(pdf: Pdf): void {
  const { count } = pdf.bufferedPageRange()
  for (let page = 1; page < count; page++) {
    pdf.switchToPage(page)
    pdf.font('plain').fontSize(13)
    const { margins } = pdf.page
    const top = margins.top
    // Text above the top margin would otherwise open a page.
    margins.top = 0
    pdf.text(String(page + 1), margins.left, top / 2, { width: textWidth(pdf), align: 'center' })
    margins.top = top
  }
}
