import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countsFrom,
  nextDue,
  openAnchor,
  type Recurrence,
  RECURRENCES,
  windowOpens,
} from '~/campaigns/recurrence'
import { addDays, addMonths } from '~/platform/calendar'

const yearly: Recurrence = {
  mode: 'fixedCalendar',
  anchor: '2025-12-01',
  validMonths: 12,
  windowMonths: 2,
  minimumMonths: 6,
}
const fixed = (dueOn: string, completedOn: string, rule = yearly) =>
  nextDue(rule, { dueOn, opensOn: windowOpens(rule, dueOn), completedOn })

describe('on a fixed calendar, due 1 December, valid a year, window two months, minimum six', () => {
  it('finished in August: 1 December of the following year', () => {
    expect(fixed('2026-12-01', '2026-08-15')).toBe('2027-12-01')
  })

  it('finished in November: 1 December of the following year', () => {
    expect(fixed('2026-12-01', '2026-11-20')).toBe('2027-12-01')
  })

  it('missed, then finished in April: 1 December of the same year', () => {
    expect(fixed('2025-12-01', '2026-04-10')).toBe('2026-12-01')
  })

  it('is exact to the day: six months before the anchor is enough, a day later is not', () => {
    expect(fixed('2025-12-01', '2026-06-01')).toBe('2026-12-01')
    expect(fixed('2025-12-01', '2026-06-02')).toBe('2027-12-01')
  })

  it('counts for an anchor exactly what covers it', () => {
    expect(countsFrom(yearly, '2026-12-01')).toBe('2026-06-02')
    expect(countsFrom({ ...yearly, minimumMonths: 0 }, '2026-12-01')).toBe('2026-10-01')
  })

  it('opens its window two months before, and holds until the next opens', () => {
    expect(openAnchor(yearly, '2025-09-30')).toBeNull()
    expect(openAnchor(yearly, '2025-10-01')).toBe('2025-12-01')
    expect(openAnchor(yearly, '2026-09-30')).toBe('2025-12-01')
    expect(openAnchor(yearly, '2026-10-01')).toBe('2026-12-01')
  })

  it('comes back to the last day after a shorter month', () => {
    const rule = { ...yearly, anchor: '2024-02-29' }
    expect(openAnchor(rule, '2025-01-15')).toBe('2025-02-28')
    expect(openAnchor(rule, '2028-01-15')).toBe('2028-02-29')
  })
})

describe('from completion, valid a year, window two months', () => {
  const rule: Recurrence = { ...yearly, mode: 'fromCompletion' }
  const after = (completedOn: string) =>
    nextDue(rule, { dueOn: '2027-03-10', opensOn: '2027-01-10', completedOn })

  it('finished early in the window: the span begins anew', () => {
    expect(after('2027-01-20')).toBe('2028-01-20')
    expect(windowOpens(rule, '2028-01-20')).toBe('2027-11-20')
  })

  it('finished late, on 29 February: the last day of a shorter month', () => {
    expect(after('2028-02-29')).toBe('2029-02-28')
    expect(windowOpens(rule, '2029-02-28')).toBe('2028-12-28')
  })
})

describe('from the previous expiry, valid a year, window two months, due 1 December 2026', () => {
  const rule: Recurrence = { ...yearly, mode: 'fromExpiry' }
  const after = (completedOn: string) =>
    nextDue(rule, { dueOn: '2026-12-01', opensOn: '2026-10-01', completedOn })

  it('finished in the window: one span after the due day, from its first day to its last', () => {
    expect(after('2026-10-15')).toBe('2027-12-01')
    expect(after('2026-10-01')).toBe('2027-12-01')
    expect(after('2026-12-01')).toBe('2027-12-01')
  })

  it('finished late: one span after the completion', () => {
    expect(after('2027-01-10')).toBe('2028-01-10')
    expect(after('2026-12-02')).toBe('2027-12-02')
  })

  it('finished before the window: it counts from its own day and never moves the due day earlier', () => {
    expect(after('2026-08-10')).toBe('2027-08-10')
    expect(after('2025-11-01')).toBe('2026-12-01')
  })
})

it('in every mode the next due day is later, and finishing later never brings it forward', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2025-01-01', days))
  const rule = fc.record({
    mode: fc.constantFrom(...RECURRENCES),
    anchor: day,
    validMonths: fc.constantFrom(6, 12, 24),
    windowMonths: fc.integer({ min: 1, max: 3 }),
    minimumMonths: fc.integer({ min: 0, max: 6 }),
  })
  fc.assert(
    fc.property(rule, fc.nat(5), fc.nat(900), fc.nat(60), (one, place, shift, more) => {
      const dueOn = addMonths(one.anchor, place * one.validMonths)
      const opensOn = windowOpens(one, dueOn)
      const completedOn = addDays(opensOn, shift)
      const next = nextDue(one, { dueOn, opensOn, completedOn })
      expect(next > (one.mode === 'fromCompletion' ? completedOn : dueOn)).toBe(true)
      expect(nextDue(one, { dueOn, opensOn, completedOn: addDays(completedOn, more) }) >= next).toBe(true)
    }),
  )
})
