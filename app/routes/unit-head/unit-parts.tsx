import { formatNumber, formatPercent } from '~/i18n/format'
import { type Translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import { headcountOf, ratesOf, type StandingCounts, unfinishedOf } from '~/reporting/standing-counts'
import { type Column, DataTable } from '~/ui/data-table'
import { StatusBar } from '~/ui/status-bar'
import { type UnitPageData } from './unit'
import { listHref } from './unit-figures'
import { type UnitQuery, unitSearch } from './unit-query'

interface PartRow {
  id: string
  name: string
  href: string
  counts: StandingCounts
}

/** The units below with their bars; with the unit's own people their rows add up to the whole. */
export function UnitParts({ unit, query, children, own }: UnitPageData) {
  const t = useT()
  if (query.scope === 'own') return null
  const rows = children.map((child) => rowOf(child.unit, child.counts, query))
  const ownRow: PartRow = {
    id: unit.id,
    name: t('unit.parts.own', { unit: unit.name }),
    href: listHref(unit.id, { ...query, scope: 'own' }, 'unfinished'),
    counts: own,
  }
  const everyone = headcountOf(own) > 0 ? [ownRow, ...rows] : rows
  const shown = query.scope === 'overdue' ? everyone.filter(({ counts }) => counts.overdue > 0) : everyone
  return (
    <section className="flow" aria-labelledby="truc-thuoc">
      <h2 id="truc-thuoc">{t('unit.parts.title')}</h2>
      {shown.length === 0 ? (
        <p>{t('unit.parts.noneOverdue')}</p>
      ) : (
        <DataTable
          caption={t('unit.parts.title')}
          captionHidden
          columns={partColumns(t)}
          rows={shown}
          rowKey={({ id }) => id}
          note={t('unit.parts.note')}
        />
      )}
    </section>
  )
}

/** Drilling down keeps the campaign. */
function rowOf(
  { id, name }: { id: string; name: string },
  counts: StandingCounts,
  { campaign }: UnitQuery,
): PartRow {
  const search = unitSearch({
    scope: 'whole',
    status: 'unfinished',
    typed: '',
    part: null,
    campaign,
    sort: 'urgency',
    page: 1,
  })
  return { id, name, href: `/don-vi/${id}${search}`, counts }
}

function partColumns(t: Translator): Column<PartRow>[] {
  const number = (
    key: string,
    header: string,
    value: (counts: StandingCounts) => number,
  ): Column<PartRow> => ({
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
      cell: ({ name, href }) => <a href={href}>{name}</a>,
    },
    { key: 'bar', header: t('unit.parts.bar'), cell: ({ counts }) => <PartBar counts={counts} /> },
    number('headcount', t('unit.parts.headcount'), headcountOf),
    number('unfinished', t('unit.parts.unfinished'), unfinishedOf),
    number('overdue', t('unit.parts.overdue'), ({ overdue }) => overdue),
    { key: 'rate', header: t('unit.parts.rate'), numeric: true, cell: ({ counts }) => rateWords(t, counts) },
  ]
}

function PartBar({ counts }: { counts: StandingCounts }) {
  return headcountOf(counts) > 0 ? <StatusBar compact counts={counts} /> : null
}

/** Of those who must learn. */
export function rateWords(t: Translator, counts: StandingCounts): string {
  const { ofObliged } = ratesOf(counts)
  return ofObliged === null ? '–' : formatPercent(ofObliged, t.locale)
}
