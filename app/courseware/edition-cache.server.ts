/** A bounded memory of what can never change: the oldest reading leaves first. */
export class EditionCache<Value> {
  readonly #entries = new Map<string, Value>()

  constructor(readonly limit: number) {}

  get(hash: string): Value | undefined {
    const value = this.#entries.get(hash)
    if (value === undefined) return undefined
    this.#entries.delete(hash)
    this.#entries.set(hash, value)
    return value
  }

  set(hash: string, value: Value): Value {
    this.#entries.set(hash, value)
    if (this.#entries.size > this.limit) this.#forgetOldest()
    return value
  }

  clear(): void {
    this.#entries.clear()
  }

  #forgetOldest(): void {
    const oldest = this.#entries.keys().next()
    if (!oldest.done) this.#entries.delete(oldest.value)
  }
}

/** Splits keys into what is remembered and what must be asked for. */
export function recall<Value>(cache: EditionCache<Value>, hashes: readonly string[]) {
  const known = new Map<string, Value>()
  const missing = new Set<string>()
  for (const hash of hashes) {
    const value = cache.get(hash)
    if (value === undefined) missing.add(hash)
    else known.set(hash, value)
  }
  return { known, missing: [...missing] }
}
