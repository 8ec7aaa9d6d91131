import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { dueForErasure, KEEP_YEARS_SETTING, keepYears } from '~/identity/erasure.server'
import { requireAdministrator } from '~/identity/guards.server'
import { MOST_KEEP_YEARS } from '~/identity/retention'
import { saveSetting } from '~/organisation/site-settings.server'
import { seeOther, unprocessable } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { formView, readForm, type RefusedForm, says } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { TaskList, TaskRow } from '~/ui/task-list'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle((t) => t('erasure.retention.title'))

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args)
  const years = await keepYears()
  const done = new URL(args.request.url).searchParams.get('xong')
  return { years, done, ...(await dueForErasure(args.context.visit.today, years)) }
}

const wrong = says('erasure.years.wrong')
const schema = z.object({
  years: z.coerce.number({ error: wrong }).int(wrong).min(1, wrong).max(MOST_KEEP_YEARS, wrong),
})

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireAdministrator(args)
  const { at, today } = args.context.visit
  const read = readForm(await args.request.formData(), schema)
  if (read.kind === 'refused') return unprocessable(read.form)
  await saveSetting(KEEP_YEARS_SETTING, String(read.value.years), { byId: viewer.id, at, today })
  return seeOther('/quan-tri/luu-giu?xong=years')
}

export default function Retention() {
  const t = useT()
  const { years, people, total, done } = useLoaderData<typeof loader>()
  const form = formView(t, useActionData<RefusedForm>())
  return (
    <div className="flow">
      <BackLink href="/quan-tri">{t('campaign.list.back')}</BackLink>
      {form.errors.length === 0 && (done === 'years' || done === 'erased') ? (
        <Banner kind="outcome" title={t(`erasure.done.${done}`)} />
      ) : null}
      <ErrorSummary errors={form.errors} />
      <PageHeading title={t('erasure.retention.title')} />
      <p className="measure">{t('erasure.retention.about')}</p>
      <form method="post" noValidate className="flow">
        <Field
          name="years"
          type="number"
          inputMode="numeric"
          width="short"
          label={t('erasure.years')}
          hint={t('erasure.years.hint')}
          value={form.value('years', String(years))}
          error={form.error('years')}
        />
        <Button kind="secondary">{t('erasure.years.save')}</Button>
      </form>
      <section className="flow" aria-labelledby="den-han">
        <h2 id="den-han">{t('erasure.due', { count: total })}</h2>
        {people.length === 0 ? (
          <EmptyState>{t('erasure.due.none')}</EmptyState>
        ) : (
          <TaskList>
            {people.map(({ id, fullName, staffCode, leftOn }) => (
              <TaskRow
                key={id}
                href={`/quan-tri/can-bo/${id}/xoa-du-lieu`}
                title={fullName}
                details={[staffCode, t('erasure.leftOn', { day: formatDay(leftOn, t.locale) })].join(' · ')}
              />
            ))}
          </TaskList>
        )}
      </section>
    </div>
  )
}
