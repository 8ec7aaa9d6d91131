import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterFailure,
  type Failures,
  FROM_ANYWHERE,
  FROM_ONE_NETWORK,
  type Patience,
  secondsToWait,
} from '~/identity/throttle'

const START = new Date('2026-11-23T01:00:00Z')
const later = (seconds: number) => new Date(START.getTime() + seconds * 1000)

/** That many failures, each as soon as it is let through. */
function failing(times: number, patience: Patience = FROM_ONE_NETWORK) {
  let at = START
  let known: Failures | null = null
  const waits: number[] = []
  for (let count = 0; count < times; count++) {
    at = new Date(at.getTime() + secondsToWait(known, at) * 1000)
    known = afterFailure(known, at, patience)
    waits.push(secondsToWait(known, at))
  }
  return { known, waits, at }
}

describe('failed tries from one network', () => {
  it('the fourth costs nothing, the fifth begins a delay that grows, the tenth pauses for 15 minutes', () => {
    expect(failing(10).waits).toEqual([0, 0, 0, 0, 5, 10, 20, 40, 80, 900])
  })

  it('a wait ends at its last second and not before', () => {
    const { known, at } = failing(5)
    const after = (seconds: number) => new Date(at.getTime() + seconds * 1000)
    expect(secondsToWait(known, after(4.999))).toBe(1)
    expect(secondsToWait(known, after(5))).toBe(0)
  })

  it('a pause that has passed leaves half of the patience', () => {
    const { waits } = failing(16)
    expect(waits.slice(9)).toEqual([900, 10, 20, 40, 80, 900, 10])
  })

  it('an hour without a failure is forgotten, a moment less is not', () => {
    const { known } = failing(4)
    expect(afterFailure(known, later(3599.999), FROM_ONE_NETWORK).failures).toBe(5)
    expect(afterFailure(known, later(3600), FROM_ONE_NETWORK).failures).toBe(1)
  })
})

describe('failed tries on one account from anywhere', () => {
  it('nobody is kept out from afar by the ten failures of a stranger', () => {
    expect(failing(19, FROM_ANYWHERE).waits.every((wait) => wait === 0)).toBe(true)
  })

  it('but guessing spread over many networks slows down and pauses too', () => {
    const { waits } = failing(40, FROM_ANYWHERE)
    expect(waits[19]).toBe(5)
    expect(waits[39]).toBe(900)
  })
})

describe('whatever happens', () => {
  it('no wait is longer than 15 minutes: nothing is locked for good', () => {
    const pauses = fc.array(fc.nat({ max: 7200 }), { maxLength: 80 })
    fc.assert(
      fc.property(pauses, fc.constantFrom(FROM_ONE_NETWORK, FROM_ANYWHERE), (gaps, patience) => {
        let at = START
        let known: Failures | null = null
        for (const gap of gaps) {
          at = new Date(at.getTime() + gap * 1000)
          known = afterFailure(known, at, patience)
          expect(secondsToWait(known, at)).toBeLessThanOrEqual(900)
        }
      }),
    )
  })

  it('somebody guessing without rest gets fewer than a thousand tries a day', () => {
    let at = START
    let known: Failures | null = null
    let tries = 0
    while (at < later(86_400)) {
      known = afterFailure(known, at, FROM_ONE_NETWORK)
      tries++
      at = new Date(at.getTime() + Math.max(1, secondsToWait(known, at)) * 1000)
    }
    expect(tries).toBeLessThan(1000)
  })
})
