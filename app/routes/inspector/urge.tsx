import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { formatDate, formatDateTime } from '~/i18n/format'
import { localeOf } from '~/i18n/locale.server'
import { type Translator, translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import { requireInspector } from '~/identity/guards.server'
import { unitFor } from '~/organisation/scope.server'
import { rootUnitId } from '~/organisation/units.sql.server'
import { type UnitBehind, unitsBehind, urgeHeads } from '~/notices/urging.server'
import { newId } from '~/platform/ids.server'
import { orNotFound, seeOther } from '~/platform/responses.server'
import { unitReport } from '~/reporting/unit-report.server'
import { campaignName } from '~/documents/campaign-words'
import { BackLink } from '~/ui/back-link'
import { Button } from '~/ui/button'
import { CheckboxCards } from '~/ui/checkbox-cards'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { type FormView, formView, readForm, refuse, says } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'

export const handle: PageHandle = { nav: 'province' }
export const meta = pageTitle((t) => t('notices.urge.title'))

const schema = z.object({
  form: z.string().min(10).max(40),
  unit: z.array(z.string().max(40)).min(1, says('notices.urge.nobody')).max(2000),
  text: z
    .string({ error: says('notices.remind.text.empty') })
    .trim()
    .min(1, says('notices.remind.text.empty'))
    .max(4000, says('notices.remind.text.long')),
})

async function asked(args: LoaderFunctionArgs) {
  const viewer = await requireInspector(args)
  const { today } = args.context.visit
  const province = orNotFound(await unitFor(viewer, (await rootUnitId(today)) ?? '', today))
  const campaignCode = new URL(args.request.url).searchParams.get('dot')?.slice(0, 80) || null
  const report = await unitReport(province, { campaignCode, today })
  return { viewer, province, choice: report.choice, units: await unitsBehind(report, today), campaignCode }
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, choice, units } = await asked(args)
  const t = translator(localeOf(args.request, viewer))
  const when = formatDateTime(args.context.visit.at, t.locale)
  const what = choice ? campaignName(t, choice) : ''
  return { units, draft: t('notices.urge.text', { what, when }), form: newId() }
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, province, units, choice } = await asked(args)
  const posted = await args.request.formData()
  const read = readForm(posted, schema)
  if (read.kind === 'refused') return data({ form: read.form }, 422)
  const { form: id, unit, text } = read.value
  const chosen = units.filter(({ unitId }) => unit.includes(unitId))
  if (chosen.length === 0)
    return data({ form: refuse(posted, { field: 'unit', message: 'notices.urge.nobody' }) }, 422)
  const t = translator(localeOf(args.request, viewer))
  const subject = t('notices.remind.subject', { what: choice ? campaignName(t, choice) : '' })
  const by = { actorId: viewer.id, at: args.context.visit.at }
  const { units: count } = await urgeHeads({ id, province, units: chosen, subject, text }, by)
  return seeOther(`/toan-tinh?don-doc=${count}`)
}

export default function Urge() {
  const t = useT()
  const { units, draft, form: token } = useLoaderData<typeof loader>()
  const form = formView(t, useActionData<typeof action>()?.form)
  const left = units.filter(mayBeUrged).length
  return (
    <div className="flow">
      <BackLink href="/toan-tinh">{t('unit.province.title')}</BackLink>
      <ErrorSummary errors={form.errors} />
      <PageHeading title={t('notices.urge.title')} />
      {left === 0 ? (
        <EmptyState>{t(units.length === 0 ? 'notices.urge.none' : 'notices.urge.allToday')}</EmptyState>
      ) : (
        <form method="post" className="flow">
          <input type="hidden" name="form" value={token} />
          <Units units={units} form={form} />
          <Field
            name="text"
            type="textarea"
            rows={7}
            label={t('notices.remind.textLabel')}
            error={form.error('text')}
            value={form.value('text', draft)}
            maxLength={4000}
          />
          <Button>{t('notices.urge.submit')}</Button>
        </form>
      )}
    </div>
  )
}

const mayBeUrged = ({ tooSoon, heads }: UnitBehind) => !tooSoon && heads.length > 0

function Units({ units, form }: { units: UnitBehind[]; form: FormView }) {
  const t = useT()
  return (
    <CheckboxCards
      name="unit"
      legend={t('notices.urge.who', { count: units.length })}
      legendAs="h2"
      error={form.error('unit')}
      value={form.values(
        'unit',
        units.filter(mayBeUrged).map(({ unitId }) => unitId),
      )}
      options={units.map((unit) => ({
        value: unit.unitId,
        label: unit.unitName,
        hint: hintOf(t, unit),
        disabled: !mayBeUrged(unit),
      }))}
    />
  )
}

function hintOf(t: Translator, { heads, unfinished, overdue, lastAt, tooSoon }: UnitBehind): string {
  const who = heads.length > 0 ? heads.map(({ fullName }) => fullName).join(', ') : t('unit.head.vacant')
  const last = tooSoon
    ? t('notices.remind.today')
    : lastAt && t('notices.remind.last', { day: formatDate(lastAt, t.locale) })
  return [who, t('notices.urge.figures', { unfinished, overdue }), last].filter(Boolean).join(' · ')
}
