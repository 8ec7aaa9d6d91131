/** A number in [0, 1), from a source the caller chooses: unpredictable in use, seeded in tests. */
export type Random = () => number

export type DrawnQuestion = { id: string; hash: string }
export type DrawPool = { lessonSlug: string | null; questions: readonly DrawnQuestion[] }
export type Blueprint = readonly { lessonSlug: string | null; count: number }[]

/**
 * Draws a paper: from each pool as many as the blueprint says (all there are, if there are fewer).
 * Questions not yet seen come first, then those seen longest ago; the whole paper is shuffled.
 * @param drawnBefore ids of questions in earlier papers, the oldest first.
 */
export function drawPaper(
  paper: { blueprint: Blueprint; pools: readonly DrawPool[]; drawnBefore: readonly string[] },
  random: Random,
): DrawnQuestion[] {
  const lastSeen = new Map(paper.drawnBefore.map((id, order) => [id, order]))
  const drawn = paper.blueprint.flatMap(({ lessonSlug, count }) => {
    const pool = paper.pools.find((candidate) => candidate.lessonSlug === lessonSlug)?.questions ?? []
    return freshestFirst(shuffled(pool, random), lastSeen).slice(0, count)
  })
  return shuffled(drawn, random)
}

function freshestFirst(questions: DrawnQuestion[], lastSeen: ReadonlyMap<string, number>): DrawnQuestion[] {
  const age = ({ id }: DrawnQuestion) => lastSeen.get(id) ?? -1
  return questions.sort((a, b) => age(a) - age(b))
}

/** The choices in the order shown: shuffled unless their order matters. */
export function orderChoices(ids: readonly string[], fixedOrder: boolean, random: Random): string[] {
  return fixedOrder ? [...ids] : shuffled(ids, random)
}

/** A copy in random order (Fisher and Yates). */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const copy = [...items]
  for (let last = copy.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    ;[copy[last], copy[other]] = [copy[other] as Item, copy[last] as Item]
  }
  return copy
}

/** The same numbers for the same seed: an order that stays between the question and its answer, and in tests. */
export function seededRandom(seed: string): Random {
  let state = 2166136261
  for (const symbol of seed) state = Math.imul(state ^ symbol.charCodeAt(0), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
