import { describe, expect, it } from 'vitest'
import { rateChange } from '~/reporting/rate-change'
import { noCounts, type StandingCounts } from '~/reporting/standing-counts'

const counts = (some: Partial<StandingCounts>): StandingCounts => ({ ...noCounts(), ...some })

describe('the change of a rate', () => {
  it('is of those who must learn, on both days', () => {
    const then = counts({ completed: 2, notStarted: 8 })
    expect(rateChange(counts({ completed: 5, notStarted: 5 }), then)).toBeCloseTo(0.3)
    expect(rateChange(counts({ completed: 5, notStarted: 3, exempt: 1, deferred: 1 }), then)).toBeCloseTo(
      0.425,
    )
    expect(rateChange(counts({ completed: 1, overdue: 9 }), then)).toBeCloseTo(-0.1)
  })

  it('is told of five people and more, on both days', () => {
    const [four, five] = [counts({ completed: 4 }), counts({ completed: 5 })]
    expect(rateChange(five, five)).toBe(0)
    expect(rateChange(four, five)).toBeNull()
    expect(rateChange(five, four)).toBeNull()
  })

  it('is not told where a day has no figures or nobody who must learn', () => {
    const five = counts({ completed: 5 })
    expect(rateChange(five, undefined)).toBeNull()
    expect(rateChange(five, counts({ exempt: 5 }))).toBeNull()
    expect(rateChange(counts({ deferred: 5 }), five)).toBeNull()
  })
})
