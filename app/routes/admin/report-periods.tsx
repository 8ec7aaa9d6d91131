import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { requireAdministrator } from '~/identity/guards.server'
import { isDay } from '~/platform/calendar'
import { notFound, seeOther } from '~/platform/responses.server'
import { PERIOD_KINDS } from '~/reporting/report-period'
import { addPeriod, moveSigningDays, type PeriodSet, reportPeriods } from '~/reporting/report-periods.server'
import { Banner } from '~/ui/banner'
import { BackLink } from '~/ui/back-link'
import { Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Details } from '~/ui/details'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { errorsAt, type FormView, formView, readForm, refuse, says } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { periodWords } from '../unit-head/report/period-choice'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle((t) => t('report.admin.title'))

const day = z
  .string({ error: says('report.form.dayWrong') })
  .max(10, says('report.form.dayWrong'))
  .refine(isDay, says('report.form.dayWrong'))
const days = { signFrom: day, signBy: day }
const posted = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('add'),
    kind: z.enum(PERIOD_KINDS, { error: says('report.admin.kindEmpty') }),
    day,
    ...days,
  }),
  z.object({ act: z.literal('move'), period: z.string().max(40), ...days }),
])

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args)
  const said = new URL(args.request.url).searchParams.get('xong')
  return { periods: await reportPeriods(), said, today: args.context.visit.today }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireAdministrator(args)
  const form = await args.request.formData()
  const read = readForm(form, posted)
  if (read.kind === 'refused') return data({ form: read.form }, 422)
  const by = { byId: viewer.id, at: args.context.visit.at }
  const { value } = read
  const set =
    value.act === 'add' ? await addPeriod(value, by) : await moveSigningDays(value.period, value, by)
  if (set.kind === 'set') return seeOther(`/quan-tri/ky-bao-cao?xong=${value.act}`)
  return set.kind === 'unknown' ? notFound() : data({ form: refuse(form, problemOf(set)) }, 422)
}

function problemOf(set: Exclude<PeriodSet, { kind: 'set' }>) {
  switch (set.kind) {
    case 'exists':
      return { field: 'day', message: 'report.admin.exists' } as const
    case 'signFromEarly':
      return { field: 'signFrom', message: 'report.admin.signFromEarly' } as const
    case 'signByEarly':
      return { field: 'signBy', message: 'report.admin.signByEarly' } as const
  }
}

export default function ReportPeriodsPage() {
  const { periods, said, today } = useLoaderData<typeof loader>()
  const t = useT()
  const refused = useActionData<typeof action>()?.form
  const moved = refused?.values.period?.[0] ?? null
  const form = formView(t, refused)
  const adding = moved === null ? form : formView(t)
  return (
    <div className="flow">
      <BackLink href="/quan-tri">{t('admin.title')}</BackLink>
      <ErrorSummary
        errors={moved === null ? form.errors : errorsAt(form.errors, (field) => `${moved}-${field}`)}
      />
      {form.errors.length === 0 && said === 'add' ? (
        <Banner kind="outcome">{t('report.admin.added')}</Banner>
      ) : null}
      {form.errors.length === 0 && said === 'move' ? (
        <Banner kind="outcome">{t('report.admin.moved')}</Banner>
      ) : null}
      <PageHeading title={t('report.admin.title')} />
      <p>{t('report.admin.lead')}</p>
      {periods.length === 0 ? (
        <EmptyState>{t('report.periods.none')}</EmptyState>
      ) : (
        <DataTable
          caption={t('report.admin.title')}
          captionHidden
          rows={periods}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'period',
              header: t('report.period.label'),
              rowHeader: true,
              cell: (period) => periodWords(t, period),
            },
            {
              key: 'signFrom',
              header: t('report.admin.signFrom'),
              cell: ({ signFrom }) => formatDay(signFrom, t.locale),
            },
            {
              key: 'signBy',
              header: t('report.periods.signBy'),
              cell: ({ signBy }) => formatDay(signBy, t.locale),
            },
            {
              key: 'move',
              header: t('report.admin.move'),
              cell: (period) => (
                <Move
                  period={period}
                  name={periodWords(t, period)}
                  form={moved === period.id ? form : null}
                />
              ),
            },
          ]}
        />
      )}
      <section className="flow measure" aria-labelledby="them-ky">
        <h2 id="them-ky">{t('report.admin.add')}</h2>
        <form method="post" className="flow" noValidate>
          <input type="hidden" name="act" value="add" />
          <Field
            name="kind"
            type="select"
            width="medium"
            label={t('report.admin.kind')}
            value={adding.value('kind', 'quarter')}
            error={adding.error('kind')}
            options={PERIOD_KINDS.map((value) => ({ value, label: t(`report.admin.kind.${value}`) }))}
          />
          <DayField
            name="day"
            label={t('report.admin.day')}
            hint={t('report.admin.day.hint')}
            form={adding}
            stored={today}
          />
          <DayField name="signFrom" label={t('report.admin.signFrom')} form={adding} />
          <DayField
            name="signBy"
            label={t('report.periods.signBy')}
            hint={t('report.admin.signBy.hint')}
            form={adding}
          />
          <Button>{t('report.admin.submit')}</Button>
        </form>
      </section>
    </div>
  )
}

function Move({
  period,
  name,
  form,
}: {
  period: { id: string; signFrom: string; signBy: string }
  name: string
  form: FormView | null
}) {
  const t = useT()
  const view = form ?? formView(t)
  return (
    <Details summary={t('report.admin.moveOf', { period: name })} open={form !== null}>
      <form method="post" className="flow" noValidate>
        <input type="hidden" name="act" value="move" />
        <input type="hidden" name="period" value={period.id} />
        <DayField
          name="signFrom"
          id={period.id}
          label={t('report.admin.signFrom')}
          form={view}
          stored={period.signFrom}
        />
        <DayField
          name="signBy"
          id={period.id}
          label={t('report.periods.signBy')}
          form={view}
          stored={period.signBy}
        />
        <Button kind="secondary">{t('report.admin.moveSubmit')}</Button>
      </form>
    </Details>
  )
}

/** Several forms on one page have the same fields: the id tells them apart where the name cannot. */
function DayField({
  name,
  label,
  hint,
  form,
  stored,
  id,
}: {
  name: 'day' | 'signFrom' | 'signBy'
  label: string
  hint?: string
  form: FormView
  stored?: string
  id?: string
}) {
  return (
    <Field
      type="date"
      name={name}
      {...(id && { id: `${id}-${name}` })}
      label={label}
      hint={hint}
      value={form.value(name, stored)}
      error={form.error(name)}
    />
  )
}
