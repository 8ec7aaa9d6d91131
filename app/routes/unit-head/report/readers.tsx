import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { lastDayOf } from '~/documents/person-words'
import { formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { endReportReader, nameReportReader, reportReaders } from '~/identity/report-readers.server'
import { addDays, isDay } from '~/platform/calendar'
import { seeOther } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { formView, readForm, refuse, says } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { namedUnitAsked } from '../unit-access.server'
import { unitSignedFor } from './unit-answered.server'

export const handle: PageHandle = { nav: 'unit' }

const day = z.string({ error: says('report.form.dayWrong') }).max(10, says('report.form.dayWrong'))
const schema = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('name'),
    staffCode: z.string({ error: says('report.readers.codeEmpty') }).max(40, says('report.readers.unknown')),
    from: day.refine(isDay, says('report.form.dayWrong')),
    through: day.default('').refine((value) => value === '' || isDay(value), says('report.form.dayWrong')),
  }),
  z.object({ act: z.literal('end'), reader: z.string().max(40) }),
])

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, unit } = await namedUnitAsked(args)
  const { today } = args.context.visit
  return {
    unit: { id: unit.id, name: unit.name },
    mayAct: viewer.answersFor.includes(unit.id),
    readers: await reportReaders(unit.id),
    today,
    said: new URL(args.request.url).searchParams.get('xong'),
  }
}

const PROBLEMS = {
  unknown: { field: 'staffCode', message: 'report.readers.unknown' },
  oneself: { field: 'staffCode', message: 'report.readers.oneself' },
  alreadyReads: { field: 'staffCode', message: 'report.readers.already' },
  daysWrong: { field: 'from', message: 'report.readers.daysWrong' },
} as const

/** Only who answers for this very unit names and ends its readers; a reader never does. */
export async function action(args: ActionFunctionArgs) {
  const { viewer, unit } = await unitSignedFor(args)
  const posted = await args.request.formData()
  const read = readForm(posted, schema)
  if (read.kind === 'refused') return data({ form: read.form }, 422)
  const { visit } = args.context
  const by = { byId: viewer.id, at: visit.at, today: visit.today }
  const here = `/don-vi/${unit.id}/nguoi-xem-bao-cao`
  if (read.value.act === 'end') {
    await endReportReader(unit.id, read.value.reader, by)
    return seeOther(`${here}?xong=end`)
  }
  const { staffCode, from, through } = read.value
  const span = { staffCode: staffCode.trim(), from, to: through === '' ? null : addDays(through, 1) }
  const named = await nameReportReader(unit.id, span, by)
  if (named.kind === 'named') return seeOther(`${here}?xong=name`)
  return data({ form: refuse(posted, PROBLEMS[named.kind]) }, 422)
}

export const meta = pageTitle<typeof loader>((t, { unit }) =>
  t('report.readers.pageTitle', { unit: unit.name }),
)

export default function ReportReaders() {
  const { unit, mayAct, readers, today, said } = useLoaderData<typeof loader>()
  const t = useT()
  const form = formView(t, useActionData<typeof action>()?.form)
  const still = (to: string | null) => to === null || to > today
  return (
    <div className="flow">
      <BackLink href={`/don-vi/${unit.id}`}>{unit.name}</BackLink>
      <ErrorSummary errors={form.errors} />
      {form.errors.length === 0 && said === 'name' ? (
        <Banner kind="outcome">{t('report.readers.named')}</Banner>
      ) : null}
      {form.errors.length === 0 && said === 'end' ? (
        <Banner kind="outcome">{t('report.readers.ended')}</Banner>
      ) : null}
      <PageHeading title={t('report.readers.title')} below={unit.name} />
      <p>{t('report.readers.lead')}</p>
      {readers.length === 0 ? (
        <EmptyState>{t('report.readers.none')}</EmptyState>
      ) : (
        <DataTable
          caption={t('report.readers.title')}
          captionHidden
          rows={readers}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              header: t('unit.column.fullName'),
              rowHeader: true,
              cell: ({ fullName, staffCode }) => `${fullName} (${staffCode})`,
            },
            { key: 'from', header: t('report.readers.from'), cell: ({ from }) => formatDay(from, t.locale) },
            {
              key: 'through',
              header: t('report.readers.through'),
              cell: ({ to }) => (to === null ? t('report.readers.open') : formatDay(lastDayOf(to), t.locale)),
            },
            {
              key: 'end',
              header: t('report.readers.endTitle'),
              cell: ({ id, to, fullName }) =>
                mayAct && still(to) ? (
                  <form method="post">
                    <input type="hidden" name="act" value="end" />
                    <input type="hidden" name="reader" value={id} />
                    <Button kind="secondary" aria-label={t('report.readers.endOf', { name: fullName })}>
                      {t('report.readers.end')}
                    </Button>
                  </form>
                ) : (
                  '–'
                ),
            },
          ]}
        />
      )}
      {mayAct ? (
        <section className="flow measure" aria-labelledby="them">
          <h2 id="them">{t('report.readers.add')}</h2>
          <form method="post" className="flow" noValidate>
            <input type="hidden" name="act" value="name" />
            <Field
              name="staffCode"
              label={t('unit.column.staffCode')}
              width="medium"
              autoComplete="off"
              value={form.value('staffCode')}
              error={form.error('staffCode')}
            />
            <Field
              name="from"
              type="date"
              label={t('report.readers.from')}
              value={form.value('from', today)}
              error={form.error('from')}
            />
            <Field
              name="through"
              type="date"
              label={t('report.readers.through')}
              hint={t('report.readers.through.hint')}
              value={form.value('through')}
              error={form.error('through')}
            />
            <Button>{t('report.readers.submit')}</Button>
          </form>
        </section>
      ) : null}
    </div>
  )
}
