import { addDays, type Day, daysBetween } from '~/platform/calendar'

/** So many weeks are shown at most. */
const LONGEST_WEEKS = 26

/** The days of a trend that ends on `today`: every seventh back, not before `from`, oldest first; today is not among them. */
export function trendDays(from: Day, today: Day): Day[] {
  const weeks = Math.min(LONGEST_WEEKS, Math.floor(daysBetween(from, today) / 7))
  return Array.from({ length: Math.max(0, weeks) }, (_, place) => addDays(today, -7 * (weeks - place)))
}

/** Where days stand between the first and the last, from 0 to 1. */
export function placesOf(days: readonly Day[]): number[] {
  const [first = '', last = ''] = [days[0], days.at(-1)]
  const span = daysBetween(first, last)
  return days.map((day) => (span > 0 ? daysBetween(first, day) / span : 0))
}
