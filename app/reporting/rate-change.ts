import { type Day } from '~/platform/calendar'
import { headcountOf, ratesOf, SMALLEST_RANKED, type StandingCounts } from './standing-counts'

/** How many days back a change is told from: last week, on the same day of the week. */
export const COMPARED_DAYS = 7

/** A unit's figures of an earlier day and of the parts directly below it, as they were counted then. */
export interface EarlierFigures {
  day: Day
  whole: StandingCounts
  /** by unit id; a unit that was not there then has none */
  parts: ReadonlyMap<string, StandingCounts>
}

/**
 * By how much the rate of those who must learn has risen, as a ratio: 0.032 is 3.2 points. Null where one of the two days
 * has no rate to speak of: no figures, nobody who must learn, or a group too small to rank.
 */
export function rateChange(now: StandingCounts, then: StandingCounts | undefined): number | null {
  if (!then || headcountOf(now) < SMALLEST_RANKED || headcountOf(then) < SMALLEST_RANKED) return null
  const [rate, before] = [ratesOf(now).ofObliged, ratesOf(then).ofObliged]
  return rate === null || before === null ? null : rate - before
}
