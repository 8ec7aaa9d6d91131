import { formatDateTime, formatNumber, formatPercent, formatTime } from '~/i18n/format'
import { type Day, dayOf } from '~/platform/calendar'
import { type Capacity, linesOf, type ReportFields } from '~/reporting/report-fields'
import { periodCode, type PeriodKind } from '~/reporting/report-period'

export const number = (value: number): string => formatNumber(value, 'vi')

/** A ratio as the page prints it, without its sign: 61,1. */
export const percent = (ratio: number | null): string =>
  ratio === null ? '–' : formatPercent(ratio, 'vi').replace(/\s?%$/, '')

export const percentWithSign = (ratio: number | null): string =>
  ratio === null ? '–' : formatPercent(ratio, 'vi')

export const upper = (text: string): string => text.toLocaleUpperCase('vi')

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI']
export const roman = (place: number): string => ROMAN[place - 1] ?? String(place)

/** Quý IV năm 2026 · tháng 11 năm 2026 · năm 2026 */
export function periodName({ kind, from }: { kind: PeriodKind; from: Day }): string {
  const year = from.slice(0, 4)
  const month = Number(from.slice(5, 7))
  if (kind === 'year') return `năm ${year}`
  if (kind === 'quarter') return `Quý ${roman((month - 1) / 3 + 1)} năm ${year}`
  return `tháng ${twoDigits(month, 2)} năm ${year}`
}

/** In the name of a file: 2026-q4. */
export const periodFileName = (period: { kind: PeriodKind; from: Day }): string =>
  periodCode(period).toLowerCase()

/** Days below 10 and months 1 and 2 take a leading nought. */
const twoDigits = (value: number, through: number) =>
  value <= through ? String(value).padStart(2, '0') : String(value)

/** ngày 05 tháng 01 năm 2027; undated: the day is left to be filled in. */
export function dateInWords(day: Day | null, month: Day): string {
  const [year = '', monthText = '', dayText = ''] = (day ?? month).split('-')
  const date = day ? twoDigits(Number(dayText), 9) : '……'
  return `ngày ${date} tháng ${twoDigits(Number(monthText), 2)} năm ${year}`
}

/** 14 giờ 30 phút ngày 22 tháng 11 năm 2026 */
export function momentInWords(at: Date): string {
  const [hour = '', minute = ''] = formatTime(at, 'vi').split(':')
  return `${hour} giờ ${minute} phút ${dateInWords(dayOf(at), dayOf(at))}`
}

/** What a head reads word for word before confirming figures. */
export const statementAt = (at: Date): string =>
  `Tôi xác nhận số liệu đúng với thực tế của đơn vị đến ${formatDateTime(at, 'vi')}.`

/** Số: 05/BC-UBND. A number below 10 takes a nought; one that is not given yet is left to be filled in; no spaces. */
export function numberLine(typed: string): string {
  const [head = '', ...rest] = typed.replace(/\s+/g, '').split('/')
  const given = head.replace(/[.…]/g, '')
  const shown = given === '' ? '……' : /^\d$/.test(given) ? `0${given}` : given
  return `Số: ${[shown, ...rest].join('/')}`
}

const FOR_ANOTHER: readonly Capacity[] = ['KT', 'TL', 'TUQ']

/** The lines above the name: TM. the body, then the post, or the post signed for and one's own. */
export function signatureLines(
  fields: Pick<ReportFields, 'onBehalf' | 'capacity' | 'superiorTitle' | 'signerTitle'>,
): string[] {
  const { onBehalf, capacity, superiorTitle, signerTitle } = fields
  const inTheName = onBehalf && capacity !== 'TL' && capacity !== 'TUQ' ? [`TM. ${onBehalf}`] : []
  const own = capacity === 'Q' ? `Q. ${signerTitle}` : signerTitle
  const another = FOR_ANOTHER.includes(capacity) && superiorTitle ? [`${capacity}. ${superiorTitle}`] : []
  return [...inTheName, ...another, own].filter(Boolean).map(upper)
}

/** - Như trên; … - Lưu: VT. */
export function receiverLines(text: string): string[] {
  const lines = linesOf(text).map((line) => line.replace(/^[-–]\s*/, '').replace(/[;.]$/, ''))
  return lines.map((line, place) => `- ${line}${place === lines.length - 1 ? '.' : ';'}`)
}

/** One: on the line itself; several: a list below. */
export function addressLines(text: string): string[] {
  const lines = linesOf(text).map((line) => line.replace(/^[-–]\s*/, '').replace(/[;.]$/, ''))
  if (lines.length === 0) return []
  if (lines.length === 1) return [`Kính gửi: ${lines[0] ?? ''}.`]
  const list = lines.map((line, place) => `- ${line}${place === lines.length - 1 ? '.' : ';'}`)
  return ['Kính gửi:', ...list]
}
