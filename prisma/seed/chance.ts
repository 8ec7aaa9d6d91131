import { sha256 } from '~/platform/ids.server'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The same id for the same thing every time: an opaque id of the shape newId() gives. */
export function demoId(kind: string, name: string | number): string {
  return demoCode(`id:${kind}`, name, 20).toLowerCase()
}

/** The same code of Crockford base32 for the same thing every time. */
export function demoCode(kind: string, name: string | number, symbols: number): string {
  const bytes = Buffer.from(sha256(`${kind}:${name}`), 'hex')
  return Array.from(bytes.subarray(0, symbols), (byte) => ALPHABET[byte & 31]).join('')
}

/** Chance that falls the same way every time (mulberry32), so that the province is the same on every machine. */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed
  }

  /** A number in [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from `from` through `to`. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  happens(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)]
    if (item === undefined) throw new Error('Nothing to pick from')
    return item
  }

  /** One of the names, as often as its weight says. */
  weighted<T extends string>(weights: Partial<Record<T, number>>): T {
    const entries = Object.entries(weights) as [T, number][]
    let place = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [name, weight] of entries) {
      place -= weight
      if (place < 0) return name
    }
    throw new Error('No weights')
  }

  shuffled<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, place: this.next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ item }) => item)
  }
}
