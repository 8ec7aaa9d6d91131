import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { REPORT_PREFIX } from '~/documents/report-compose'
import { formatCode, formatDateTime, formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { dayOf } from '~/platform/calendar'
import { seeOther } from '~/platform/responses.server'
import { evidencePacks } from '~/reporting/evidence-packs.server'
import { findByCode } from '~/reporting/signed-reports.server'
import { type SignedView } from '~/reporting/snapshot'
import { headcountOf, SMALLEST_RANKED } from '~/reporting/standing-counts'
import { Banner } from '~/ui/banner'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { Panel } from '~/ui/panel'
import { SummaryList, type SummaryRow } from '~/ui/summary-list'
import { limitLookUps } from '../certificate/look-up-limit.server'
import { periodWords } from '../unit-head/report/period-choice'

const title = pageTitle((t) => t('report.check.title'))
export const meta: MetaFunction = (given) => [...(title(given) ?? []), { name: 'robots', content: 'noindex' }]

/** Open to anyone: whether a code is a signed report's, and its figures. Of persons it says nothing. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get('ma')
  if (params.reference === undefined) {
    const typed = (asked ?? '').trim().slice(0, 40)
    if (typed) throw seeOther(`/bao-cao/${encodeURIComponent(typed)}`)
    return { typed: '', report: null, unknown: false }
  }
  limitLookUps(context.visit)
  const typed = params.reference.slice(0, 40)
  const found = await findByCode(typed)
  if (!found?.intact) return data({ typed, report: null, unknown: true }, { status: 404 })
  const { snapshot, code, signedAt, hash } = found
  const counted = headcountOf(snapshot.whole) >= SMALLEST_RANKED
  const report = {
    ...{ code, signedAt, hash, at: snapshot.at, unitName: snapshot.unit.name, period: snapshot.period },
    counts: counted ? snapshot.whole : null,
  }
  const packs = await packsOf(found)
  return { typed, report: { ...report, packs }, unknown: false }
}

/** Of the signed figures, and each by nothing but its hash. */
async function packsOf({ id, unitId, snapshot }: SignedView) {
  if (!snapshot.period) return []
  const packs = await evidencePacks({ unitId, periodId: snapshot.period.id })
  return packs
    .filter(({ reportId }) => reportId === id)
    .map(({ at, manifest }) => ({ on: dayOf(at), manifest }))
}

export function headers() {
  return { 'X-Robots-Tag': 'noindex' }
}

export default function ReportCheck() {
  const t = useT()
  const { typed, report, unknown } = useLoaderData<typeof loader>()
  return (
    <div className="measure flow">
      {unknown ? <Banner kind="problem" title={t('report.check.unknown')} /> : null}
      <PageHeading title={report ? `✓ ${t('report.check.known')}` : t('report.check.title')} />
      {report ? (
        <>
          <Panel tone="main">
            <SummaryList rows={useRows(report)} />
          </Panel>
          <p>{t('report.check.note')}</p>
          <Packs {...report} />
          <h2>{t('report.check.another')}</h2>
        </>
      ) : null}
      <form method="get" action="/bao-cao" noValidate className="flow">
        <Field
          name="ma"
          label={t('report.signed.code')}
          hint={t('report.check.hint')}
          value={unknown ? typed : ''}
          width="medium"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
        />
        <Button>{t('report.check.press')}</Button>
      </form>
    </div>
  )
}

function Packs({ packs }: Report) {
  const t = useT()
  if (packs.length === 0) return null
  return (
    <section className="flow" aria-labelledby="ho-so">
      <h2 id="ho-so">{t('evidence.check.title')}</h2>
      <p>{t('evidence.check.lead')}</p>
      <SummaryList
        rows={packs.map(({ on, manifest }) => ({
          term: t('evidence.check.day', { day: formatDay(on, t.locale) }),
          value: <span className="hash">{manifest}</span>,
        }))}
      />
    </section>
  )
}

type Report = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['report']>

function useRows({ code, signedAt, hash, at, unitName, period, counts }: Report): SummaryRow[] {
  const t = useT()
  const people = (count: number) => t('report.people', { count })
  const moment = (value: string | Date) => formatDateTime(new Date(value), t.locale)
  return [
    { term: t('report.signed.code'), value: <strong>{formatCode(code, REPORT_PREFIX)}</strong> },
    { term: t('report.check.unit'), value: unitName },
    ...(period ? [{ term: t('report.period.label'), value: periodWords(t, period) }] : []),
    { term: t('report.check.moment'), value: moment(at) },
    { term: t('report.signed.at'), value: moment(signedAt) },
    ...(counts
      ? [
          { term: t('common.status.total.people'), value: people(headcountOf(counts)) },
          { term: t('common.standing.completed'), value: people(counts.completed) },
          { term: t('common.standing.overdue'), value: people(counts.overdue) },
        ]
      : []),
    { term: t('report.signed.hash'), value: <span className="hash">{hash}</span> },
  ]
}
