import { type ScopedUnit } from '~/organisation/scope.server'
import { partsBelow, unitsDirectlyBelow } from '~/organisation/units.sql.server'
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
  const [overdue, exemptions, flags, periods, parts, units] = await Promise.all([
    overdueAnswers(counted),
    exemptionsEnding(counted),
    reportFlags(unit.id, counted, spanOf('month', today).from),
    reportPeriods().then((all) => ownPeriods(unit, all, today)),
    partsBelow(unit, today),
    unitsDirectlyBelow(unit.id, today),
  ])
  const inPart = new Map<string, typeof overdue>(units.map(({ id }) => [id, []]))
  for (const one of overdue) inPart.get(parts.get(one.unitId) ?? '')?.push(one)
  const below = units.map(({ id, name }) => {
    return { unit: { id, name }, figures: actingFigures(inPart.get(id) ?? [], today) }
  })
  return { lines: selfCheck({ overdue, flags, exemptions, periods }), below }
}
