import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { composeReport } from '~/documents/report-compose'
import { useT } from '~/i18n/use-t'
import { seeOther } from '~/platform/responses.server'
import { rememberFields } from '~/reporting/report-forms.server'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { ErrorSummary } from '~/ui/error-summary'
import { formView, readForm } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { namedUnitAsked } from '../unit-access.server'
import { A4Report } from './a4-report'
import { PeriodChoice } from './period-choice'
import { draftReport } from './report-data.server'
import { ReportDownloads } from './report-downloads'
import { FieldsForm } from './fields-form'
import { reportForm } from './report-form'
import { answersFor, unitAnswered } from './unit-answered.server'

export const handle: PageHandle = { nav: 'unit', wide: true }

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, unit } = await namedUnitAsked(args)
  const { visit } = args.context
  const { searchParams } = new URL(args.request.url)
  const { facts, fields, periods, signed } = await draftReport({ viewer, unit, visit }, searchParams)
  const period = facts.period
  return {
    unit: { id: unit.id, name: unit.name },
    mayAct: answersFor(viewer, unit),
    maySign: viewer.answersFor.includes(unit.id),
    saved: searchParams.get('xong') === 'luu',
    period,
    periods,
    campaignCode: period ? null : (facts.campaign?.code ?? null),
    signed: (period && signed.get(period.id)) ?? null,
    fields,
    document: composeReport(facts, fields, null),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, unit } = await unitAnswered(args)
  const read = readForm(await args.request.formData(), reportForm)
  if (read.kind === 'refused') return data({ form: read.form }, 422)
  await rememberFields(unit.id, read.value, { byId: viewer.id, at: args.context.visit.at })
  const search = new URL(args.request.url).searchParams
  search.set('xong', 'luu')
  return seeOther(`/don-vi/${unit.id}/bao-cao?${search.toString()}#ban-in`)
}

export const meta = pageTitle<typeof loader>((t, { unit }) => t('report.pageTitle', { unit: unit.name }))

export type ReportPageData = ReturnType<typeof useLoaderData<typeof loader>>

export default function ReportPage() {
  const page = useLoaderData<typeof loader>()
  const t = useT()
  const form = formView(t, useActionData<typeof action>()?.form)
  const { unit, document, mayAct, saved } = page
  return (
    <div className="flow">
      <div className="flow no-print">
        <BackLink href={`/don-vi/${unit.id}`}>{unit.name}</BackLink>
        <ErrorSummary errors={form.errors} />
        {saved && form.errors.length === 0 ? <Banner kind="outcome">{t('report.form.saved')}</Banner> : null}
        <PageHeading title={t('report.title')} below={unit.name} />
        <PeriodChoice {...page} />
        <ReportDownloads {...page} />
      </div>
      <div className="report-desk">
        {mayAct ? <FieldsForm page={page} form={form} /> : null}
        <section className="report-preview" aria-labelledby="ban-in">
          <h2 id="ban-in" className="no-print">
            {t('report.preview')}
          </h2>
          <A4Report document={document} />
        </section>
      </div>
    </div>
  )
}
