import { describe, expect, it } from 'vitest'
import { otherPostingsOn, primaryPostingOn } from '~/organisation/postings'

const posting = (id: string, from: string, to: string | null, primary = true) => ({ id, from, to, primary })

describe('the posting at which a person is counted', () => {
  const before = posting('before', '2020-01-01', '2026-11-05')
  const now = posting('now', '2026-11-05', null)
  const beside = posting('beside', '2021-01-01', null, false)

  it('changes on the day of the transfer', () => {
    expect(primaryPostingOn([before, now, beside], '2026-11-04')).toBe(before)
    expect(primaryPostingOn([before, now, beside], '2026-11-05')).toBe(now)
  })

  it('is none before the first and after the last', () => {
    expect(primaryPostingOn([before], '2019-12-31')).toBeNull()
    expect(primaryPostingOn([before], '2026-11-05')).toBeNull()
  })

  it('is never one held beside another', () => {
    expect(primaryPostingOn([beside], '2026-11-05')).toBeNull()
    expect(otherPostingsOn([before, now, beside], '2026-11-05')).toEqual([beside])
  })
})
