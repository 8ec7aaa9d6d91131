import { describe, expect, it } from 'vitest'
import {
  childTowards,
  fromBelow,
  idsOnPath,
  isWithin,
  latestPlacement,
  placeBelow,
  placementOn,
} from '~/organisation/tree'

const province = { ...placeBelow(null, 'p') }
const commune = placeBelow(province, 'c')
const office = placeBelow(commune, 'o')

describe('a place in the tree', () => {
  it('names every unit from the root down', () => {
    expect(office).toEqual({ unitId: 'o', parentId: 'c', path: '/p/c/o/', depth: 2 })
    expect(idsOnPath(office.path)).toEqual(['p', 'c', 'o'])
  })

  it('holds a unit within itself and everything above it, not beside it', () => {
    expect(isWithin(office.path, 'o')).toBe(true)
    expect(isWithin(office.path, 'p')).toBe(true)
    expect(isWithin(commune.path, 'o')).toBe(false)
    expect(isWithin('/p/c1/', 'c')).toBe(false)
  })

  it('leads from a unit down towards another by its child', () => {
    expect(childTowards(office.path, 'p')).toBe('c')
    expect(childTowards(office.path, 'o')).toBeNull()
    expect(childTowards(office.path, 'elsewhere')).toBeNull()
  })
})

describe('adding up from below', () => {
  const at = (path: string) => ({ id: idsOnPath(path).at(-1) ?? '', path })

  it('comes to every unit after all that stand below it, however their ids are long', () => {
    const units = ['/p/', '/p/c-1/', '/p/c/', '/p/c/o/', '/p/c-1/office-far-away/'].map(at)
    const order = fromBelow(units)
    const turn = (id: string) => order.findIndex((unit) => unit.id === id)
    for (const { id, above } of order) if (above !== null) expect(turn(id)).toBeLessThan(turn(above))
    expect(new Map(order.map(({ id, above }) => [id, above]))).toEqual(
      new Map([
        ['p', null],
        ['c', 'p'],
        ['c-1', 'p'],
        ['o', 'c'],
        ['office-far-away', 'c-1'],
      ]),
    )
  })

  it('hands on to the nearest unit there is, and to nobody above the place asked about', () => {
    expect(fromBelow(['/p/c/', '/p/c/x/o/'].map(at))).toEqual([
      { id: 'o', above: 'c' },
      { id: 'c', above: null },
    ])
  })
})

describe('a dated place', () => {
  const before = { ...placeBelow(null, 'u'), from: '2011-01-01', to: '2025-07-01' }
  const after = { ...placeBelow(province, 'u'), from: '2025-07-01', to: null }

  it('changes at the beginning of the day of the decision', () => {
    expect(placementOn([before, after], '2025-06-30')).toBe(before)
    expect(placementOn([before, after], '2025-07-01')).toBe(after)
    expect(placementOn([before, after], '2010-12-31')).toBeNull()
  })

  it('is the last one for a unit that has been abolished', () => {
    expect(placementOn([before], '2026-11-22')).toBeNull()
    expect(latestPlacement([before], '2026-11-22')).toBe(before)
    expect(latestPlacement([after], '2025-01-01')).toBeNull()
  })
})
