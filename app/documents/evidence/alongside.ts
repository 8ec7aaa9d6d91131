import { once } from 'node:events'
import { PassThrough } from 'node:stream'

/**
 * Lets two readers have one source: who reads `seen` goes first, `work` gets the same and is never more than a few behind.
 * `also` waits for what the work gave, once `seen` was read to its end.
 */
export function alongside<Item, Result>(
  source: () => AsyncIterable<Item>,
  work: (copy: () => AsyncIterable<Item>) => Promise<Result>,
): { seen: () => AsyncIterable<Item>; also: () => Promise<Result> } {
  const copy = new PassThrough({ objectMode: true, highWaterMark: 2 })
  const result = work(() => copy)
  const failed = result.then(
    () => undefined,
    () => undefined,
  )
  async function* seen() {
    for await (const item of source()) {
      if (!copy.write(item)) await Promise.race([once(copy, 'drain'), failed])
      yield item
    }
    copy.end()
  }
  return { seen, also: () => result }
}
