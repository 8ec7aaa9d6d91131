import { addDays, type Day } from '~/platform/calendar'
import { publicHolidays } from './public-holidays'

/** What an administrator added: a day off, or a day worked in exchange for one. */
export interface AddedDay {
  day: Day
  name: string
  working: boolean
}

const SATURDAY = 6
const weekdayOf = (day: Day) => new Date(`${day}T00:00:00Z`).getUTCDay()
const isWeekend = (day: Day) => weekdayOf(day) === 0 || weekdayOf(day) === SATURDAY

/** A holiday on a weekend is made up by the next days that would have been worked. */
function daysOff(year: number): Map<Day, string> {
  const holidays = publicHolidays(year)
  const off = new Map(holidays.map(({ day, name }) => [day, name]))
  for (const { day, name } of holidays.filter((holiday) => isWeekend(holiday.day))) {
    let instead = day
    while (isWeekend(instead) || off.has(instead)) instead = addDays(instead, 1)
    off.set(instead, name)
  }
  return new Map([...off].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const tabled = new Map<number, Map<Day, string>>()

/** The public holidays of a year with the days that make up for those on a weekend, by day. */
export function publicDaysOff(year: number): ReadonlyMap<Day, string> {
  const known = tabled.get(year) ?? daysOff(year)
  tabled.set(year, known)
  return known
}

/** Whether offices work on a day. What an administrator added stands over the table. */
export function isWorkingDay(day: Day, added: readonly AddedDay[] = []): boolean {
  const own = added.find((one) => one.day === day)
  if (own) return own.working
  return !isWeekend(day) && !publicDaysOff(Number(day.slice(0, 4))).has(day)
}

/** The first working day on or after a day. A year's worth of days off would be a mistake: then the day itself. */
export function workingDayFrom(day: Day, added: readonly AddedDay[] = []): Day {
  for (let days = 0; days < 366; days++) {
    const one = addDays(day, days)
    if (isWorkingDay(one, added)) return one
  }
  return day
}

/** Whether a day is the first on which its week is worked, weeks beginning on Monday. */
export function isFirstWorkingDayOfWeek(day: Day, added: readonly AddedDay[] = []): boolean {
  const monday = mondayOf(day)
  return workingDayFrom(monday, added) === day
}

export function mondayOf(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + SATURDAY) % 7))
}

/** When letters go out on a working day: 07:30 in Hà Nội. */
export const LETTERS_FROM_MINUTE = 7 * 60 + 30
