import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, daysBetween, endOfDay, holdsOn, isDay, startOfDay } from '~/platform/calendar'

describe('a day in Hà Nội', () => {
  it('ends at midnight there, not in London', () => {
    expect(dayOf(new Date('2026-11-27T16:59:59.999Z'))).toBe('2026-11-27')
    expect(dayOf(new Date('2026-11-27T17:00:00.000Z'))).toBe('2026-11-28')
  })

  it('holds every instant from its start up to its end', () => {
    expect(dayOf(startOfDay('2026-11-27'))).toBe('2026-11-27')
    expect(dayOf(new Date(startOfDay('2026-11-27').getTime() - 1))).toBe('2026-11-26')
    expect(dayOf(new Date(endOfDay('2026-11-27').getTime() - 1))).toBe('2026-11-27')
    expect(dayOf(endOfDay('2026-11-27'))).toBe('2026-11-28')
  })

  it('knows which days exist', () => {
    expect(isDay('2028-02-29')).toBe(true)
    expect(isDay('2026-02-29')).toBe(false)
    expect(isDay('2026-13-01')).toBe(false)
    expect(isDay('27/11/2026')).toBe(false)
  })

  it('counts days across months, years and 29 February', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(daysBetween('2026-11-27', '2026-11-23')).toBe(-4)
  })

  it('adds what it counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        expect(daysBetween('2026-01-01', addDays('2026-01-01', days))).toBe(days)
      }),
    )
  })

  it('takes a span as half-open', () => {
    const span = { from: '2026-01-01', to: '2026-02-01' }
    expect(holdsOn(span, '2026-01-01')).toBe(true)
    expect(holdsOn(span, '2026-01-31')).toBe(true)
    expect(holdsOn(span, '2026-02-01')).toBe(false)
    expect(holdsOn({ from: '2026-01-01', to: null }, '2099-01-01')).toBe(true)
  })
})
