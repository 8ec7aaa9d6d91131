import { addDays, type Day } from '~/platform/calendar'

export interface PublicHoliday {
  day: Day
  name: string
}

/**
 * First day of the lunar year and the tenth of its third month, by the Vietnamese calendar (UTC+7). In 2030 the new moon
 * falls at 23:07 in Hà Nội: Tết is a day before the Chinese new year.
 */
const LUNAR: Record<number, { tet: Day; hungKings: Day }> = {
  2026: { tet: '2026-02-17', hungKings: '2026-04-26' },
  2027: { tet: '2027-02-06', hungKings: '2027-04-16' },
  2028: { tet: '2028-01-26', hungKings: '2028-04-04' },
  2029: { tet: '2029-02-13', hungKings: '2029-04-23' },
  2030: { tet: '2030-02-02', hungKings: '2030-04-12' },
}

/** The second day of the National Day holiday: the eve or the day after, so that it joins a weekend where it can. */
const SECOND_NATIONAL_DAY: Record<number, Day> = {
  2026: '2026-09-01',
  2027: '2027-09-03',
  2028: '2028-09-01',
  2029: '2029-09-03',
  2030: '2030-09-03',
}

export const LAST_TABLED_YEAR = 2030

/** Tết takes five days, from the eve. */
const TET_DAYS = [-1, 0, 1, 2, 3]

/** The public holidays of a year by the Labour Code, before those on a weekend are moved. Beyond the table: fixed dates only. */
export function publicHolidays(year: number): PublicHoliday[] {
  const lunar = LUNAR[year]
  const second = SECOND_NATIONAL_DAY[year]
  return [
    { day: `${year}-01-01`, name: 'Tết Dương lịch' },
    ...(lunar ? TET_DAYS.map((days) => ({ day: addDays(lunar.tet, days), name: 'Tết Nguyên đán' })) : []),
    ...(lunar ? [{ day: lunar.hungKings, name: 'Giỗ Tổ Hùng Vương' }] : []),
    { day: `${year}-04-30`, name: 'Ngày Chiến thắng' },
    { day: `${year}-05-01`, name: 'Ngày Quốc tế lao động' },
    { day: `${year}-09-02`, name: 'Quốc khánh' },
    ...(second ? [{ day: second, name: 'Quốc khánh' }] : []),
  ].sort((a, b) => (a.day < b.day ? -1 : 1))
}
