import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import { frameless, line, ruled, rulerBelow } from './report-docx-parts.server'
import { MARGINS, MOTTO, NATION, type ReportBlock, type ReportDocument } from './report-document'

const TWIPS_A_MM = 1440 / 25.4
const mm = (value: number) => Math.round(value * TWIPS_A_MM)
const PAGE = { width: mm(210), height: mm(297) }
const TEXT_WIDTH = 210 - MARGINS.left - MARGINS.right
const EMPTY_FOR_SEAL = 26

/** The report as .docx, for an office's own document system: Times New Roman, the decree's margins, nothing to fix by hand. */
export function reportDocx(document: ReportDocument): Promise<Buffer> {
  return Packer.toBuffer(
    new Document({
      title: [document.title, ...document.subject].join(' '),
      creator: document.issuer.join(' '),
      styles: {
        default: { document: { run: { font: 'Times New Roman', size: 28, language: { value: 'vi-VN' } } } },
      },
      sections: [
        { ...section('portrait'), children: report(document) },
        { ...section('landscape'), children: appendix(document.appendix) },
      ],
    }),
  )
}

type Framed = Pick<ISectionOptions, 'properties' | 'headers'>

/** Pages are numbered in the middle of the top margin from the second on; each section begins anew. */
function section(orientation: 'portrait' | 'landscape'): Framed {
  const { top, bottom, left, right } = MARGINS
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
  })
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          ...PAGE,
          orientation: PageOrientation[orientation === 'portrait' ? 'PORTRAIT' : 'LANDSCAPE'],
        },
        margin: { top: mm(top), bottom: mm(bottom), left: mm(left), right: mm(right), header: mm(10) },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [] }) },
  }
}

function report(document: ReportDocument): (Paragraph | Table)[] {
  const { title, subject, to } = document
  const [first, ...list] = to
  return [
    letterhead(document),
    line(title, { bold: true, before: 240 }),
    ...subject.map((text) => line(text, { bold: true })),
    rulerBelow(mm(TEXT_WIDTH / 3)),
    ...(first ? [line(first, { before: 200, after: list.length > 0 ? 0 : 200 })] : []),
    ...list.map((text, place) =>
      line(text, { align: 'start', indent: mm(45), after: place === list.length - 1 ? 200 : 0 }),
    ),
    ...document.body.map(block),
    end(document),
  ]
}

function letterhead({ authority, issuer, number, placeAndDay }: ReportDocument): Table {
  const widths = [TEXT_WIDTH * 0.42, TEXT_WIDTH * 0.58].map(mm)
  const ofIssuer = [
    ...authority.map((text) => line(text, { size: 12 })),
    ...issuer.map((text) => line(text, { size: 12, bold: true })),
    rulerBelow(mm((TEXT_WIDTH * 0.42) / 3)),
    line(number, { size: 13, before: 80 }),
  ]
  const ofNation = [
    line(NATION, { size: 12, bold: true }),
    line(MOTTO, { size: 13, bold: true }),
    rulerBelow(mm(56)),
    line(placeAndDay, { size: 13, italics: true, before: 160 }),
  ]
  return frameless(widths, [ofIssuer, ofNation])
}

function block(part: ReportBlock): Paragraph | Table {
  if (part.kind === 'table') {
    const wide = part.table.columns.length > 7
    return ruled(part.table, { width: mm(TEXT_WIDTH), size: wide ? 10 : 12 })
  }
  const isHeading = part.kind === 'heading'
  return line(part.text, {
    align: isHeading ? 'start' : 'justify',
    bold: isHeading,
    firstLine: mm(10),
    before: isHeading ? 160 : 0,
    after: 120,
    spacing: 312,
    keepNext: isHeading,
  })
}

function end(document: ReportDocument): Table {
  const widths = [TEXT_WIDTH * 0.48, TEXT_WIDTH * 0.52].map(mm)
  const receivers = [
    line('Nơi nhận:', { size: 12, bold: true, italics: true, align: 'start', before: 160 }),
    ...document.receivers.map((text) => line(text, { size: 11, align: 'start' })),
    ...document.reference.map((text, place) =>
      line(text, { size: 9, align: 'start', before: place === 0 ? 240 : 0 }),
    ),
  ]
  const signer = [
    ...document.signature.map((text, place) => line(text, { bold: true, before: place === 0 ? 160 : 0 })),
    line(document.signerName, { bold: true, before: mm(EMPTY_FOR_SEAL) }),
  ]
  return frameless(widths, [receivers, signer])
}

function appendix({ heading, title, note, table }: ReportDocument['appendix']): (Paragraph | Table)[] {
  return [
    line(heading, { bold: true }),
    line(title, { bold: true }),
    line(note, { size: 13, italics: true, after: 160 }),
    ruled(table, { width: mm(297 - MARGINS.left - MARGINS.right), size: 11 }),
  ]
}
