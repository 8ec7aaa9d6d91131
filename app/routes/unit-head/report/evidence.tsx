import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { REPORT_PREFIX } from '~/documents/report-compose'
import { formatCode, formatDateTime, formatNumber } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { evidencePacks } from '~/reporting/evidence-packs.server'
import { BackLink } from '~/ui/back-link'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { type Column, DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { Field } from '~/ui/field'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { namedUnitAsked } from '../unit-access.server'
import { evidencePeriod } from './evidence-period.server'
import { periodWords } from './period-choice'

export const handle: PageHandle = { nav: 'unit', wide: true }

export async function loader(args: LoaderFunctionArgs) {
  const { unit } = await namedUnitAsked(args)
  const { periods, period, signature } = await evidencePeriod(unit, args.request, args.context.visit.today)
  return {
    unit: { id: unit.id, name: unit.name },
    periods,
    period,
    code: signature?.code ?? null,
    packs: period ? await evidencePacks({ unitId: unit.id, periodId: period.id }) : [],
  }
}

export const meta = pageTitle<typeof loader>((t, { unit }) => t('evidence.pageTitle', { unit: unit.name }))

type EvidencePage = ReturnType<typeof useLoaderData<typeof loader>>

export default function EvidenceOfUnit() {
  const page = useLoaderData<typeof loader>()
  const t = useT()
  const { unit, period, code } = page
  return (
    <div className="flow">
      <BackLink href={`/don-vi/${unit.id}/bao-cao${period ? `?ky=${period.id}` : ''}`}>
        {t('report.title')}
      </BackLink>
      <PageHeading title={t('evidence.title')} below={unit.name} />
      <p className="measure">
        {t('evidence.lead')} {t('evidence.changed')}
      </p>
      {period ? (
        <>
          <Periods {...page} />
          <p className="lead">
            {code ? t('evidence.signed', { code: formatCode(code, REPORT_PREFIX) }) : t('evidence.unsigned')}
          </p>
          <ButtonRow>
            <ButtonLink href={`/don-vi/${unit.id}/ho-so-minh-chung.zip?ky=${period.id}`} download>
              {t('evidence.download')}
            </ButtonLink>
          </ButtonRow>
          <p className="hint">
            {t('evidence.names')} {t('evidence.large')}
          </p>
          <Made {...page} />
        </>
      ) : (
        <EmptyState>{t('evidence.noPeriod')}</EmptyState>
      )}
    </div>
  )
}

function Periods({ unit, periods, period }: EvidencePage) {
  const t = useT()
  return (
    <form className="filter-bar" method="get" action={`/don-vi/${unit.id}/ho-so-minh-chung`}>
      <Field
        name="ky"
        type="select"
        label={t('report.period.label')}
        value={period?.id ?? ''}
        options={periods.map((one) => ({ value: one.id, label: periodWords(t, one) }))}
      />
      <div className="filter-bar-actions">
        <Button kind="secondary">{t('report.period.choose')}</Button>
      </div>
    </form>
  )
}

function Made({ packs }: EvidencePage) {
  const t = useT()
  const columns: Column<EvidencePage['packs'][number]>[] = [
    {
      key: 'at',
      header: t('evidence.made.at'),
      rowHeader: true,
      cell: ({ at }) => formatDateTime(new Date(at), t.locale),
    },
    {
      key: 'figures',
      header: t('evidence.made.figures'),
      cell: ({ reportId }) => t(reportId ? 'evidence.made.signed' : 'evidence.made.unsigned'),
    },
    {
      key: 'rows',
      header: t('evidence.made.rows'),
      numeric: true,
      cell: ({ rows }) => formatNumber(rows, t.locale),
    },
    {
      key: 'hash',
      header: t('evidence.made.hash'),
      cell: ({ manifest }) => <span className="hash">{manifest}</span>,
    },
  ]
  return (
    <section className="flow" aria-labelledby="da-lap">
      <h2 id="da-lap">{t('evidence.made')}</h2>
      {packs.length === 0 ? (
        <p>{t('evidence.made.none')}</p>
      ) : (
        <>
          <p>{t('evidence.made.how')}</p>
          <DataTable
            caption={t('evidence.made')}
            captionHidden
            columns={columns}
            rows={packs}
            rowKey={({ manifest }) => manifest}
          />
        </>
      )}
    </section>
  )
}
