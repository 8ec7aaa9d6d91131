import { idsOnPath } from '~/organisation/tree'
import { SMALLEST_RANKED } from './standing-counts'

/** Đã hiểu: how much of first attempts was right. Nothing is said of fewer than five people. */
export type Understanding = { kind: 'known'; people: number; share: number } | { kind: 'tooFew' }

/** First attempts of a unit's own people. */
export interface ScoreCell {
  unitId: string
  /** người */
  people: number
  /** lượt */
  sittings: number
  /** of their shares of right answers, each 0–1 */
  sum: number
}

type Sum = Omit<ScoreCell, 'unitId'>

/** Of each unit's own people, and of those with everyone below: the mean of their sittings. */
export function understandings(
  cells: readonly ScoreCell[],
  units: readonly { id: string; path: string }[],
): Map<string, { own: Understanding; whole: Understanding }> {
  const pathOf = new Map(units.map(({ id, path }) => [id, path]))
  const own = new Map(cells.map((cell) => [cell.unitId, cell]))
  const whole = new Map<string, Sum>()
  for (const cell of cells) {
    for (const above of idsOnPath(pathOf.get(cell.unitId) ?? '')) {
      whole.set(above, added(whole.get(above), cell))
    }
  }
  return new Map(
    units.map(({ id }) => [id, { own: understandingOf(own.get(id)), whole: understandingOf(whole.get(id)) }]),
  )
}

const added = (sum: Sum | undefined, { people, sittings, sum: more }: Sum): Sum => ({
  people: (sum?.people ?? 0) + people,
  sittings: (sum?.sittings ?? 0) + sittings,
  sum: (sum?.sum ?? 0) + more,
})

function understandingOf(sum: Sum | undefined): Understanding {
  if (!sum || sum.people < SMALLEST_RANKED) return { kind: 'tooFew' }
  return { kind: 'known', people: sum.people, share: sum.sum / sum.sittings }
}
