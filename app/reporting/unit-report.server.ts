import { type ScopedUnit } from '~/organisation/scope.server'
import { type UnitInTree, unitsBelow } from '~/organisation/units.sql.server'
import { type Day } from '~/platform/calendar'
import { keptPeople } from './kept-figures.sql.server'
import { openedCampaigns } from './opened-campaigns.sql.server'
import { choose } from './report-choice'
import { rollUp, type UnitCounts } from './roll-up'
import { noCounts } from './standing-counts'
import { type UnitReport, type UnitRow } from './unit-report'
import { type CountedCell } from './unit-report.sql.server'
import { weekChanges } from './week-change'

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
  const [opened, units] = await Promise.all([openedCampaigns(chosenOn), unitsBelow(unit, today)])
  const choice = choose(opened, campaignCode)
  const campaignIds = choice?.campaigns.map(({ id }) => id) ?? []
  const cells = await keptPeople({ path: unit.path, campaignIds, today })
  const counts = rollUp(cells, units)
  const { own, whole } = counts.get(unit.id) ?? emptyUnit()
  const sum = (of: 'enrolments' | 'completions') => cells.reduce((total, cell) => total + Number(cell[of]), 0)
  return {
    choice,
    opened,
    whole,
    own,
    change: weekChanges(cells.map(inNumbers), units).get(unit.id) ?? null,
    enrolments: { all: sum('enrolments'), completed: sum('completions') },
    children: childrenOf(unit.id, units, counts),
  }
}

/** What a list is narrowed by, without the figures: the campaigns chosen and the units directly below. */
export async function listScope(
  unit: ScopedUnit,
  { campaignCode, today }: { campaignCode: string | null; today: Day },
) {
  const [opened, units] = await Promise.all([openedCampaigns(today), unitsBelow(unit, today)])
  const children = units.filter(({ parentId }) => parentId === unit.id).map((child) => ({ unit: child }))
  return { choice: choose(opened, campaignCode), children }
}

const inNumbers = (cell: CountedCell) => ({ ...cell, changed: Number(cell.changed) })

const emptyUnit = (): UnitCounts => ({ own: noCounts(), whole: noCounts() })

function childrenOf(
  unitId: string,
  units: readonly UnitInTree[],
  counts: Map<string, UnitCounts>,
): UnitRow[] {
  const parents = new Set(units.map(({ parentId }) => parentId))
  return units
    .filter(({ parentId }) => parentId === unitId)
    .map((unit) => ({
      unit,
      counts: (counts.get(unit.id) ?? emptyUnit()).whole,
      hasUnitsBelow: parents.has(unit.id),
    }))
}
