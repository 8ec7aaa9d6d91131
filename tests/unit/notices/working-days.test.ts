import { describe, expect, it } from 'vitest'
import { addDays } from '~/platform/calendar'
import {
  isFirstWorkingDayOfWeek,
  isWorkingDay,
  mondayOf,
  publicDaysOff,
  workingDayFrom,
} from '~/notices/working-days'
import { LAST_TABLED_YEAR, publicHolidays } from '~/notices/public-holidays'

describe('working days', () => {
  it.each([
    ['2026-11-23', true, 'a Monday'],
    ['2026-11-27', true, 'a Friday'],
    ['2026-11-28', false, 'a Saturday'],
    ['2026-11-29', false, 'a Sunday'],
    ['2027-01-01', false, 'New Year'],
    ['2026-02-13', true, 'the Friday before the eve of Tết'],
    ['2026-02-16', false, 'the eve of Tết 2026'],
    ['2026-02-20', false, 'the fourth of Tết 2026'],
    ['2026-02-23', true, 'the Monday after Tết 2026'],
    ['2026-04-27', false, 'made up for Hùng Kings’ day on a Sunday'],
    ['2027-02-10', false, 'made up for a day of Tết on a Saturday'],
    ['2027-02-11', false, 'made up for a day of Tết on a Sunday'],
    ['2027-02-12', true, 'the first day worked after Tết 2027'],
    ['2028-02-29', true, 'a leap day'],
    ['2028-09-04', false, 'made up for National Day on a Saturday'],
    ['2030-02-01', false, 'the eve of Tết 2030 in Việt Nam, a day before the Chinese one'],
    ['2030-02-07', false, 'made up for the second day of Tết 2030, a Sunday'],
    ['2030-02-08', true, 'after Tết 2030'],
    ['2035-04-30', false, 'a fixed holiday beyond the table'],
  ])('%s: %s, %s', (day, works) => {
    expect(isWorkingDay(day)).toBe(works)
  })

  it('what an administrator added stands over weekend and table', () => {
    const added = [
      { day: '2026-11-23', name: 'Bão số 9', working: false },
      { day: '2026-11-28', name: 'Làm bù', working: true },
    ]
    expect(isWorkingDay('2026-11-23', added)).toBe(false)
    expect(isWorkingDay('2026-11-28', added)).toBe(true)
    expect(workingDayFrom('2026-11-23', added)).toBe('2026-11-24')
    expect(isFirstWorkingDayOfWeek('2026-11-24', added)).toBe(true)
    expect(isFirstWorkingDayOfWeek('2026-11-23', added)).toBe(false)
  })

  it('a week that begins in Tết begins when it is worked', () => {
    expect(mondayOf('2027-02-12')).toBe('2027-02-08')
    expect(isFirstWorkingDayOfWeek('2027-02-12')).toBe(true)
    expect(mondayOf('2026-11-29')).toBe('2026-11-23')
  })

  it('each tabled year has eleven public holidays, and each of them costs an office day', () => {
    for (let year = 2026; year <= LAST_TABLED_YEAR; year++) {
      expect(publicHolidays(year)).toHaveLength(11)
      const off = [...publicDaysOff(year).keys()]
      expect(off).toEqual(off.toSorted())
      const worked = off.filter((day) => ![0, 6].includes(new Date(day).getUTCDay()))
      expect(worked, String(year)).toHaveLength(11)
    }
  })

  it('years of days off alone end somewhere', () => {
    const never = Array.from({ length: 400 }, (_, days) => ({
      day: addDays('2026-01-01', days),
      name: '',
      working: false,
    }))
    expect(workingDayFrom('2026-01-01', never)).toBe('2026-01-01')
  })
})
