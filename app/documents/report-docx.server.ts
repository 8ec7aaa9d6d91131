import { Document, Packer, type Paragraph, type Table } from 'docx'
import { block, end, FACE, letterhead, mm, section, TEXT_WIDTH } from './report-docx-frame.server'
import { line, overRuler, ruled } from './report-docx-parts.server'
import { MARGINS, type ReportDocument } from './report-document'

/** The report as .docx, for an office's own document system: Times New Roman, the decree's margins, nothing to fix by hand. */
export function reportDocx(document: ReportDocument): Promise<Buffer> {
  return Packer.toBuffer(
    new Document({
      title: [document.title, ...document.subject].join(' '),
      creator: document.issuer.join(' '),
      styles: FACE,
      sections: [
        { ...section('portrait'), children: report(document) },
        { ...section('landscape'), children: appendix(document.appendix) },
      ],
    }),
  )
}

function report(document: ReportDocument): (Paragraph | Table)[] {
  const { title, subject, to } = document
  const [first, ...list] = to
  return [
    letterhead(document),
    line(title, { bold: true, before: 240 }),
    ...overRuler(subject, { bold: true }, mm(TEXT_WIDTH / 3)),
    ...(first ? [line(first, { before: 200, after: list.length > 0 ? 0 : 200 })] : []),
    ...list.map((text, place) =>
      line(text, { align: 'start', indent: mm(45), after: place === list.length - 1 ? 200 : 0 }),
    ),
    ...document.body.map(block),
    end(document),
  ]
}

function appendix({ heading, title, note, table }: ReportDocument['appendix']): (Paragraph | Table)[] {
  return [
    line(heading, { bold: true }),
    line(title, { bold: true }),
    line(note, { size: 13, italics: true, after: 160 }),
    ruled(table, { width: mm(297 - MARGINS.left - MARGINS.right), size: 11 }),
  ]
}
