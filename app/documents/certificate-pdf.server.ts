import { createRequire } from 'node:module'
import { encode } from 'uqr'
import { formatCode, formatDay } from '~/i18n/format'
import { type CertificateHolder, type CertificateView, CODE_PREFIX } from '~/learning/certificate'
import { bytesOf, type Pdf } from './pdf-page.server'

const A4_ACROSS = { width: 841.89, height: 595.28 }
const MARGIN = 56
const INK = '#17212b'
const INK_2 = '#3f4b59'
const INDIGO = '#103455'
const LACQUER = '#b5191f'
const GOLD = '#f5b700'

const fontFile = (weight: string) =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/be-vietnam-pro/${weight}.ttf`)

/**
 * The certificate on one A4 page across: letters embedded with their Vietnamese marks, the QR code drawn as vectors.
 * @param address where anyone may check it, as printed and as the QR code says it.
 */
export async function certificatePdf(
  certificate: CertificateView & { holder: CertificateHolder },
  address: { page: string; site: string },
): Promise<Buffer> {
  const { data, holder, code } = certificate
  const { default: PDFDocument } = await import('pdfkit')
  const pdf = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: MARGIN,
    lang: 'vi-VN',
    info: {
      Title: `${data.title}: ${data.courseTitle}`,
      Author: data.issuer,
      CreationDate: certificate.issuedAt,
      ModDate: certificate.issuedAt,
    },
  })
  const written = bytesOf(pdf)
  pdf.registerFont('plain', fontFile('400Regular/BeVietnamPro_400Regular'))
  pdf.registerFont('strong', fontFile('600SemiBold/BeVietnamPro_600SemiBold'))
  drawFrame(pdf)
  drawHeading(pdf, data)
  drawPerson(pdf, holder)
  drawCourse(pdf, data)
  drawFoot(pdf, { code: formatCode(code, CODE_PREFIX), ...address })
  pdf.end()
  return written
}

function drawFrame(pdf: Pdf): void {
  const { width, height } = A4_ACROSS
  pdf.rect(0, 0, width, 10).fill(LACQUER)
  pdf
    .lineWidth(1.5)
    .strokeColor(INDIGO)
    .rect(24, 28, width - 48, height - 52)
    .stroke()
  drawComb(pdf, 24, 28, width - 48)
  drawComb(pdf, 24, height - 30, width - 48)
}

/** The comb-tooth rule of bronze drums, in gold. */
function drawComb(pdf: Pdf, left: number, top: number, width: number): void {
  pdf.fillColor(GOLD)
  for (let x = left + 3; x < left + width - 2; x += 6) pdf.rect(x, top, 1.6, 6)
  pdf.fill()
}

function centred(
  pdf: Pdf,
  text: string,
  style: { font?: 'plain' | 'strong'; size: number; colour?: string; y: number },
): number {
  const { font = 'plain', size, colour = INK, y } = style
  pdf.font(font).fontSize(size).fillColor(colour)
  pdf.text(text, MARGIN, y, { width: A4_ACROSS.width - 2 * MARGIN, align: 'center', lineGap: size * 0.2 })
  return pdf.y
}

function drawHeading(pdf: Pdf, { province, issuer, title }: CertificateView['data']): void {
  const body = province ? `${province} · ${issuer}` : issuer
  const y = centred(pdf, body, { size: 12, colour: INK_2, y: 58 })
  centred(pdf, title.toLocaleUpperCase('vi'), { font: 'strong', size: 25, colour: INDIGO, y: y + 14 })
}

function drawPerson(pdf: Pdf, { fullName, positionName, unitName }: CertificateHolder): void {
  const y = centred(pdf, 'Xác nhận', { size: 13, colour: INK_2, y: 172 })
  const below = centred(pdf, fullName, { font: 'strong', size: 26, y: y + 4 })
  centred(pdf, [positionName, unitName].filter(Boolean).join(', '), { size: 13, y: below + 2 })
}

function drawCourse(pdf: Pdf, { courseTitle, completedOn, periods }: CertificateView['data']): void {
  const y = centred(pdf, 'đã hoàn thành khóa học', { size: 13, colour: INK_2, y: 288 })
  const below = centred(pdf, courseTitle, { font: 'strong', size: 18, y: y + 4 })
  const day = `ngày ${formatDay(completedOn, 'vi')}`
  centred(pdf, periods > 0 ? `${day} · ${periods} tiết` : day, { size: 13, y: below + 4 })
}

function drawFoot(pdf: Pdf, foot: { code: string; page: string; site: string }): void {
  const top = 440
  const size = 92
  drawQr(pdf, foot.page, { left: MARGIN + 8, top, size })
  const left = MARGIN + size + 28
  const options = { width: 420, lineGap: 3 }
  pdf
    .fillColor(INK_2)
    .font('plain')
    .fontSize(11)
    .text('Mã tra cứu', left, top + 6, options)
  pdf
    .fillColor(INK)
    .font('strong')
    .fontSize(16)
    .text(foot.code, left, pdf.y + 1, options)
  pdf
    .fillColor(INK_2)
    .font('plain')
    .fontSize(11)
    .text('Quét mã QR hoặc nhập mã tại', left, pdf.y + 4, options)
  pdf.fillColor('#134f9c').text(foot.site, left, pdf.y, { ...options, link: foot.page, underline: true })
}

/** Drawn module by module, row runs joined, so that it is sharp on any printer. */
function drawQr(pdf: Pdf, text: string, place: { left: number; top: number; size: number }): void {
  const { size: modules, data } = encode(text, { ecc: 'M', border: 0 })
  const side = place.size / modules
  pdf.fillColor(INK)
  data.forEach((row, y) => {
    for (let x = 0; x < modules; x++) {
      if (!row[x]) continue
      let end = x
      while (row[end + 1]) end++
      pdf.rect(place.left + x * side, place.top + y * side, (end - x + 1) * side, side)
      x = end
    }
  })
  pdf.fill()
}
