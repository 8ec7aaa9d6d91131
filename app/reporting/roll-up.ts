import { fromBelow } from '~/organisation/tree'
import { noCounts, type Segment, SEGMENTS, type StandingCounts } from './standing-counts'

/** How many of a unit's own people are in a segment. */
export interface Cell {
  unitId: string
  segment: Segment
  people: number
}

export interface UnitCounts {
  /** the unit's own people */
  own: StandingCounts
  /** those and everyone below */
  whole: StandingCounts
}

/**
 * Adds each unit's own people to every unit above it. A person is counted at one primary posting, so sums are distinct.
 * Cells of units that are not among `units` are refused: a figure without a place would be lost silently.
 */
export function rollUp(
  cells: readonly Cell[],
  units: readonly { id: string; path: string }[],
): Map<string, UnitCounts> {
  const counts = new Map(units.map(({ id }) => [id, { own: noCounts(), whole: noCounts() }]))
  for (const { unitId, segment, people } of cells) {
    const unit = counts.get(unitId)
    if (!unit) throw new Error(`No place for the people of unit ${unitId}`)
    unit.own[segment] += people
    unit.whole[segment] += people
  }
  for (const { id, above } of fromBelow(units)) {
    const [part, whole] = [counts.get(id)?.whole, above === null ? undefined : counts.get(above)?.whole]
    if (part && whole) for (const segment of SEGMENTS) whole[segment] += part[segment]
  }
  return counts
}
