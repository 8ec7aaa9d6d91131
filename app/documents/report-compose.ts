import { formatCode, formatDateTime } from '~/i18n/format'
import { linesOf, type ReportFields } from '~/reporting/report-fields'
import { obligedEnrolments, type ReportFacts } from '~/reporting/report-facts'
import { headcountOf, obligedOf, openOf, ratesOf, type StandingCounts } from '~/reporting/standing-counts'
import { appendixOf } from './report-appendix'
import { inFull } from './report-defaults'
import { type ReportBlock, type ReportDocument, type ReportTable } from './report-document'
import {
  addressLines,
  dateInWords,
  momentInWords,
  number,
  numberLine,
  percent,
  percentWithSign,
  periodName,
  receiverLines,
  roman,
  signatureLines,
  upper,
} from './report-words'

export const REPORT_PREFIX = 'BC'

/** Where anyone may compare the figures, and the code; null while nobody has signed. */
export type Reference = { code: string; site: string } | null

/** The report of a unit as it is printed: the same figures as its page, in the words and order of an office. */
export function composeReport(
  facts: ReportFacts,
  fields: ReportFields,
  reference: Reference,
): ReportDocument {
  return {
    authority: linesOf(fields.authority).map(upper),
    issuer: linesOf(fields.issuer).map(upper),
    number: numberLine(fields.number),
    placeAndDay: `${fields.place}, ${dateInWords(fields.day || null, facts.today)}`,
    title: 'BÁO CÁO',
    subject: subjectOf(facts),
    to: addressLines(fields.to),
    body: [...opening(facts, fields), ...numbered(sections(facts, fields)), closing(facts)],
    receivers: receiverLines(fields.receivers),
    signature: signatureLines(fields),
    signerName: fields.signerName,
    reference: referenceLines(facts, reference),
    appendix: appendixOf(facts),
  }
}

function subjectOf({ period, campaign }: ReportFacts): string[] {
  const when = period ? ` ${periodName(period)}` : campaign ? ` (${campaign.name})` : ''
  return ['Kết quả bồi dưỡng pháp luật về phòng, chống tham nhũng', `và đạo đức công vụ${when}`]
}

const issuerName = ({ unit }: ReportFacts) => inFull(unit.name)

function opening(facts: ReportFacts, { plan }: ReportFields): ReportBlock[] {
  const reports = `${issuerName(facts)} báo cáo kết quả như sau:`
  const first = plan ? `Thực hiện ${plan.replace(/[.,;]$/, '')}, ${reports}` : reports
  return [{ kind: 'paragraph', text: first }]
}

type Section = { title: string; blocks: ReportBlock[] }

function numbered(parts: readonly Section[]): ReportBlock[] {
  return parts.flatMap(({ title, blocks }, place) => [
    { kind: 'heading' as const, text: `${roman(place + 1)}. ${upper(title)}` },
    ...blocks,
  ])
}

function sections(facts: ReportFacts, fields: ReportFields): Section[] {
  const byUnit: Section[] =
    facts.children.length > 0 ? [{ title: 'Kết quả theo đơn vị trực thuộc', blocks: [unitTable(facts)] }] : []
  return [
    { title: 'Kết quả chung', blocks: general(facts) },
    ...byUnit,
    { title: 'Đánh giá và kiến nghị', blocks: assessment(fields) },
  ]
}

function general(facts: ReportFacts): ReportBlock[] {
  const { whole, campaigns, at } = facts
  const headcount = headcountOf(whole)
  const say = (text: string): ReportBlock => ({ kind: 'paragraph', text })
  const moment = `Tính đến ${momentInWords(at)}, ${issuerName(facts)} có ${number(headcount)} cán bộ, công chức, viên chức`
  if (campaigns.length === 0) return [say(`${moment}; chưa có đợt học nào bắt đầu.`)]
  const { ofObliged, ofHeadcount } = ratesOf(whole)
  const obliged = obligedOf(whole)
  const names = campaigns.map(({ name }) => name).join('; ')
  return [
    say(
      `${moment}; ${number(whole.completed)} người đã hoàn thành ${names}, bằng ${percentWithSign(ofObliged)} số người phải học (${number(whole.completed)}/${number(obliged)} người) và ${percentWithSign(ofHeadcount)} tổng số người (${number(whole.completed)}/${number(headcount)} người).`,
    ),
    say(sixGroups(whole)),
    ...courseTable(facts),
  ]
}

/** Each person in exactly one; the sum is said so that a reader can add it up. */
function sixGroups(counts: StandingCounts): string {
  const groups = [
    `hoàn thành ${number(counts.completed)} người`,
    `còn hạn ${number(openOf(counts))} người (đang học ${number(counts.inProgress)} người, chưa bắt đầu ${number(counts.notStarted)} người)`,
    `quá hạn ${number(counts.overdue)} người`,
    `được miễn ${number(counts.exempt)} người`,
    `tạm hoãn ${number(counts.deferred)} người`,
    `chưa giao được ${number(counts.unassigned)} người`,
  ]
  return `Trong đó: ${groups.join('; ')}. Cộng sáu nhóm: ${number(headcountOf(counts))} người.`
}

function courseTable({ courses, enrolments }: ReportFacts): ReportBlock[] {
  const table: ReportTable = {
    columns: [
      { header: 'TT', width: 6, numeric: true },
      { header: 'Khóa học', width: 42 },
      { header: 'Phải học (lượt)', width: 13, numeric: true },
      { header: 'Hoàn thành (lượt)', width: 14, numeric: true },
      { header: 'Tỷ lệ (%)', width: 12, numeric: true },
      { header: 'Quá hạn (lượt)', width: 13, numeric: true },
    ],
    rows: courses.map((course, place) => {
      const obliged = obligedEnrolments(course)
      const { completed, overdue } = course.counts
      const rate = percent(obliged > 0 ? completed / obliged : null)
      return [number(place + 1), course.title, number(obliged), number(completed), rate, number(overdue)]
    }),
  }
  const text = `Tính theo lượt ghi danh: ${number(enrolments.completed)} trên ${number(enrolments.all)} lượt đã hoàn thành. Kết quả ở từng khóa học:`
  return [
    { kind: 'paragraph', text },
    { kind: 'table', caption: 'Kết quả ở từng khóa học, tính theo lượt', table },
  ]
}

function unitTable({ unit, children, own, whole }: ReportFacts): ReportBlock {
  const groups = children.map(({ name, counts }) => ({ name, counts }))
  const everyone = headcountOf(own) > 0 ? [{ name: `Riêng ${unit.name}`, counts: own }, ...groups] : groups
  const row = (place: string, name: string, counts: StandingCounts) => [
    place,
    name,
    ...[
      headcountOf(counts),
      counts.completed,
      openOf(counts),
      counts.overdue,
      counts.exempt,
      counts.deferred,
      counts.unassigned,
    ].map(number),
    percent(ratesOf(counts).ofObliged),
  ]
  const headers = ['Số người', 'Hoàn thành', 'Còn hạn', 'Quá hạn', 'Được miễn', 'Tạm hoãn', 'Chưa giao được']
  const table: ReportTable = {
    columns: [
      { header: 'TT', width: 5, numeric: true },
      { header: 'Đơn vị', width: 24 },
      ...headers.map((header) => ({ header, width: 9, numeric: true })),
      { header: 'Tỷ lệ (%)', width: 8, numeric: true },
    ],
    rows: [
      ...everyone.map(({ name, counts }, place) => row(number(place + 1), name, counts)),
      row('', 'Cộng', whole),
    ],
    summed: true,
  }
  return { kind: 'table', caption: 'Kết quả theo đơn vị, tính theo người', table }
}

const DOTS = '…'.repeat(60)

function assessment({ assessment: text }: ReportFields): ReportBlock[] {
  const lines = linesOf(text)
  return (lines.length > 0 ? lines : [DOTS, DOTS]).map((line) => ({ kind: 'paragraph', text: line }))
}

function closing(facts: ReportFacts): ReportBlock {
  return {
    kind: 'paragraph',
    text: `Danh sách chi tiết tại Phụ lục kèm theo. Trên đây là báo cáo của ${issuerName(facts)}./.`,
  }
}

function referenceLines({ at }: ReportFacts, reference: Reference): string[] {
  const made = `Số liệu do hệ thống Liêm chính công vụ lập lúc ${formatDateTime(at, 'vi')}.`
  if (!reference) return [made, 'Bản chưa ký xác nhận số liệu, chưa có mã đối chiếu.']
  const code = formatCode(reference.code, REPORT_PREFIX)
  return [made, `Mã đối chiếu: ${code}`, `Đối chiếu tại: ${reference.site}`]
}
