import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatDateTime, formatPercent } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { addDays } from '~/platform/calendar'
import { earlierFigures } from '~/reporting/earlier-figures.sql.server'
import { COMPARED_DAYS, rateChange } from '~/reporting/rate-change'
import { headcountOf, obligedOf, ratesOf } from '~/reporting/standing-counts'
import { unitReport } from '~/reporting/unit-report.server'
import { unitsByKind, unitsWithOverdue } from '~/reporting/units-by-kind'
import { campaignName } from '~/documents/campaign-words'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { StatusBar } from '~/ui/status-bar'
import { ChangeSentence } from './change-words'
import { KindTable } from './kind-table'
import { provinceAsked } from './province-access.server'
import { ProvinceChoices } from './province-choices'
import { ProvinceViews } from './province-views'
import { UrgeButton, Urged } from './urge-button'

export const handle: PageHandle = { nav: 'province', wide: true }

/** The province's figures for who reads them all, or heads the whole; without anyone's name. */
export async function loader(args: LoaderFunctionArgs) {
  const { viewer, unit, at, today, search, ...asked } = await provinceAsked(args)
  const report = await unitReport(unit, { campaignCode: asked.campaignCode, today })
  const { opened, choice, whole, own } = report
  const earlier = await earlierFigures(unit, choice, addDays(today, -COMPARED_DAYS))
  const kinds = unitsByKind(report)
  const kind = kinds.find((one) => one.kind === asked.kind)?.kind ?? null
  const overdueUnits = unitsWithOverdue(report)
  const campaignCode = choice?.campaign?.code ?? null
  const urged = search.get('don-doc')
  return {
    at,
    unit: { id: unit.id, name: unit.name },
    opened,
    choice,
    campaignCode,
    whole,
    own,
    compared: earlier && {
      day: earlier.day,
      change: rateChange(whole, earlier.whole),
      overdue: whole.overdue - earlier.whole.overdue,
      parts: Object.fromEntries(
        report.children.map(({ unit: { id }, counts }) => [id, rateChange(counts, earlier.parts.get(id))]),
      ),
    },
    kinds,
    kind,
    overdueUnits,
    mayUrge: viewer.roles.includes('inspector'),
    urged: urged === null ? null : Number(urged) || 0,
  }
}

export const meta = pageTitle<typeof loader>((t) => t('unit.province.title'))

export type ProvinceData = ReturnType<typeof useLoaderData<typeof loader>>

export default function Province() {
  const data = useLoaderData<typeof loader>()
  const t = useT()
  const { kinds, kind, whole, choice } = data
  const shown = kind === null ? kinds : kinds.filter((one) => one.kind === kind)
  return (
    <div className="flow">
      <Urged urged={data.urged} />
      <PageHeading title={t('unit.province.title')} />
      <ProvinceViews current="units" {...data} />
      <ProvinceSentence {...data} />
      <ChangeSentence {...data} />
      <UrgeButton {...data} />
      {choice && headcountOf(whole) > 0 ? <StatusBar counts={whole} /> : null}
      <ProvinceChoices {...data} action="/toan-tinh" />
      <p>{t('unit.province.order')}</p>
      {shown.map((one) => (
        <KindTable
          key={one.kind}
          {...one}
          campaign={data.opened.length > 1 ? data.campaignCode : null}
          compared={data.compared}
        />
      ))}
      <ProvinceItself {...data} />
      <p className="meta">{t('unit.parts.note')}</p>
    </div>
  )
}

/** Who is in no unit below: with them the tables add up to the province. */
function ProvinceItself({ unit, own }: ProvinceData) {
  const t = useT()
  const count = headcountOf(own)
  const root = `/don-vi/${unit.id}`
  return (
    <p>
      {count > 0 ? (
        <a href={`${root}?pham-vi=rieng&tinh-trang=tat-ca`}>
          {t('unit.province.own', { count, unit: unit.name })}
        </a>
      ) : null}
      {count > 0 ? ' · ' : ''}
      <a href={root}>{t('unit.province.list')}</a>
    </p>
  )
}

function ProvinceSentence({ whole, choice, overdueUnits, at }: ProvinceData) {
  const t = useT()
  const asOf = t('unit.asOf', { when: formatDateTime(at, t.locale) })
  const { ofObliged, ofHeadcount } = ratesOf(whole)
  if (!choice || ofObliged === null || ofHeadcount === null) {
    return <p className="lead">{`${t('unit.sentence.noCampaign')} ${asOf}`}</p>
  }
  const { completed, overdue } = whole
  const [headcount, obliged] = [headcountOf(whole), obligedOf(whole)]
  const campaign = campaignName(t, choice)
  return (
    <p className="lead">
      <b>{t('unit.province.rate', { rate: formatPercent(ofObliged, t.locale) })}</b>
      {t('unit.province.sentence', { campaign, completed, obliged })}
      {overdue > 0
        ? t('unit.province.overdue', { overdue, units: overdueUnits })
        : t('unit.province.noneOverdue')}{' '}
      {t('unit.province.whole', { headcount, rate: formatPercent(ofHeadcount, t.locale) })} {asOf}
    </p>
  )
}
