/** A first-come queue of one: await a turn, get the function that ends it (harmless when called twice). */
export function makeQueue(): () => Promise<() => void> {
  let tail: Promise<void> = Promise.resolve()
  return async () => {
    let done: (() => void) | undefined
    const turn = new Promise<void>((resolve) => (done = resolve))
    const before = tail
    tail = before.then(() => turn)
    await before
    return () => done?.()
  }
}

/** A queue of one for whom only `most` may be in the row, whoever has the turn among them; null for one more. */
export function makeShortQueue(most: number): () => Promise<(() => void) | null> {
  const turn = makeQueue()
  let row = 0
  return async () => {
    if (row >= most) return null
    row += 1
    const done = await turn()
    return () => {
      row -= 1
      done()
    }
  }
}
