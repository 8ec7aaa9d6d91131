import { expect, it } from 'vitest'
import { keptUntil, mayErase } from '~/identity/retention'

it('keeps what names a person through the last day of the years since they left', () => {
  const gone = (leftOn: string | null, today: string, because: 'retention' | 'request' = 'retention') =>
    mayErase({ leftOn, because }, 10, today)
  expect(keptUntil('2016-11-30', 10)).toBe('2026-11-30')
  expect(gone('2016-11-30', '2026-11-29')).toEqual({ kind: 'kept', until: '2026-11-30' })
  expect(gone('2016-11-30', '2026-11-30')).toEqual({ kind: 'allowed' })
  expect(gone('2026-11-30', '2026-11-30', 'request')).toEqual({ kind: 'allowed' })
  expect(gone('2026-12-01', '2026-11-30', 'request')).toEqual({ kind: 'notLeft' })
  expect(gone(null, '2026-11-30', 'request')).toEqual({ kind: 'notLeft' })
})
