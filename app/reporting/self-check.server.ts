import { type ScopedUnit } from '~/organisation/scope.server'
import { childTowards } from '~/organisation/tree'
import { unitsBelow } from '~/organisation/units.sql.server'
import { type Day } from '~/platform/calendar'
import { openedCampaigns } from './opened-campaigns.sql.server'
import { choose } from './report-choice'
import { reportFlags } from './report-flags.sql.server'
import { reportPeriods } from './report-periods.server'
import { spanOf } from './report-period'
import { type ActingFigures, actingFigures, selfCheck, type SelfCheckLine } from './self-check'
import { exemptionsEnding, overdueAnswers } from './self-check.sql.server'
import { ownPeriods } from './signing-table.server'

export interface SelfCheck {
  lines: SelfCheckLine[]
  /** how the units directly below act */
  below: { unit: { id: string; name: string }; figures: ActingFigures }[]
}

/** What waits for the head this month, and how soon the units below act. */
export async function unitSelfCheck(unit: ScopedUnit, today: Day): Promise<SelfCheck> {
  const choice = choose(await openedCampaigns(today), null)
  const campaignIds = choice?.campaigns.map(({ id }) => id) ?? []
  const counted = { path: unit.path, campaignIds, today }
  const [overdue, exemptions, flags, periods, units] = await Promise.all([
    overdueAnswers(counted),
    exemptionsEnding(counted),
    reportFlags(unit.id, counted, spanOf('month', today).from),
    reportPeriods().then((all) => ownPeriods(unit, all, today)),
    unitsBelow(unit, today),
  ])
  const paths = new Map(units.map(({ id, path }) => [id, path]))
  const childOf = (unitId: string) => childTowards(paths.get(unitId) ?? '', unit.id)
  const below = units
    .filter(({ parentId }) => parentId === unit.id)
    .map(({ id, name }) => {
      const own = overdue.filter(({ unitId }) => childOf(unitId) === id)
      return { unit: { id, name }, figures: actingFigures(own, today) }
    })
  return { lines: selfCheck({ overdue, flags, exemptions, periods }), below }
}
