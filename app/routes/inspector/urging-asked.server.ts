import { type LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { campaignName } from '~/documents/campaign-words'
import { formatDateTime } from '~/i18n/format'
import { type Translator } from '~/i18n/translator'
import { requireInspector } from '~/identity/guards.server'
import { unitsBehind } from '~/notices/urging.server'
import { unitFor } from '~/organisation/scope.server'
import { rootUnitId } from '~/organisation/units.sql.server'
import { orNotFound } from '~/platform/responses.server'
import { type ReportChoice } from '~/reporting/report-choice'
import { unitReport } from '~/reporting/unit-report.server'
import { says } from '~/ui/form'

export const urging = z.object({
  form: z.string().min(10).max(40),
  unit: z.array(z.string().max(40)).min(1, says('notices.urge.nobody')).max(2000),
  text: z
    .string({ error: says('notices.remind.text.empty') })
    .trim()
    .min(1, says('notices.remind.text.empty'))
    .max(4000, says('notices.remind.text.long')),
})

/** Which units of the province are behind, in the campaign that the address names (dot). */
export async function urgingAsked(args: LoaderFunctionArgs) {
  const viewer = await requireInspector(args)
  const { today } = args.context.visit
  const province = orNotFound(await unitFor(viewer, (await rootUnitId(today)) ?? '', today))
  const { search, searchParams } = new URL(args.request.url)
  const campaignCode = searchParams.get('dot')?.slice(0, 80) || null
  const report = await unitReport(province, { campaignCode, today })
  return { viewer, province, choice: report.choice, units: await unitsBehind(report, today), search }
}

export const draftOf = (t: Translator, choice: ReportChoice | null, at: Date): string =>
  t('notices.urge.text', {
    what: choice ? campaignName(t, choice) : '',
    when: formatDateTime(at, t.locale),
  })
