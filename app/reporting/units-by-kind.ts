import { headcountOf, SMALLEST_RANKED } from './standing-counts'
import { type UnitReport, type UnitRow } from './unit-report'

/** Units of one kind: only like is compared with like. */
export interface KindOfUnits<Row extends UnitRow = UnitRow> {
  kind: string
  /** ranked ones first, by people overdue; then those too small to rank, by name */
  units: Row[]
}

/** The units directly below, by kind. Kinds keep the order of the units' codes. */
export const unitsByKind = ({ children }: Pick<UnitReport, 'children'>): KindOfUnits[] => byKind(children)

/** Rows of units by kind, as unitsByKind orders them. */
export function byKind<Row extends UnitRow>(rows: readonly Row[]): KindOfUnits<Row>[] {
  const kinds = new Map<string, Row[]>()
  for (const row of rows) kinds.set(row.unit.kind, [...(kinds.get(row.unit.kind) ?? []), row])
  return [...kinds].map(([kind, units]) => ({ kind, units: units.sort(mostOverdueFirst) }))
}

export const isRanked = ({ counts }: Pick<UnitRow, 'counts'>): boolean =>
  headcountOf(counts) >= SMALLEST_RANKED

function mostOverdueFirst(a: UnitRow, b: UnitRow): number {
  if (isRanked(a) !== isRanked(b)) return isRanked(a) ? -1 : 1
  const more = isRanked(a) ? b.counts.overdue - a.counts.overdue : 0
  return more || a.unit.name.localeCompare(b.unit.name, 'vi')
}

/** How many units directly below have someone overdue. */
export const unitsWithOverdue = ({ children }: Pick<UnitReport, 'children'>): number =>
  children.filter(({ counts }) => counts.overdue > 0).length
