import { addDays, type Day } from '~/platform/calendar'
import { keepDayTotals } from '~/reporting/day-totals.sql.server'

/** The province was told its course so many days ago; the daily work would have kept the figures of each since. */
const DAYS = 40

/** Keeps the figures of the days before the demo province's first, so that its trends are there to be read. */
export async function keepEarlierDays(today: Day): Promise<void> {
  for (let days = DAYS; days >= 1; days--) await keepDayTotals(addDays(today, -days))
}
