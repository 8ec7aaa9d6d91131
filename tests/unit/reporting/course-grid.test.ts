import { describe, expect, it } from 'vitest'
import { gridCell, heatStep } from '~/reporting/course-grid'
import { placesOf, trendDays } from '~/reporting/trend'

describe('a cell of units × courses', () => {
  it('shows a rate of five owed and more', () => {
    expect(gridCell(undefined)).toEqual({ kind: 'none' })
    expect(gridCell({ owed: 0, completed: 0, overdue: 0 })).toEqual({ kind: 'none' })
    expect(gridCell({ owed: 4, completed: 4, overdue: 0 })).toEqual({ kind: 'small' })
    expect(gridCell({ owed: 5, completed: 4, overdue: 1 })).toMatchObject({ kind: 'rate', rate: 0.8 })
  })

  it.each([
    [0, 0],
    [0.199, 0],
    [0.2, 1],
    [0.6, 3],
    [0.799, 3],
    [0.8, 4],
    [1, 4],
  ])('of rate %d stands on step %d', (rate, step) => {
    expect(heatStep(rate)).toBe(step)
  })
})

describe('the days of a trend', () => {
  it('are every seventh back to the beginning, at most half a year', () => {
    expect(trendDays('2026-11-09', '2026-11-23')).toEqual(['2026-11-09', '2026-11-16'])
    expect(trendDays('2026-11-10', '2026-11-23')).toEqual(['2026-11-16'])
    expect(trendDays('2026-11-23', '2026-11-23')).toEqual([])
    expect(trendDays('2020-01-01', '2026-11-23')).toHaveLength(26)
  })

  it('stand where the calendar has them', () => {
    expect(placesOf(['2026-11-01', '2026-11-08', '2026-11-29'])).toEqual([0, 0.25, 1])
    expect(placesOf(['2026-11-01'])).toEqual([0])
  })
})
