import type { Day } from '~/platform/calendar'

/** Số tiết that an official owes a year (Nghị định 171/2025/NĐ-CP). */
export const PERIODS_A_YEAR = 40

/** Something learnt that counts periods: a completion, or accepted training done elsewhere. */
export interface Learnt {
  on: Day
  periods: number
}

export interface YearOfPeriods {
  year: string
  periods: number
  /** what the year still lacks; never negative */
  missing: number
}

/** Periods by the year in which something was finished, the latest year first. */
export function periodsByYear(learnt: readonly Learnt[]): YearOfPeriods[] {
  const years = new Map<string, number>()
  for (const { on, periods } of learnt) {
    const year = on.slice(0, 4)
    years.set(year, (years.get(year) ?? 0) + periods)
  }
  return [...years]
    .map(([year, periods]) => ({ year, periods, missing: Math.max(PERIODS_A_YEAR - periods, 0) }))
    .sort((a, b) => (a.year < b.year ? 1 : -1))
}
