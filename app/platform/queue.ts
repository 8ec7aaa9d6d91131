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
