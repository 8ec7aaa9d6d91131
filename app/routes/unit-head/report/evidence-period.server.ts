import { type ScopedUnit } from '~/organisation/scope.server'
import { type Day } from '~/platform/calendar'
import { currentPeriod } from '~/reporting/report-period'
import { reportPeriods } from '~/reporting/report-periods.server'
import { signaturesOf } from '~/reporting/signatures.server'

/** The period that is asked for (ky), else the one a report is drawn up for now, else the newest; null without any. */
export async function evidencePeriod(unit: ScopedUnit, request: Request, today: Day) {
  const [periods, signed] = await Promise.all([reportPeriods(), signaturesOf(unit.id)])
  const asked = new URL(request.url).searchParams.get('ky')
  const period =
    periods.find(({ id }) => id === asked) ??
    currentPeriod(periods, new Set(signed.keys()), today) ??
    periods[0] ??
    null
  return { periods, period, signature: (period && signed.get(period.id)) ?? null }
}
