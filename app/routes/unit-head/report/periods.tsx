import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { REPORT_PREFIX } from '~/documents/report-compose'
import { formatCode, formatDateTime, formatDay } from '~/i18n/format'
import { type Translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import { type SigningState } from '~/reporting/report-period'
import { reportPeriods } from '~/reporting/report-periods.server'
import { ownPeriods, signingTable } from '~/reporting/signing-table.server'
import { BackLink } from '~/ui/back-link'
import { Button } from '~/ui/button'
import { type Column, DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { Field } from '~/ui/field'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { unitAsked } from '../unit-access.server'
import { periodWords } from './period-choice'
import { SigningTag } from './signing-tag'

export const handle: PageHandle = { nav: 'unit', wide: true }

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, unit } = await unitAsked(args)
  const { today } = args.context.visit
  const periods = await reportPeriods()
  const asked = new URL(args.request.url).searchParams.get('ky')
  const begun = periods.filter(({ signFrom }) => signFrom <= today)
  const period = periods.find(({ id }) => id === asked) ?? begun[0] ?? periods[0] ?? null
  return {
    unit: { id: unit.id, name: unit.name },
    maySign: viewer.answersFor.includes(unit.id),
    own: await ownPeriods(unit, periods, today),
    period,
    below: period ? await signingTable(unit, period, today) : [],
  }
}

export const meta = pageTitle<typeof loader>((t, { unit }) =>
  t('report.periods.pageTitle', { unit: unit.name }),
)

type PeriodsPage = ReturnType<typeof useLoaderData<typeof loader>>

export default function PeriodsOfUnit() {
  const page = useLoaderData<typeof loader>()
  const t = useT()
  const { unit, own, below } = page
  return (
    <div className="flow">
      <BackLink href={`/don-vi/${unit.id}`}>{unit.name}</BackLink>
      <PageHeading title={t('report.periods.title')} below={unit.name} />
      {own.length === 0 ? <EmptyState>{t('report.periods.none')}</EmptyState> : <Own {...page} />}
      {below.length > 0 ? <Below {...page} /> : null}
    </div>
  )
}

type Signature = { id: string; code: string; signedAt: Date } | null

function signatureCell(t: Translator, signature: Signature) {
  if (!signature) return '–'
  return (
    <>
      <a href={`/bao-cao-da-ky/${signature.id}`}>{formatCode(signature.code, REPORT_PREFIX)}</a>
      <span className="second-line">{formatDateTime(new Date(signature.signedAt), t.locale)}</span>
    </>
  )
}

function Own({ unit, own, maySign }: PeriodsPage) {
  const t = useT()
  const columns: Column<PeriodsPage['own'][number]>[] = [
    {
      key: 'period',
      header: t('report.period.label'),
      rowHeader: true,
      cell: ({ period }) => periodWords(t, period),
    },
    {
      key: 'signBy',
      header: t('report.periods.signBy'),
      cell: ({ period }) => formatDay(period.signBy, t.locale),
    },
    { key: 'state', header: t('report.periods.state'), cell: ({ state }) => <SigningTag state={state} /> },
    {
      key: 'signature',
      header: t('report.periods.signature'),
      cell: ({ signature, state, period }) =>
        !signature && maySign && (state === 'waiting' || state === 'unsigned') ? (
          <a href={`/don-vi/${unit.id}/ky-so-lieu?ky=${period.id}`}>{t('report.sign.title')}</a>
        ) : (
          signatureCell(t, signature)
        ),
    },
  ]
  return (
    <section className="flow" aria-labelledby="cua-don-vi">
      <h2 id="cua-don-vi">{t('report.periods.own')}</h2>
      <DataTable
        caption={t('report.periods.own')}
        captionHidden
        columns={columns}
        rows={own}
        rowKey={({ period }) => period.id}
      />
    </section>
  )
}

const SENTENCE_ORDER: readonly SigningState[] = [
  'onTime',
  'late',
  'waiting',
  'unsigned',
  'notYet',
  'notAsked',
]

/** Every unit is in one of the states named, so the numbers add up to all of them. */
function statesWords(t: ReturnType<typeof useT>, below: PeriodsPage['below']): string {
  return SENTENCE_ORDER.map((state) => ({ state, units: below.filter((row) => row.state === state).length }))
    .filter(({ units }) => units > 0)
    .map(({ state, units }) => `${units} ${t(`report.state.${state}`).toLocaleLowerCase('vi')}`)
    .join(', ')
}

function Below({ unit, own, below, period }: PeriodsPage) {
  const t = useT()
  const columns: Column<PeriodsPage['below'][number]>[] = [
    {
      key: 'unit',
      header: t('unit.parts.unit'),
      rowHeader: true,
      cell: (row) => <a href={`/don-vi/${row.unit.id}/ky-bao-cao`}>{row.unit.name}</a>,
    },
    { key: 'state', header: t('report.periods.state'), cell: ({ state }) => <SigningTag state={state} /> },
    {
      key: 'signature',
      header: t('report.periods.signature'),
      cell: ({ signature }) => signatureCell(t, signature),
    },
  ]
  return (
    <section className="flow" aria-labelledby="truc-thuoc">
      <h2 id="truc-thuoc">{t('report.periods.below')}</h2>
      <form className="filter-bar" method="get" action={`/don-vi/${unit.id}/ky-bao-cao`}>
        <Field
          name="ky"
          type="select"
          label={t('report.period.label')}
          value={period?.id ?? ''}
          options={own.map((row) => ({ value: row.period.id, label: periodWords(t, row.period) }))}
        />
        <div className="filter-bar-actions">
          <Button kind="secondary">{t('report.period.choose')}</Button>
        </div>
      </form>
      <p className="lead">
        {t('report.periods.sentence', {
          all: below.length,
          states: statesWords(t, below),
        })}
      </p>
      <DataTable
        caption={t('report.periods.below')}
        captionHidden
        columns={columns}
        rows={below}
        rowKey={(row) => row.unit.id}
      />
    </section>
  )
}
