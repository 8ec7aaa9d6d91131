import { type ScopedUnit } from '~/organisation/scope.server'
import { pathAbove } from '~/organisation/tree'
import { treeBelow, type UnitInTree, unitsDirectlyBelow } from '~/organisation/units.sql.server'
import { type Day } from '~/platform/calendar'
import { keptPeople } from './kept-figures.sql.server'
import { openedCampaigns } from './opened-campaigns.sql.server'
import { choose } from './report-choice'
import { rollUp, type UnitCounts } from './roll-up'
import { noCounts } from './standing-counts'
import { type UnitReport, type UnitRow } from './unit-report'
import { type CountedCell } from './unit-report.sql.server'
import { weekChange } from './week-change'

interface Asked {
  campaignCode: string | null
  today: Day
  chosenOn?: Day
}

/**
 * The figures of a unit on a day: each person once, at the primary posting of the day, over the enrolments of the campaign
 * chosen by its code (or of the newest cycle on `chosenOn`). Who has none is chưa giao được.
 */
export async function unitReport(
  unit: ScopedUnit,
  { campaignCode, today, chosenOn = today }: Asked,
): Promise<UnitReport> {
  const [opened, tree, children] = await Promise.all([
    openedCampaigns(chosenOn),
    treeBelow(unit, today),
    unitsDirectlyBelow(unit.id, today),
  ])
  const choice = choose(opened, campaignCode)
  const campaignIds = choice?.campaigns.map(({ id }) => id) ?? []
  const cells = await keptPeople({ path: unit.path, campaignIds, today })
  const counts = rollUp(cells, tree)
  const { own, whole } = counts.get(unit.id) ?? emptyUnit()
  const sum = (of: 'enrolments' | 'completions') => cells.reduce((total, cell) => total + Number(cell[of]), 0)
  return {
    choice,
    opened,
    whole,
    own,
    change: counts.has(unit.id) ? weekChange(cells.map(inNumbers), unit.id) : null,
    enrolments: { all: sum('enrolments'), completed: sum('completions') },
    children: rowsOf(children, tree, counts),
  }
}

/** What a list is narrowed by, without the figures: the campaigns chosen and the units directly below. */
export async function listScope(
  unit: ScopedUnit,
  { campaignCode, today }: { campaignCode: string | null; today: Day },
) {
  const [opened, units] = await Promise.all([openedCampaigns(today), unitsDirectlyBelow(unit.id, today)])
  return { choice: choose(opened, campaignCode), children: units.map((child) => ({ unit: child })) }
}

const inNumbers = (cell: CountedCell) => ({ ...cell, changed: Number(cell.changed) })

const emptyUnit = (): UnitCounts => ({ own: noCounts(), whole: noCounts() })

function rowsOf(
  children: readonly UnitInTree[],
  tree: readonly { path: string }[],
  counts: Map<string, UnitCounts>,
): UnitRow[] {
  const parents = new Set(tree.map(({ path }) => pathAbove(path)))
  return children.map((unit) => ({
    unit,
    counts: (counts.get(unit.id) ?? emptyUnit()).whole,
    hasUnitsBelow: parents.has(unit.path),
  }))
}
