import { describe, expect, it } from 'vitest'
import { keptRows, type Part } from '~/platform/kept-rows.server'
import { withDatabase } from '../../support/database'

withDatabase()

/** A place whose units have one number each, that anyone may change at any moment. */
function aPlace(key: string, units: Record<string, number>) {
  const times = new Map(Object.keys(units).map((id) => [id, 1]))
  const counted: string[] = []
  const rowsOf = (ids: readonly string[]) =>
    ids.flatMap((unitId) => (units[unitId] === undefined ? [] : [{ unitId, people: units[unitId] }]))
  const place = {
    counted,
    /** called after a slice was counted, before it is kept */
    meanwhile: null as (() => void) | null,
    change(id: string, people: number) {
      units[id] = people
      times.set(id, (times.get(id) ?? 0) + 1)
    },
    ask: () =>
      keptRows({
        key,
        parts: async (): Promise<Part[]> => [...times].map(([id, n]) => ({ id, times: n })),
        async count(ids) {
          counted.push(...ids.filter((id) => id !== ''))
          const rows = rowsOf(ids)
          place.meanwhile?.()
          return rows
        },
        live: async () => [...rowsOf(Object.keys(units)), { unitId: 'live', people: 0 }],
      }),
  }
  return place
}

describe('kept rows', () => {
  it('are counted once, and again only where facts have changed', async () => {
    const place = aPlace('once', { so: 3, xa: 5, phuong: 2 })
    await place.ask()
    await place.ask()
    expect(place.counted.sort()).toEqual(['phuong', 'so', 'xa'])
    place.change('xa', 6)
    expect(await place.ask()).toEqual([
      { unitId: 'so', people: 3 },
      { unitId: 'xa', people: 6 },
      { unitId: 'phuong', people: 2 },
    ])
    expect(place.counted).toHaveLength(4)
  })

  it('of who changed while being counted are counted again before anyone sees them', async () => {
    const place = aPlace('meanwhile', { so: 3 })
    place.meanwhile = () => {
      place.meanwhile = null
      place.change('so', 4)
    }
    expect(await place.ask()).toEqual([{ unitId: 'so', people: 4 }])
  })

  it('are counted once for all who ask at the same time', async () => {
    const place = aPlace('together', { so: 3, xa: 5 })
    await Promise.all([place.ask(), place.ask(), place.ask()])
    expect(place.counted).toHaveLength(2)
  })

  it('that never stand still are asked in one statement', async () => {
    const place = aPlace('restless', { so: 0 })
    place.meanwhile = () => place.change('so', place.counted.length)
    expect(await place.ask()).toContainEqual({ unitId: 'live', people: 0 })
  })

  it('of a count that failed do not stand in the way of the next', async () => {
    const place = aPlace('failing', { so: 3 })
    place.meanwhile = () => {
      throw new Error('lost')
    }
    await expect(place.ask()).rejects.toThrow('lost')
    place.meanwhile = null
    expect(await place.ask()).toEqual([{ unitId: 'so', people: 3 }])
  })
})
