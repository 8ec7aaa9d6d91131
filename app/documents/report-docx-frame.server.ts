import {
  AlignmentType,
  Header,
  type IPropertiesOptions,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import { frameless, line, overRuler, ruled } from './report-docx-parts.server'
import { MARGINS, MOTTO, NATION, type ReportBlock, type ReportDocument } from './report-document'

const TWIPS_A_MM = 1440 / 25.4
export const mm = (value: number) => Math.round(value * TWIPS_A_MM)
const PAGE = { width: mm(210), height: mm(297) }
export const TEXT_WIDTH = 210 - MARGINS.left - MARGINS.right
const EMPTY_FOR_SEAL = 26

export const FACE: IPropertiesOptions['styles'] = {
  default: { document: { run: { font: 'Times New Roman', size: 28, language: { value: 'vi-VN' } } } },
}

type Framed = Pick<ISectionOptions, 'properties' | 'headers'>

/** Pages are numbered in the middle of the top margin from the second on; each section begins anew. */
export function section(orientation: 'portrait' | 'landscape'): Framed {
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

type Letterhead = Pick<ReportDocument, 'authority' | 'issuer' | 'number' | 'placeAndDay'>

/** `about` is what a letter is about, below its number; a report says it under its title. */
export function letterhead(
  { authority, issuer, number, placeAndDay }: Letterhead,
  about: readonly string[] = [],
): Table {
  const widths = [TEXT_WIDTH * 0.42, TEXT_WIDTH * 0.58].map(mm)
  const ofIssuer = [
    ...authority.map((text) => line(text, { size: 12 })),
    ...overRuler(issuer, { size: 12, bold: true }, mm((TEXT_WIDTH * 0.42) / 3)),
    line(number, { size: 13, before: 80 }),
    ...about.map((text) => line(text, { size: 12 })),
  ]
  const ofNation = [
    line(NATION, { size: 12, bold: true }),
    ...overRuler([MOTTO], { size: 13, bold: true }, mm(56)),
    line(placeAndDay, { size: 13, italics: true, before: 160 }),
  ]
  return frameless(widths, [ofIssuer, ofNation])
}

export function block(part: ReportBlock): Paragraph | Table {
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

type Ending = Pick<ReportDocument, 'receivers' | 'reference' | 'signature' | 'signerName'>

export function end(document: Ending): Table {
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
