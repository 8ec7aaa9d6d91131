import { formatNumber } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { headcountOf, SMALLEST_RANKED, type StandingCounts } from '~/reporting/standing-counts'
import { type Understanding } from '~/reporting/understanding'
import { type Column, DataTable } from '~/ui/data-table'
import { type LearnedPageData } from './learned'
import { understoodWords } from './learned-words'
import { campaignSearch } from './unit-query'

interface Row {
  id: string
  name: string
  href: string | null
  counts: StandingCounts
  understanding: Understanding
}

/** The same three figures of the units below, in their own order: they are not ranked. */
export function LearnedParts({ unit, query, own, children }: LearnedPageData) {
  const t = useT()
  const rows: Row[] = children.map(({ unit: { id, name }, ...learned }) => ({
    ...{ id, name, ...learned },
    href: `/don-vi/${id}/hoc-va-hieu${campaignSearch(query)}`,
  }))
  const ownRow: Row = { id: unit.id, name: t('unit.parts.own', { unit: unit.name }), href: null, ...own }
  const columns: Column<Row>[] = [
    {
      key: 'unit',
      header: t('unit.parts.unit'),
      rowHeader: true,
      cell: ({ name, href }) => (href ? <a href={href}>{name}</a> : name),
    },
    {
      key: 'headcount',
      header: t('unit.parts.headcount'),
      numeric: true,
      cell: ({ counts }) => formatNumber(headcountOf(counts), t.locale),
    },
    {
      key: 'done',
      header: t('learned.column.done'),
      numeric: true,
      cell: ({ counts }) => formatNumber(counts.completed, t.locale),
    },
    {
      key: 'understood',
      header: t('learned.column.understood'),
      numeric: true,
      cell: ({ understanding }) =>
        understanding.kind === 'tooFew'
          ? t('learned.tooFew', { count: SMALLEST_RANKED })
          : understoodWords(t, understanding),
    },
    { key: 'kept', header: t('learned.column.kept'), numeric: true, cell: () => '–' },
  ]
  return (
    <section className="flow" aria-labelledby="truc-thuoc">
      <h2 id="truc-thuoc">{t('unit.parts.title')}</h2>
      <DataTable
        caption={t('unit.parts.title')}
        captionHidden
        columns={columns}
        rows={headcountOf(own.counts) > 0 ? [ownRow, ...rows] : rows}
        rowKey={({ id }) => id}
        note={t('learned.parts.note')}
      />
    </section>
  )
}
