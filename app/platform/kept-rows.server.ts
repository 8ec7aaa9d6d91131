import { keptWithDatabase } from './sql.server'
import { breath } from './turns'

/** A part of what is counted, and how often its facts have changed. */
export interface Part {
  id: string
  times: number
}

interface Kept<Row> {
  times: number
  rows: readonly Row[]
}
interface KeptSet<Row> {
  parts: Map<string, Kept<Row>>
  /** the count under way: who asks meanwhile waits for it instead of counting the same */
  turn: Promise<unknown>
}

interface Question<Row> {
  /** what is counted, and for which day: another key keeps apart */
  key: string
  /** every part asked for, with the times of this moment */
  parts: () => Promise<Part[]>
  /** the rows of some parts; one that has none is left out */
  count: (ids: readonly string[]) => Promise<(Row & { unitId: string })[]>
  /** all of it in one statement, where parts change faster than they are counted */
  live: () => Promise<Row[]>
}

const MOST_SETS = 12
const ROUNDS = 5
const LARGEST_SLICE = 64
/** A slice is made smaller above the second and larger below the first. */
const SLICE_MS = [10, 25] as const

const sets = keptWithDatabase(() => new Map<string, KeptSet<unknown>>())

/**
 * The rows of all parts, counting again only those whose facts have changed since they were counted. The times are read
 * before a part is counted and once more after the last: where none has moved, every row is as it stood at that second
 * reading, all at one moment.
 */
export async function keptRows<Row>(question: Question<Row>): Promise<Row[]> {
  const set = setOf<Row>(question.key)
  const parts = await question.parts()
  if (staleOf(set, parts).length === 0) return rowsOf(set, parts)
  const mine = set.turn.then(() => caughtUp(set, question))
  set.turn = mine.catch(() => undefined)
  return mine
}

async function caughtUp<Row>(set: KeptSet<Row>, question: Question<Row>): Promise<Row[]> {
  for (let round = 0; round < ROUNDS; round++) {
    const parts = await question.parts()
    const stale = staleOf(set, parts)
    if (stale.length === 0) return rowsOf(set, parts)
    await countAgain(set, stale, question.count)
  }
  return question.live()
}

const staleOf = <Row>({ parts: kept }: KeptSet<Row>, parts: readonly Part[]): Part[] =>
  parts.filter(({ id, times }) => kept.get(id)?.times !== times)

const rowsOf = <Row>({ parts: kept }: KeptSet<Row>, parts: readonly Part[]): Row[] =>
  parts.flatMap(({ id }) => kept.get(id)?.rows ?? [])

/** In slices, for on SQLite a statement holds up everyone else. */
async function countAgain<Row>(
  { parts: kept }: KeptSet<Row>,
  stale: readonly Part[],
  count: Question<Row>['count'],
): Promise<void> {
  let [from, size] = [0, 1]
  while (from < stale.length) {
    const some = stale.slice(from, from + size)
    const began = performance.now()
    const rows = new Map<string, Row[]>(some.map(({ id }) => [id, []]))
    for (const row of await count(some.map(({ id }) => id))) rows.get(row.unitId)?.push(row)
    for (const { id, times } of some) kept.set(id, { times, rows: rows.get(id) ?? [] })
    from += size
    const took = performance.now() - began
    if (took > SLICE_MS[1]) size = Math.max(1, size / 2)
    else if (took < SLICE_MS[0]) size = Math.min(LARGEST_SLICE, size * 2)
    await breath()
  }
}

function setOf<Row>(key: string): KeptSet<Row> {
  const all = sets()
  const found = (all.get(key) ?? { parts: new Map(), turn: Promise.resolve() }) as KeptSet<Row>
  // Asked last, stands last: the first is forgotten first.
  all.delete(key)
  all.set(key, found as KeptSet<unknown>)
  if (all.size > MOST_SETS) all.delete(all.keys().next().value ?? '')
  return found
}
