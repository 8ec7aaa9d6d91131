import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { campaignName } from '~/documents/campaign-words'
import { formatDateTime, formatDay, formatNumber, formatPercent } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { completionTarget } from '~/organisation/site-settings.server'
import { totalsKeyOf } from '~/reporting/day-totals'
import { dayTotalsOn } from '~/reporting/day-totals.sql.server'
import { obligedOf, ratesOf } from '~/reporting/standing-counts'
import { placesOf, trendDays } from '~/reporting/trend'
import { unitReport } from '~/reporting/unit-report.server'
import { BackLink } from '~/ui/back-link'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { LineChart } from '~/ui/line-chart'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { provinceAsked } from './province-access.server'
import { ProvinceChoices } from './province-choices'
import { PROVINCE_VIEWS, ProvinceViews } from './province-views'

export const handle: PageHandle = { nav: 'province', wide: true }
export const meta = pageTitle((t) => t('province.trend.title'))

/** The province week by week, as each day was counted then, up to now. */
export async function loader(args: LoaderFunctionArgs) {
  const { unit, at, today, campaignCode } = await provinceAsked(args)
  const { choice, opened, whole } = await unitReport(unit, { campaignCode, today })
  const key = choice && totalsKeyOf(choice)
  const from = (choice?.campaigns ?? []).reduce(
    (first, { opensOn }) => (opensOn < first ? opensOn : first),
    today,
  )
  const kept = key ? await dayTotalsOn(unit, key, trendDays(from, today)) : []
  const points = [...kept, { day: today, counts: whole }].map(({ day, counts }) => ({
    day,
    obliged: obligedOf(counts),
    completed: counts.completed,
    overdue: counts.overdue,
    rate: ratesOf(counts).ofObliged,
  }))
  const target = await completionTarget()
  return { at, choice, opened, campaignCode: choice?.campaign?.code ?? null, points, target }
}

type TrendPage = ReturnType<typeof useLoaderData<typeof loader>>

export default function Trend() {
  const page = useLoaderData<typeof loader>()
  const t = useT()
  const { points } = page
  return (
    <div className="flow">
      <BackLink href="/toan-tinh">{t('unit.province.title')}</BackLink>
      <PageHeading title={t('province.trend.title')} />
      <ProvinceViews current="trend" {...page} />
      {points.length < 2 ? (
        <EmptyState>{t('province.trend.none')}</EmptyState>
      ) : (
        <>
          <TrendSentence {...page} />
          <TrendChart {...page} />
        </>
      )}
      <ProvinceChoices {...page} action={PROVINCE_VIEWS.trend} kinds={[]} kind={null} />
      <TrendTable points={points} />
      <p className="meta">{t('province.trend.note')}</p>
    </div>
  )
}

function TrendSentence({ points, choice, at, target }: TrendPage) {
  const t = useT()
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || !choice) return null
  const percent = (rate: number | null) => (rate === null ? '–' : formatPercent(rate, t.locale))
  return (
    <p className="lead">
      {t('province.trend.sentence', {
        campaign: campaignName(t, choice),
        day: formatDay(first.day, t.locale),
        from: percent(first.rate),
        to: percent(last.rate),
        overdueFrom: first.overdue,
        overdueTo: last.overdue,
      })}{' '}
      {t('province.trend.aim', { rate: formatPercent(target, t.locale) })}{' '}
      {t('unit.asOf', { when: formatDateTime(at, t.locale) })}
    </p>
  )
}

function TrendChart({ points, target }: Pick<TrendPage, 'points' | 'target'>) {
  const t = useT()
  const days = points.map(({ day }) => day)
  const share = (of: number, whole: number) => (whole > 0 ? of / whole : null)
  const day = (at: number) => formatDay(days.at(at) ?? '', t.locale)
  return (
    <LineChart
      title={t('province.trend.title')}
      description={t('province.trend.description')}
      places={placesOf(days)}
      marks={[day(0), day(-1)]}
      percent={(value) => formatPercent(value, t.locale)}
      lines={[
        { label: t('unit.parts.completed'), values: points.map(({ rate }) => rate) },
        { label: t('unit.parts.overdue'), values: points.map((one) => share(one.overdue, one.obliged)) },
        {
          label: t('province.trend.target', { rate: formatPercent(target, t.locale) }),
          values: points.map(() => target),
        },
      ]}
    />
  )
}

function TrendTable({ points }: Pick<TrendPage, 'points'>) {
  const t = useT()
  type Point = TrendPage['points'][number]
  const number = (key: 'obliged' | 'completed' | 'overdue', header: string) => ({
    key,
    header,
    numeric: true,
    cell: (point: Point) => formatNumber(point[key], t.locale),
  })
  return (
    <DataTable
      caption={t('province.trend.table')}
      rows={points}
      rowKey={({ day }) => day}
      columns={[
        {
          key: 'day',
          header: t('province.trend.day'),
          rowHeader: true,
          cell: ({ day }) => formatDay(day, t.locale),
        },
        number('obliged', t('province.trend.obliged')),
        number('completed', t('unit.parts.completed')),
        {
          key: 'rate',
          header: t('unit.parts.rate'),
          numeric: true,
          cell: ({ rate }) => (rate === null ? '–' : formatPercent(rate, t.locale)),
        },
        number('overdue', t('unit.parts.overdue')),
      ]}
    />
  )
}
