import { expect, it } from 'vitest'
import { periodsByYear } from '~/learning/periods'

it('adds periods by the year in which something was finished, and says what the year lacks', () => {
  const learnt = [
    { on: '2025-12-31', periods: 38 },
    { on: '2026-01-01', periods: 4 },
    { on: '2026-11-20', periods: 2 },
    { on: '2025-03-01', periods: 4 },
  ]
  expect(periodsByYear(learnt)).toEqual([
    { year: '2026', periods: 6, missing: 34 },
    { year: '2025', periods: 42, missing: 0 },
  ])
  expect(periodsByYear([])).toEqual([])
})
