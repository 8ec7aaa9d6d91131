/** Who waits longer than this for a turn of the thread may notice. */
const LONGEST_MS = 8

let began: number | null = null

/** A breath between batches, so that others are answered: with it a turn ends, and whoever comes next has a whole one. */
export function breath(): Promise<void> {
  began = null
  return new Promise((resolve) => setImmediate(resolve))
}

/**
 * Between two pieces of work that follow each other without a pause: gives others their turn where this one has lasted
 * long enough. SQLite answers at once, so without it a page of many queries is answered in one breath.
 */
export async function othersTurn(): Promise<void> {
  if (began === null) {
    began = performance.now()
    setImmediate(() => (began = null))
  } else if (performance.now() - began > LONGEST_MS) {
    await breath()
  }
}

/** Parts as one, in turns: memory that was never touched comes slowly, and 24 MB of it take a tenth of a second. */
export async function joined(parts: readonly Uint8Array[]): Promise<Buffer> {
  const whole = Buffer.allocUnsafe(parts.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let at = 0
  for (const part of parts) {
    await othersTurn()
    whole.set(part, at)
    at += part.byteLength
  }
  return whole
}
