import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { formatDate } from '~/i18n/format'
import { localeOf } from '~/i18n/locale.server'
import { type Translator, translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import { type UnitBehind, urgeHeads } from '~/notices/urging.server'
import { newId } from '~/platform/ids.server'
import { seeOther } from '~/platform/responses.server'
import { campaignName } from '~/documents/campaign-words'
import { BackLink } from '~/ui/back-link'
import { Button, ButtonRow } from '~/ui/button'
import { CheckboxCards } from '~/ui/checkbox-cards'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { type FormView, formView, readForm, refuse } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { draftOf, urging, urgingAsked } from './urging-asked.server'

export const handle: PageHandle = { nav: 'province' }
export const meta = pageTitle((t) => t('notices.urge.title'))

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, choice, units, search } = await urgingAsked(args)
  const t = translator(localeOf(args.request, viewer))
  return { units, draft: draftOf(t, choice, args.context.visit.at), form: newId(), search }
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, province, units, choice } = await urgingAsked(args)
  const posted = await args.request.formData()
  const read = readForm(posted, urging)
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
  const { units, draft, form: token, search } = useLoaderData<typeof loader>()
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
          <ButtonRow>
            <Button>{t('notices.urge.submit')}</Button>
            <Button kind="secondary" formAction={`/toan-tinh/don-doc/cong-van.docx${search}`}>
              {t('notices.urge.letter')}
            </Button>
          </ButtonRow>
          <p className="hint">{t('notices.urge.letter.hint')}</p>
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
