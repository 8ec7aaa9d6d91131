import { addDays, type Day } from '~/platform/calendar'

export const PERIOD_KINDS = ['month', 'quarter', 'year'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

/** A span that heads report on, and the days on which they may and must sign. */
export interface ReportPeriod {
  id: string
  kind: PeriodKind
  /** [from, to) */
  from: Day
  to: Day
  /** the first day on which it may be signed */
  signFrom: Day
  /** ngày ký: through its last moment a signature is on time */
  signBy: Day
}

/** notYet: before it may be signed · waiting: may be signed and is not late · unsigned: the signing day has passed. */
export type SigningState = 'notYet' | 'waiting' | 'onTime' | 'late' | 'unsigned' | 'notAsked'

export interface Signature {
  signedOn: Day
  /** the signing day as it stood then */
  signBy: Day
}

/**
 * Where a unit stands with a period on a day. A signing day that is moved later forgives; moved earlier it makes no
 * signature late. A unit that began after the signing day is not asked.
 */
export function signingState(
  period: Pick<ReportPeriod, 'signFrom' | 'signBy'>,
  { signature, unitFrom, today }: { signature: Signature | null; unitFrom: Day; today: Day },
): SigningState {
  if (signature) return signature.signedOn <= later(signature.signBy, period.signBy) ? 'onTime' : 'late'
  if (unitFrom > period.signBy) return 'notAsked'
  if (today < period.signFrom) return 'notYet'
  return today <= period.signBy ? 'waiting' : 'unsigned'
}

const later = (a: Day, b: Day) => (a > b ? a : b)

/** The span of the month, quarter or year that a day stands in. */
export function spanOf(kind: PeriodKind, day: Day): { from: Day; to: Day } {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  const first = kind === 'year' ? 1 : kind === 'quarter' ? month - ((month - 1) % 3) : month
  const months = { month: 1, quarter: 3, year: 12 }[kind]
  return { from: firstOf(year, first), to: firstOf(year, first + months) }
}

function firstOf(year: number, month: number): Day {
  const carried = month > 12 ? { year: year + 1, month: month - 12 } : { year, month }
  return `${String(carried.year).padStart(4, '0')}-${String(carried.month).padStart(2, '0')}-01`
}

/** What may be wrong with the days of a period. */
export type PeriodProblem = 'signFromEarly' | 'signByEarly'

/** Signing begins within the period or after it, and the signing day is not before that. */
export function periodProblem({
  from,
  signFrom,
  signBy,
}: Pick<ReportPeriod, 'from' | 'signFrom' | 'signBy'>): PeriodProblem | null {
  if (signFrom < from) return 'signFromEarly'
  return signBy < signFrom ? 'signByEarly' : null
}

/** The last day whose facts a report of the period speaks of, seen from a day. */
export const lastDayIn = ({ to }: Pick<ReportPeriod, 'to'>, today: Day): Day =>
  addDays(to, -1) < today ? addDays(to, -1) : today

/** The period a head is asked to sign: the unsigned one whose signing day comes first, among those that may be signed. */
export function periodToSign<Period extends ReportPeriod>(
  periods: readonly Period[],
  signed: ReadonlySet<string>,
  today: Day,
): Period | null {
  return dueFirst(periods.filter(({ id, signFrom }) => signFrom <= today && !signed.has(id)))
}

function dueFirst<Period extends ReportPeriod>(periods: Period[]): Period | null {
  return periods.sort((a, b) => (a.signBy < b.signBy ? -1 : a.signBy > b.signBy ? 1 : 0))[0] ?? null
}

/** Of a period: how it is named in an address and in words: '2026-Q4', '2026-11', '2026'. */
export function periodCode({ kind, from }: Pick<ReportPeriod, 'kind' | 'from'>): string {
  const year = from.slice(0, 4)
  if (kind === 'year') return year
  return kind === 'month' ? from.slice(0, 7) : `${year}-Q${(Number(from.slice(5, 7)) - 1) / 3 + 1}`
}

/** The period a report drawn up on a day is for: it holds the day, is not signed, and is due first. */
export function currentPeriod<Period extends ReportPeriod>(
  periods: readonly Period[],
  signed: ReadonlySet<string>,
  today: Day,
): Period | null {
  const holding = periods.filter(({ id, from, to }) => from <= today && today < to && !signed.has(id))
  return dueFirst(holding)
}
