import { type Day } from '~/platform/calendar'
import { linesOf, type ReportFields } from '~/reporting/report-fields'
import { inFull } from './report-defaults'
import { type ReportBlock, type ReportDocument } from './report-document'
import {
  addressLines,
  dateInWords,
  momentInWords,
  number,
  numberLine,
  receiverLines,
  signatureLines,
  upper,
} from './report-words'

/** A công văn: it has no title, what it is about stands below its number. */
export interface OfficialLetter extends Pick<
  ReportDocument,
  | 'authority'
  | 'issuer'
  | 'number'
  | 'placeAndDay'
  | 'to'
  | 'body'
  | 'receivers'
  | 'signature'
  | 'signerName'
  | 'reference'
> {
  about: string[]
}

interface Urged {
  unitName: string
  unfinished: number
  overdue: number
}

export interface Urging {
  /** the unit that writes */
  issuer: string
  units: readonly Urged[]
  /** as it was read and edited, a paragraph a line */
  text: string
  /** the campaign or cycle */
  what: string
  at: Date
  today: Day
}

/** The draft of a letter that urges units; it names units and figures, no person. */
export function composeUrging(
  { issuer, units, text, what, at, today }: Urging,
  fields: ReportFields,
): OfficialLetter {
  return {
    authority: linesOf(fields.authority).map(upper),
    issuer: linesOf(fields.issuer).map(upper),
    number: numberLine(fields.number.replace(/^.*\/(BC-)?/, '/')),
    about: ['V/v đôn đốc hoàn thành bồi dưỡng pháp luật', 'về phòng, chống tham nhũng và đạo đức công vụ'],
    placeAndDay: `${fields.place}, ${dateInWords(null, today)}`,
    to: addressLines(units.map(({ unitName }) => inFull(unitName)).join('\n')),
    body: [
      ...linesOf(text).map((line): ReportBlock => ({ kind: 'paragraph', text: toUnits(line) })),
      {
        kind: 'paragraph',
        text: `Tính đến ${momentInWords(at)}, số người chưa hoàn thành ${what} ở từng đơn vị như sau:`,
      },
      tableOf(units),
      { kind: 'paragraph', text: `${inFull(issuer)} đề nghị các đơn vị quan tâm thực hiện./.` },
    ],
    receivers: receiverLines('Như trên\nLưu: VT'),
    signature: signatureLines(fields),
    signerName: fields.signerName,
    reference: [],
  }
}

/** The notice speaks to a person, the letter to units. */
const toUnits = (line: string) => line.replace(/^Đề nghị đồng chí /, 'Đề nghị người đứng đầu các đơn vị ')

function tableOf(units: readonly Urged[]): ReportBlock {
  const sum = (of: 'unfinished' | 'overdue') => units.reduce((total, unit) => total + unit[of], 0)
  return {
    kind: 'table',
    caption: 'Số người chưa hoàn thành ở từng đơn vị',
    table: {
      columns: [
        { header: 'TT', width: 8, numeric: true },
        { header: 'Đơn vị', width: 52 },
        { header: 'Chưa hoàn thành (người)', width: 20, numeric: true },
        { header: 'Trong đó quá hạn (người)', width: 20, numeric: true },
      ],
      rows: [
        ...units.map(({ unitName, unfinished, overdue }, place) => [
          number(place + 1),
          inFull(unitName),
          number(unfinished),
          number(overdue),
        ]),
        ['', 'Cộng', number(sum('unfinished')), number(sum('overdue'))],
      ],
      summed: true,
    },
  }
}
