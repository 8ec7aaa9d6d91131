import { type ScopedUnit, type ScopeViewer, seesEverything, unitFor } from '~/organisation/scope.server'
import { unitBeginnings } from '~/organisation/unit-beginnings.server'
import { rootUnitId, type UnitInTree, unitsBelow } from '~/organisation/units.sql.server'
import { type Day } from '~/platform/calendar'
import { keptPeople } from './kept-figures.sql.server'
import { openedCampaigns } from './opened-campaigns.sql.server'
import { choose, type OpenedCampaign } from './report-choice'
import { type ReportPeriod, type SigningState, signingState } from './report-period'
import { rollUp } from './roll-up'
import { type SignatureRow, signaturesOn } from './signatures.server'
import { noCounts, type StandingCounts } from './standing-counts'

/** A unit of the viewer's scope with everyone at and below it. */
export interface UnitFigures {
  unit: UnitInTree
  whole: StandingCounts
}

/** Every unit that a viewer sees on a day with its figures over the newest cycle, parents before children. */
export async function figuresInScope(
  viewer: ScopeViewer,
  today: Day,
): Promise<{ campaigns: OpenedCampaign[]; units: UnitFigures[] }> {
  const campaigns = choose(await openedCampaigns(today), null)?.campaigns ?? []
  const campaignIds = campaigns.map(({ id }) => id)
  const found = new Map<string, UnitFigures>()
  for (const top of await topUnits(viewer, today)) {
    const units = await unitsBelow(top, today)
    const counts = rollUp(await keptPeople({ path: top.path, campaignIds, today }), units)
    for (const unit of units) found.set(unit.id, { unit, whole: counts.get(unit.id)?.whole ?? noCounts() })
  }
  return { campaigns, units: [...found.values()].map((row) => ({ ...row, unit: within(found, row.unit) })) }
}

export interface UnitSigning {
  unit: UnitInTree
  state: SigningState
  signature: SignatureRow | null
}

/** Whether each unit that a viewer sees has signed a period. */
export async function signingInScope(
  viewer: ScopeViewer,
  period: ReportPeriod,
  today: Day,
): Promise<UnitSigning[]> {
  const found = new Map<string, UnitInTree>()
  for (const top of await topUnits(viewer, today))
    for (const unit of await unitsBelow(top, today)) found.set(unit.id, unit)
  const ids = [...found.keys()]
  const [signatures, beginnings] = await Promise.all([signaturesOn(period.id, ids), unitBeginnings(ids)])
  return [...found.values()].map((unit) => {
    const signature = signatures.get(unit.id) ?? null
    const unitFrom = beginnings.get(unit.id) ?? ''
    return {
      unit: within(found, unit),
      signature,
      state: signingState(period, { signature, unitFrom, today }),
    }
  })
}

/** A unit above the scope is nobody's business, not even its id. */
const within = (scope: ReadonlyMap<string, unknown>, unit: UnitInTree): UnitInTree => ({
  ...unit,
  parentId: unit.parentId !== null && scope.has(unit.parentId) ? unit.parentId : null,
})

/** Below these is all that a viewer sees: the province, or the units headed today. */
async function topUnits(viewer: ScopeViewer, today: Day): Promise<ScopedUnit[]> {
  const root = seesEverything(viewer) ? await rootUnitId(today) : null
  const ids = root ? [root] : viewer.headOf
  const units = await Promise.all(ids.map((id) => unitFor(viewer, id, today)))
  return units.flatMap((unit) => unit ?? [])
}
