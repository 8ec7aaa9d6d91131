import { type Learnt, PERIODS_A_YEAR, periodsByYear, type YearOfPeriods } from '~/learning/periods'
import { addDays, type Day } from '~/platform/calendar'

/** Something finished: a course of ours with its certificate, or accepted training with its paper. */
export type LearntLine = Learnt & { title: string; organiser: string } & (
    | { kind: 'completion'; code: string | null; revoked: boolean; unitName: string }
    | { kind: 'outside'; paperNumber: string; evidence: string }
  )

/** A span [from, until) in which a course was not owed, or not yet. */
export interface NotOwed {
  kind: 'exemption' | 'deferral'
  title: string
  from: Day
  until: Day | null
  reason: string
}

export interface RecordYear extends YearOfPeriods {
  learnt: LearntLine[]
  notOwed: NotOwed[]
}

/** What a person has learnt, year by year, the latest first; the first year is always the present one. */
export interface LearningRecord {
  years: RecordYear[]
  periods: number
}

/** A certificate that was withdrawn for good is shown, and its periods do not count. */
const counts = (line: LearntLine) => line.kind === 'outside' || !line.revoked

/** By the year in which something was finished; a span stands in every year it touches, up to today. */
export function learningRecord(
  learnt: readonly LearntLine[],
  notOwed: readonly NotOwed[],
  today: Day,
): LearningRecord {
  const totals = periodsByYear([...learnt.filter(counts), { on: today, periods: 0 }])
  const named = [
    ...totals.map(({ year }) => year),
    ...learnt.map(({ on }) => on.slice(0, 4)),
    ...notOwed.flatMap((span) => yearsOf(span, today)),
  ]
  const years = [...new Set(named)].sort().reverse()
  const nothing = (year: string) => ({ year, periods: 0, missing: PERIODS_A_YEAR })
  return {
    years: years.map((year) => ({
      ...(totals.find((total) => total.year === year) ?? nothing(year)),
      learnt: learnt.filter(({ on }) => on.startsWith(year)).sort((a, b) => (a.on < b.on ? -1 : 1)),
      notOwed: notOwed.filter((span) => yearsOf(span, today).includes(year)),
    })),
    periods: totals.reduce((sum, { periods }) => sum + periods, 0),
  }
}

function yearsOf({ from, until }: Pick<NotOwed, 'from' | 'until'>, today: Day): string[] {
  const end = until === null || until > today ? today : addDays(until, -1)
  const [first, last] = [Number(from.slice(0, 4)), Number(end.slice(0, 4))]
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, place) => String(first + place))
}
