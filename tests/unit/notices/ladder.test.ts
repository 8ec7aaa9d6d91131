import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rungKey, rungOn } from '~/notices/ladder'
import { addDays } from '~/platform/calendar'

describe('the ladder of reminders', () => {
  it.each([
    ['2026-11-30', -8, null],
    ['2026-11-30', -7, { kind: 'dueSoon', step: 'before7', days: 7 }],
    ['2026-11-30', -4, { kind: 'dueSoon', step: 'before7', days: 4 }],
    ['2026-11-30', -3, { kind: 'dueSoon', step: 'before3', days: 3 }],
    ['2026-11-30', -1, { kind: 'dueSoon', step: 'before1', days: 1 }],
    ['2026-11-30', 0, { kind: 'dueSoon', step: 'before1', days: 0 }],
    ['2026-11-30', 1, { kind: 'overdue', step: 'over0', days: 1 }],
    ['2026-11-30', 7, { kind: 'overdue', step: 'over0', days: 7 }],
    ['2026-11-30', 8, { kind: 'overdue', step: 'over1', days: 8 }],
    ['2028-02-29', -1, { kind: 'dueSoon', step: 'before1', days: 1 }],
    ['2028-02-29', 1, { kind: 'overdue', step: 'over0', days: 1 }],
    ['2027-01-01', -1, { kind: 'dueSoon', step: 'before1', days: 1 }],
  ])('due %s, %s days from it', (dueOn, from, rung) => {
    expect(rungOn(dueOn, addDays(dueOn, from))).toEqual(rung)
  })

  it('a rung’s name never comes back once another has begun, whatever days are worked', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (worked) => {
        const told = new Set<string>()
        let last = ''
        for (const [index, works] of worked.entries()) {
          const today = addDays('2026-02-05', index)
          const rung = works ? rungOn('2026-02-17', today) : null
          if (!rung) continue
          const key = rungKey('e', '2026-02-17', rung)
          if (key !== last) expect(told.has(key)).toBe(false)
          told.add(key)
          last = key
        }
      }),
    )
  })

  it('another due day begins another ladder', () => {
    const rung = { kind: 'overdue', step: 'over0', days: 1 } as const
    expect(rungKey('e', '2026-11-30', rung)).not.toBe(rungKey('e', '2026-12-05', rung))
  })
})
