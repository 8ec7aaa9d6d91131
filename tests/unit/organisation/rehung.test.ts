import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idsOnPath, isWithin, placeBelow, type Placement, placementOn, rehung } from '~/organisation/tree'
import { addDays, holdsOn } from '~/platform/calendar'

const FIRST = '2020-01-01'
const UNITS = 9

/** Units u1 … u8 each below one that came before it, all from the first day. */
const trees = fc.tuple(...Array.from({ length: UNITS - 1 }, (_, n) => fc.nat(n))).map((parents) => {
  const placements: Placement[] = [{ ...placeBelow(null, 'u0'), from: FIRST, to: null }]
  parents.forEach((parent, n) => {
    const above = placements[parent]
    placements.push({ ...placeBelow(above ?? null, `u${n + 1}`), from: FIRST, to: null })
  })
  return placements
})
const moves = fc.array(fc.tuple(fc.nat(UNITS - 1), fc.nat(UNITS - 1)), { maxLength: 12 })

const on = (all: readonly Placement[], day: string) => all.filter((placement) => holdsOn(placement, day))

/** As the act does it: those of the subtree end, the new ones begin. */
function move(all: Placement[], unitId: string, parentId: string, day: string): Placement[] {
  const now = on(all, day)
  const unit = now.find((one) => one.unitId === unitId)
  const parent = now.find((one) => one.unitId === parentId)
  if (!unit || !parent || unit.parentId === null || isWithin(parent.path, unitId)) return all
  const subtree = now.filter(({ path }) => path.startsWith(unit.path))
  const ended = all.map((one) => (subtree.includes(one) ? { ...one, to: day } : one))
  return [...ended, ...rehung(subtree, unitId, parent, day)]
}

describe('units that are hung elsewhere, again and again', () => {
  it('have one place on every day, below their parent, and all that hung below them still does', () => {
    fc.assert(
      fc.property(trees, moves, (start, orders) => {
        let all = start
        orders.forEach(([unit, parent], turn) => {
          const day = addDays(FIRST, turn + 1)
          const before = on(all, addDays(day, -1))
          all = move(all, `u${unit}`, `u${parent}`, day)
          const now = on(all, day)
          expect(now.map(({ unitId }) => unitId).sort()).toEqual(before.map(({ unitId }) => unitId).sort())
          for (const placement of now) {
            const above = now.find(({ unitId }) => unitId === placement.parentId)
            expect(placement.path).toBe(`${above?.path ?? '/'}${placement.unitId}/`)
            expect(placement.depth).toBe(idsOnPath(placement.path).length - 1)
            if (placement.unitId !== `u${unit}`)
              expect(placement.parentId).toBe(
                before.find(({ unitId }) => unitId === placement.unitId)?.parentId,
              )
          }
        })
        // What was true on an earlier day is still told of that day.
        for (let unit = 0; unit < UNITS; unit++) {
          const own = all.filter(({ unitId }) => unitId === `u${unit}`)
          expect(placementOn(own, FIRST)?.path).toBe(start[unit]?.path)
        }
      }),
    )
  })
})
