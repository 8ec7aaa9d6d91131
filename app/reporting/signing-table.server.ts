import { unitBeginnings } from '~/organisation/unit-beginnings.server'
import { type ScopedUnit } from '~/organisation/scope.server'
import { unitsDirectlyBelow } from '~/organisation/units.sql.server'
import { type Day } from '~/platform/calendar'
import { type ReportPeriod, type SigningState, signingState } from './report-period'
import { type SignatureRow, signaturesOf, signaturesOn } from './signatures.server'

export interface PeriodRow {
  period: ReportPeriod
  state: SigningState
  signature: SignatureRow | null
}

/** A unit's own periods, with where it stands in each. */
export async function ownPeriods(
  unit: ScopedUnit,
  periods: readonly ReportPeriod[],
  today: Day,
): Promise<PeriodRow[]> {
  const [signatures, beginnings] = await Promise.all([signaturesOf(unit.id), unitBeginnings([unit.id])])
  const unitFrom = beginnings.get(unit.id) ?? ''
  return periods.map((period) => {
    const signature = signatures.get(period.id) ?? null
    return { period, signature, state: signingState(period, { signature, unitFrom, today }) }
  })
}

export interface SigningRow {
  unit: { id: string; name: string }
  state: SigningState
  signature: SignatureRow | null
}

const URGENCY: readonly SigningState[] = ['unsigned', 'late', 'waiting', 'notYet', 'onTime', 'notAsked']

/** The units directly below and whether they have signed a period: the unsigned first. */
export async function signingTable(
  unit: ScopedUnit,
  period: ReportPeriod,
  today: Day,
): Promise<SigningRow[]> {
  const below = await unitsDirectlyBelow(unit.id, today)
  const ids = below.map(({ id }) => id)
  const [signatures, beginnings] = await Promise.all([signaturesOn(period.id, ids), unitBeginnings(ids)])
  const rows = below.map(({ id, name }) => {
    const signature = signatures.get(id) ?? null
    const unitFrom = beginnings.get(id) ?? ''
    return { unit: { id, name }, signature, state: signingState(period, { signature, unitFrom, today }) }
  })
  return rows.sort((a, b) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state))
}
