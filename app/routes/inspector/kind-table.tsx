import { formatDay, formatNumber } from '~/i18n/format'
import { type Translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import { headcountOf, openOf, SMALLEST_RANKED, type StandingCounts } from '~/reporting/standing-counts'
import { type UnitRow } from '~/reporting/unit-report'
import { isRanked } from '~/reporting/units-by-kind'
import { rateWords } from '~/routes/unit-head/unit-parts'
import { type Column, DataTable } from '~/ui/data-table'
import { ChangeOfRate } from './change-words'
import { type ProvinceData } from './province'

type Compared = NonNullable<ProvinceData['compared']>

/** Units of one kind with the six figures that add up to their people. Too small ones are counted, not ranked. */
export function KindTable({
  kind,
  units,
  campaign,
  compared,
}: {
  kind: string
  units: UnitRow[]
  campaign: string | null
  compared: Compared | null
}) {
  const t = useT()
  return (
    <DataTable
      caption={t('unit.province.table', { kind, count: units.length })}
      columns={[...columns(t, campaign), ...changeColumn(t, compared)]}
      rows={units}
      rowKey={({ unit }) => unit.id}
      wide
    />
  )
}

function columns(t: Translator, campaign: string | null): Column<UnitRow>[] {
  const number = (
    key: string,
    header: string,
    value: (counts: StandingCounts) => number,
  ): Column<UnitRow> => ({
    key,
    header,
    numeric: true,
    cell: ({ counts }) => formatNumber(value(counts), t.locale),
  })
  return [
    {
      key: 'unit',
      header: t('unit.parts.unit'),
      rowHeader: true,
      cell: ({ unit }) => <a href={drillDown(unit.id, campaign)}>{unit.name}</a>,
    },
    number('headcount', t('unit.parts.headcount'), headcountOf),
    number('overdue', t('unit.parts.overdue'), ({ overdue }) => overdue),
    number('open', t('unit.parts.open'), openOf),
    number('unassigned', t('unit.parts.unassigned'), ({ unassigned }) => unassigned),
    number('completed', t('unit.parts.completed'), ({ completed }) => completed),
    number('deferred', t('unit.parts.deferred'), ({ deferred }) => deferred),
    number('exempt', t('unit.parts.exempt'), ({ exempt }) => exempt),
    { key: 'rate', header: t('unit.parts.rate'), numeric: true, cell: (row) => rankedRate(t, row) },
  ]
}

/** Since a day of last week; left out while no such day was counted. */
function changeColumn(t: Translator, compared: Compared | null): Column<UnitRow>[] {
  if (!compared) return []
  const header = t('province.change.header', { day: formatDay(compared.day, t.locale) })
  const cell = ({ unit }: UnitRow) => <ChangeOfRate change={compared.parts[unit.id]} />
  return [{ key: 'change', header, numeric: true, cell }]
}

const rankedRate = (t: Translator, row: UnitRow) =>
  isRanked(row) ? rateWords(t, row.counts) : t('unit.parts.small', { count: SMALLEST_RANKED })

const drillDown = (unitId: string, campaign: string | null) =>
  `/don-vi/${unitId}${campaign ? `?dot=${encodeURIComponent(campaign)}` : ''}`
