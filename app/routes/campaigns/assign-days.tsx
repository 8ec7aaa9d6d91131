import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { suggestedTerms } from '~/campaigns/draft'
import { saveDraft } from '~/campaigns/drafts.server'
import { RECURRENCES } from '~/campaigns/recurrence'
import { formatDay, inSentence } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { seeOther, unprocessable } from '~/platform/responses.server'
import { siteSettings } from '~/platform/site-settings.server'
import { Button } from '~/ui/button'
import { Details } from '~/ui/details'
import { Field } from '~/ui/field'
import { formView, type FormView, type RefusedForm } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { pageTitle } from '~/ui/page-title'
import { RadioCards } from '~/ui/radio-cards'
import { AssignFrame } from './assign-frame'
import { readTerms } from './days-form.server'
import { draftAsked, stepPath } from './draft.server'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle((t) => t('campaign.step.title.days'))

export async function loader(args: LoaderFunctionArgs) {
  const { id, draft } = await draftAsked(args)
  const { today } = args.context.visit
  const { province } = await siteSettings(args.context.visit)
  return { id, today, terms: draft.terms, province }
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, id } = await draftAsked(args)
  const read = readTerms(await args.request.formData())
  if (read.kind === 'refused') return unprocessable(read.form)
  await saveDraft(id, { terms: read.value }, { byId: viewer.id, at: args.context.visit.at })
  return seeOther(stepPath(id, 'kiem-tra'))
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

export default function AssignDays() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  const form = formView(t, useActionData<RefusedForm>())
  return (
    <AssignFrame step="days" back={`/quan-tri/dot-hoc/moi/${page.id}/doi-tuong`} form={form}>
      <form method="post" noValidate className="flow measure">
        <Order page={page} form={form} />
        <Due page={page} form={form} />
        <p className="meta">{t('campaign.days.reminders')}</p>
        <Details summary={t('campaign.days.more')} open={form.errors.length > 0}>
          <div className="flow">
            <More page={page} form={form} />
            <Again page={page} form={form} />
          </div>
        </Details>
        <Button>{t('campaign.step.next')}</Button>
      </form>
    </AssignFrame>
  )
}

/** What was kept, or what is offered before anything was. */
function useTerms({ terms, today, province }: Page) {
  const t = useT()
  const name = t('campaign.days.name.suggested', { day: formatDay(today, t.locale) })
  const orderedBy = t('campaign.days.orderedBy.suggested', { province: inSentence(province, t.locale) })
  return (
    terms ?? { ...suggestedTerms(today, { name, orderedBy }), reason: t('campaign.days.reason.suggested') }
  )
}

function Order({ page, form }: { page: Page; form: FormView }) {
  const t = useT()
  const terms = useTerms(page)
  return (
    <>
      <Field
        name="name"
        label={t('campaign.days.name')}
        value={form.value('name', terms.name)}
        error={form.error('name')}
      />
      <Field
        name="reason"
        label={t('campaign.days.reason')}
        hint={t('campaign.days.reason.hint')}
        value={form.value('reason', terms.reason)}
        error={form.error('reason')}
      />
      <Field
        name="orderedBy"
        label={t('campaign.days.orderedBy')}
        value={form.value('orderedBy', terms.orderedBy)}
        error={form.error('orderedBy')}
      />
    </>
  )
}

function Due({ page, form }: { page: Page; form: FormView }) {
  const t = useT()
  const terms = useTerms(page)
  return (
    <>
      <Field
        name="opensOn"
        type="date"
        label={t('campaign.days.opensOn')}
        value={form.value('opensOn', terms.opensOn)}
        error={form.error('opensOn')}
      />
      <RadioCards
        name="dueKind"
        legend={t('campaign.days.dueKind')}
        error={form.error('dueKind')}
        value={form.value('dueKind', terms.dueKind)}
        options={[
          { value: 'fixed', label: t('campaign.days.dueKind.fixed') },
          { value: 'afterPosting', label: t('campaign.days.dueKind.afterPosting') },
        ]}
      />
      <Field
        name="dueOn"
        type="date"
        label={t('campaign.days.dueOn')}
        hint={t('campaign.days.dueOn.hint')}
        value={form.value('dueOn', terms.dueOn ?? '')}
        error={form.error('dueOn')}
      />
      <NumberField name="dueDays" stored={terms.dueDays ?? 30} form={form} />
    </>
  )
}

type NumberName =
  | 'dueDays'
  | 'headDaysEarlier'
  | 'graceDays'
  | 'lookBackDays'
  | 'validMonths'
  | 'windowMonths'
  | 'minimumMonths'

function NumberField({ name, stored, form }: { name: NumberName; stored: number; form: FormView }) {
  const t = useT()
  return (
    <Field
      name={name}
      type="number"
      min={0}
      width="short"
      label={t(`campaign.days.${name}`)}
      hint={t(`campaign.days.${name}.hint`)}
      value={form.value(name, String(stored))}
      error={form.error(name)}
    />
  )
}

function More({ page, form }: { page: Page; form: FormView }) {
  const t = useT()
  const terms = useTerms(page)
  return (
    <>
      <NumberField name="headDaysEarlier" stored={terms.headDaysEarlier} form={form} />
      <NumberField name="lookBackDays" stored={terms.lookBackDays} form={form} />
      <RadioCards
        name="onEntering"
        legend={t('campaign.days.onEntering')}
        value={form.value('onEntering', terms.onEntering)}
        options={(['enrol', 'ignore'] as const).map((value) => ({
          value,
          label: t(`campaign.days.onEntering.${value}`),
        }))}
      />
      <NumberField name="graceDays" stored={terms.graceDays} form={form} />
      <RadioCards
        name="onLeaving"
        legend={t('campaign.days.onLeaving')}
        value={form.value('onLeaving', terms.onLeaving)}
        options={(['close', 'keep'] as const).map((value) => ({
          value,
          label: t(`campaign.days.onLeaving.${value}`),
        }))}
      />
    </>
  )
}

function Again({ page, form }: { page: Page; form: FormView }) {
  const t = useT()
  const terms = useTerms(page)
  return (
    <>
      <RadioCards
        name="recurrence"
        legend={t('campaign.days.recurrence')}
        error={form.error('recurrence')}
        value={form.value('recurrence', terms.recurrence ?? 'none')}
        options={[
          { value: 'none', label: t('campaign.recurrence.none') },
          ...RECURRENCES.map((mode) => ({
            value: mode,
            label: t(`campaign.recurrence.${mode}`),
            hint: t(`campaign.recurrence.${mode}.about`),
          })),
        ]}
      />
      <NumberField name="validMonths" stored={terms.validMonths} form={form} />
      <NumberField name="windowMonths" stored={terms.windowMonths} form={form} />
      <NumberField name="minimumMonths" stored={terms.minimumMonths} form={form} />
    </>
  )
}
