import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeBelow } from '~/organisation/tree'
import { rollUp } from '~/reporting/roll-up'
import { headcountOf, noCounts, SEGMENTS } from '~/reporting/standing-counts'

const none = { own: noCounts(), whole: noCounts() }
const of = (counts: ReturnType<typeof rollUp>, id: string) => counts.get(id) ?? none

describe('adding units up', () => {
  it('counts a unit’s own people in every unit above it, and once', () => {
    const units = [
      { id: 'p', path: '/p/' },
      { id: 'a', path: '/p/a/' },
      { id: 'b', path: '/p/a/b/' },
      { id: 'c', path: '/p/c/' },
    ]
    const counts = rollUp(
      [
        { unitId: 'b', segment: 'overdue', people: 3 },
        { unitId: 'a', segment: 'completed', people: 2 },
        { unitId: 'c', segment: 'exempt', people: 1 },
      ],
      units,
    )
    expect(headcountOf(of(counts, 'p').whole)).toBe(6)
    expect(headcountOf(of(counts, 'p').own)).toBe(0)
    expect(of(counts, 'a').whole).toMatchObject({ overdue: 3, completed: 2, exempt: 0 })
    expect(headcountOf(of(counts, 'a').own)).toBe(2)
  })

  it('refuses figures that have no place', () => {
    expect(() =>
      rollUp([{ unitId: 'x', segment: 'overdue', people: 1 }], [{ id: 'p', path: '/p/' }]),
    ).toThrow()
  })

  it('makes every unit the sum of its own people and its children', () => {
    const parents = fc.array(fc.nat(), { minLength: 1, maxLength: 30 })
    const people = fc.array(
      fc.tuple(fc.nat(), fc.constantFrom(...SEGMENTS), fc.integer({ min: 1, max: 9 })),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(parents, people, (picks, groups) => {
        const units = [{ ...placeBelow(null, 'u0'), id: 'u0' }]
        picks.forEach((pick, place) => {
          const parent = units[pick % units.length] ?? null
          units.push({ ...placeBelow(parent, `u${place + 1}`), id: `u${place + 1}` })
        })
        const cells = groups.map(([unit, segment, count]) => ({
          unitId: units[unit % units.length]?.id ?? '',
          segment,
          people: count,
        }))
        const counts = rollUp(cells, units)
        for (const { id } of units) {
          const below = units
            .filter(({ parentId }) => parentId === id)
            .map((child) => headcountOf(of(counts, child.id).whole))
          const { own, whole } = of(counts, id)
          expect(headcountOf(whole)).toBe(headcountOf(own) + below.reduce((sum, some) => sum + some, 0))
        }
      }),
    )
  })
})
