import { defaultFields } from '~/documents/report-defaults'
import { type Viewer } from '~/identity/viewer'
import { type ScopedUnit } from '~/organisation/scope.server'
import { nameAbove, signatoriesOf } from '~/organisation/signatories.sql.server'
import { type Day } from '~/platform/calendar'
import { siteSettings } from '~/platform/site-settings.server'
import { type Visit } from '~/platform/visit'
import { type ReportFields } from '~/reporting/report-fields'
import { rememberedFields } from '~/reporting/report-forms.server'
import { reportFacts } from '~/reporting/report-facts.server'
import { currentPeriod, type ReportPeriod } from '~/reporting/report-period'
import { reportPeriods } from '~/reporting/report-periods.server'
import { signaturesOf } from '~/reporting/signatures.server'

interface Asker {
  viewer: Viewer
  unit: ScopedUnit
  visit: Visit
}

/** What the address asks for: a period (ky), or a campaign as the unit's page names it (dot). */
export async function reportAsked({ unit, visit }: Asker, search: URLSearchParams) {
  const [periods, signed] = await Promise.all([reportPeriods(), signaturesOf(unit.id)])
  const campaignCode = search.get('dot')?.slice(0, 80) || null
  const period = choosePeriod(periods, new Set(signed.keys()), {
    asked: search.get('ky'),
    campaignCode,
    today: visit.today,
  })
  return { periods, period, signed, campaignCode: period ? null : campaignCode }
}

/** An unknown period is as if none was asked for; an empty one asks for none. */
function choosePeriod(
  periods: readonly ReportPeriod[],
  signed: ReadonlySet<string>,
  { asked, campaignCode, today }: { asked: string | null; campaignCode: string | null; today: Day },
): ReportPeriod | null {
  if (asked === '') return null
  const found = periods.find(({ id }) => id === asked)
  if (found) return found
  return campaignCode ? null : currentPeriod(periods, signed, today)
}

/** The facts now, and what the unit's report prints besides. */
export async function draftReport(asker: Asker, search: URLSearchParams) {
  const { unit, visit } = asker
  const { at, today } = visit
  const { periods, period, signed, campaignCode } = await reportAsked(asker, search)
  const [facts, fields] = await Promise.all([
    reportFacts(unit, { at, today, period, campaignCode }),
    fieldsOf(asker),
  ])
  return { facts, fields, periods, signed }
}

/** What was remembered, over what is known of the unit. */
export async function fieldsOf({ viewer, unit, visit }: Asker): Promise<ReportFields> {
  const [remembered, signatories, aboveName, { province }] = await Promise.all([
    rememberedFields(unit.id),
    signatoriesOf(unit.id, visit.today),
    nameAbove(unit),
    siteSettings(visit),
  ])
  const head = signatories.find(({ kind }) => kind !== 'deputy') ?? null
  const own = signatories.find(({ officialId }) => officialId === viewer.id)
  const signer = own ?? head ?? signatories[0] ?? null
  const origin = { unitName: unit.name, aboveName, province, signer, headTitle: head?.positionName ?? null }
  return { ...defaultFields(origin), ...remembered }
}
