import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bridgeOf, type BridgeRow } from '~/reporting/bridge'

const rows: fc.Arbitrary<BridgeRow[]> = fc.array(
  fc.record({
    then: fc.boolean(),
    now: fc.boolean(),
    posted: fc.boolean(),
    byReorganisation: fc.boolean(),
    count: fc.nat(50),
  }),
)

describe('the bridge from then to now', () => {
  it('adds up on both sides, whatever moved', () => {
    fc.assert(
      fc.property(rows, (some) => {
        // Whoever is in the unit now is counted somewhere.
        const bridge = bridgeOf(some.map((row) => ({ ...row, posted: row.posted || row.now })))
        expect(bridge.atCompletion).toBe(bridge.stayed + bridge.movedAway + bridge.leftService)
        expect(bridge.now).toBe(bridge.stayed + bridge.movedIn + bridge.cameByReorganisation)
      }),
    )
  })
})
