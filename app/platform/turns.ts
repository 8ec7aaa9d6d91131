/** Who waits longer than this for a turn of the thread may notice. */
const LONGEST_MS = 8

let began: number | null = null

/**
 * Between two pieces of work that follow each other without a pause: gives others their turn where this one has lasted
 * long enough. SQLite answers at once, so without it a page of many queries is answered in one breath.
 */
export async function othersTurn(): Promise<void> {
  if (began === null) {
    began = performance.now()
    setImmediate(() => (began = null))
  } else if (performance.now() - began > LONGEST_MS) {
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
}
