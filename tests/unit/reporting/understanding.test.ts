import { describe, expect, it } from 'vitest'
import { understandings } from '~/reporting/understanding'

const units = [
  { id: 'xa', path: '/xa/' },
  { id: 'phong', path: '/xa/phong/' },
]

describe('how much was understood', () => {
  it('is the mean of first attempts, with everyone below, from five people', () => {
    const known = understandings(
      [
        { unitId: 'xa', people: 1, sittings: 2, sum: 1 },
        { unitId: 'phong', people: 4, sittings: 4, sum: 3.5 },
      ],
      units,
    )
    expect(known.get('xa')).toEqual({
      own: { kind: 'tooFew' },
      whole: { kind: 'known', people: 5, share: 0.75 },
    })
    expect(known.get('phong')?.whole).toEqual({ kind: 'tooFew' })
  })

  it('is not known where nobody sat', () => {
    expect(understandings([], units).get('xa')?.whole).toEqual({ kind: 'tooFew' })
  })
})
