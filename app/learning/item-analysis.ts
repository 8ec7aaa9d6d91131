import { isRight } from './grading'

/** First sittings that gave the same answer to one wording and had the same part of their other questions right. */
export type ItemTally = {
  answer: readonly string[]
  /** 0–1: of the other questions of the paper */
  rest: number
  count: number
}

export type ItemFigures = {
  attempts: number
  /** 0–1: how many answered right */
  facility: number
  /** −1 to 1: correlation of the question with the rest of the paper; null where there is nothing to correlate */
  discrimination: number | null
  /** how often each choice was chosen, by all and by the top 27 % */
  chosen: ReadonlyMap<string, { all: number; top: number }>
  unanswered: number
}

export const LEAST_ATTEMPTS = 30
const TOP_PART = 0.27

/**
 * Classical item analysis of one wording. Papers are drawn, so the rest of a paper is measured by the part that was
 * right; the question itself is left out of it, or every question would seem to tell people apart.
 */
export function itemFigures(tallies: readonly ItemTally[], right: readonly string[]): ItemFigures {
  const attempts = sum(tallies, () => 1)
  const point = ({ answer }: ItemTally) => (isRight({ answer, right }) ? 1 : 0)
  return {
    attempts,
    facility: attempts === 0 ? 0 : sum(tallies, point) / attempts,
    discrimination: correlation(tallies, point, ({ rest }) => rest),
    chosen: choicesIn(tallies, topPart(tallies, attempts)),
    unanswered: sum(tallies, ({ answer }) => (answer.length === 0 ? 1 : 0)),
  }
}

/** The best 27 % by the rest of the paper (Kelley), with all who did as well as the last of them. */
function topPart(tallies: readonly ItemTally[], attempts: number): readonly ItemTally[] {
  const wanted = Math.max(1, Math.round(attempts * TOP_PART))
  let counted = 0
  const last = [...tallies]
    .sort((a, b) => b.rest - a.rest)
    .find(({ count }) => {
      counted += count
      return counted >= wanted
    })
  return last ? tallies.filter(({ rest }) => rest >= last.rest) : []
}

function choicesIn(all: readonly ItemTally[], top: readonly ItemTally[]): ItemFigures['chosen'] {
  const chosen = new Map<string, { all: number; top: number }>()
  const add = (tallies: readonly ItemTally[], part: 'all' | 'top') => {
    for (const { answer, count } of tallies) {
      for (const id of answer) {
        const found = chosen.get(id) ?? { all: 0, top: 0 }
        chosen.set(id, { ...found, [part]: found[part] + count })
      }
    }
  }
  add(all, 'all')
  add(top, 'top')
  return chosen
}

type Measure = (tally: ItemTally) => number

function sum(tallies: readonly ItemTally[], measure: Measure): number {
  return tallies.reduce((total, tally) => total + tally.count * measure(tally), 0)
}

/** Pearson's; with a right-or-wrong measure it is the point-biserial one. */
function correlation(tallies: readonly ItemTally[], x: Measure, y: Measure): number | null {
  const n = sum(tallies, () => 1)
  const [meanX, meanY] = [sum(tallies, x) / n, sum(tallies, y) / n]
  const product = (a: Measure, meanA: number, b: Measure, meanB: number) =>
    sum(tallies, (tally) => (a(tally) - meanA) * (b(tally) - meanB))
  const spread = Math.sqrt(product(x, meanX, x, meanX) * product(y, meanY, y, meanY))
  return spread > 1e-9 ? product(x, meanX, y, meanY) / spread : null
}
