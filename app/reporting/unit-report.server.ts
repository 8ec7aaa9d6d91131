import { type ScopedUnit } from '~/organisation/scope.server'
import { type UnitInTree, unitsBelow } from '~/organisation/units.sql.server'
import { type Day } from '~/platform/calendar'
import { choose, openedCampaigns, type OpenedCampaign, type ReportChoice } from './report-choice.sql.server'
import { rollUp, type UnitCounts } from './roll-up'
import { noCounts, type StandingCounts } from './standing-counts'
import { countPeople } from './unit-report.sql.server'

/** A unit directly below, with everyone at and below it. */
export interface UnitRow {
  unit: UnitInTree
  counts: StandingCounts
  hasUnitsBelow: boolean
}

export interface UnitReport {
  choice: ReportChoice | null
  opened: OpenedCampaign[]
  /** người: the unit and everything below it */
  whole: StandingCounts
  /** người: the unit's own people */
  own: StandingCounts
  /** lượt: enrolments, where there are several courses to a person */
  enrolments: { all: number; completed: number }
  /** units directly below; with the unit's own people they add up to `whole` */
  children: UnitRow[]
}

/**
 * The figures of a unit on a day: each person once, at the primary posting of the day, over the enrolments of the campaign
 * chosen by its code (or of the newest cycle). Who has none is chưa giao được.
 */
export async function unitReport(
  unit: ScopedUnit,
  { campaignCode, today }: { campaignCode: string | null; today: Day },
): Promise<UnitReport> {
  const [opened, units] = await Promise.all([openedCampaigns(today), unitsBelow(unit, today)])
  const choice = choose(opened, campaignCode)
  const campaignIds = choice?.campaigns.map(({ id }) => id) ?? []
  const cells = await countPeople({ path: unit.path, campaignIds, today })
  const counts = rollUp(cells, units)
  const { own, whole } = counts.get(unit.id) ?? emptyUnit()
  const sum = (of: 'enrolments' | 'completions') => cells.reduce((total, cell) => total + Number(cell[of]), 0)
  return {
    choice,
    opened,
    whole,
    own,
    enrolments: { all: sum('enrolments'), completed: sum('completions') },
    children: childrenOf(unit.id, units, counts),
  }
}

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
