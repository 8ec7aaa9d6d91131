import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatDay, formatDateTime } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { EXAMPLE_KINDS } from '~/reporting/head-example'
import { headsTable } from '~/reporting/heads-table.server'
import { SMALLEST_RANKED } from '~/reporting/standing-counts'
import { unitReport } from '~/reporting/unit-report.server'
import { byKind } from '~/reporting/units-by-kind'
import { BackLink } from '~/ui/back-link'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { HeadsOfKind } from './heads-of-kind'
import { provinceAsked } from './province-access.server'
import { ProvinceChoices } from './province-choices'
import { PROVINCE_VIEWS, ProvinceViews } from './province-views'

export const handle: PageHandle = { nav: 'province', wide: true }
export const meta = pageTitle((t) => t('province.heads.title'))

/** Which heads went first or late, and which acted: by unit, without anyone's name. */
export async function loader(args: LoaderFunctionArgs) {
  const { unit, at, today, campaignCode, ...asked } = await provinceAsked(args)
  const report = await unitReport(unit, { campaignCode, today })
  const { period, since, rows } = await headsTable(unit, report, today)
  const kinds = byKind(rows)
  const kind = kinds.find((one) => one.kind === asked.kind)?.kind ?? null
  return {
    at,
    since,
    period,
    opened: report.opened,
    campaignCode: report.choice?.campaign?.code ?? null,
    kinds,
    kind,
  }
}

export type HeadsPage = ReturnType<typeof useLoaderData<typeof loader>>

export default function Heads() {
  const page = useLoaderData<typeof loader>()
  const t = useT()
  const { kinds, kind, since } = page
  const shown = kind === null ? kinds : kinds.filter((one) => one.kind === kind)
  return (
    <div className="flow">
      <BackLink href="/toan-tinh">{t('unit.province.title')}</BackLink>
      <PageHeading title={t('province.heads.title')} />
      <ProvinceViews current="heads" {...page} />
      <HeadsSentence page={page} rows={shown.flatMap(({ units }) => units)} />
      <ProvinceChoices {...page} action={PROVINCE_VIEWS.heads} />
      <p>{t('province.heads.order', { day: formatDay(since, t.locale) })}</p>
      {shown.map((one) => (
        <HeadsOfKind key={one.kind} {...one} page={page} />
      ))}
      <p className="meta">{t('province.heads.note', { count: SMALLEST_RANKED })}</p>
    </div>
  )
}

/** The examples add up to the units; of those with people overdue, who acted. */
function HeadsSentence({ page, rows }: { page: HeadsPage; rows: HeadsPage['kinds'][number]['units'] }) {
  const t = useT()
  const examples = EXAMPLE_KINDS.map((kind) => ({
    kind,
    units: rows.filter(({ example }) => example.kind === kind).length,
  }))
    .filter(({ units }) => units > 0)
    .map(({ kind, units }) => `${units} ${t(`province.example.${kind}`)}`)
  const behind = rows.filter(({ counts }) => counts.overdue > 0)
  const explainedAll = (row: (typeof rows)[number]) => row.explained >= row.counts.overdue
  const count = (of: (row: (typeof rows)[number]) => boolean) => behind.filter(of).length
  return (
    <p className="lead">
      {t('province.heads.sentence', { count: rows.length, examples: examples.join(', ') })}{' '}
      {behind.length === 0
        ? t('province.heads.noneOverdue')
        : t('province.heads.acted', {
            count: behind.length,
            reminded: count(({ reminded }) => reminded.count > 0),
            explained: count(explainedAll),
            extended: count(({ extended }) => extended.count > 0),
            idle: count((row) => row.reminded.count === 0 && row.extended.count === 0 && row.explained === 0),
          })}{' '}
      {t('unit.asOf', { when: formatDateTime(page.at, t.locale) })}
    </p>
  )
}
