import { personWords } from '~/documents/person-words'
import { formatDate } from '~/i18n/format'
import { type Translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import { type Sort } from '~/reporting/people-filter'
import { type PersonStatus } from '~/reporting/person-status'
import { headcountOf } from '~/reporting/standing-counts'
import { type Column, DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { Pagination } from '~/ui/pagination'
import { PeopleFilterBar } from './people-filter-bar'
import { StatusTag } from './status-tag'
import { type UnitPageData } from './unit'
import { isNarrowed, type UnitQuery, unitSearch } from './unit-query'

/** Who is behind the figures: fifty to a page, the most pressing first. */
export function PeopleList(data: UnitPageData) {
  const t = useT()
  if (headcountOf(data.counts) === 0) return null
  return (
    <section className="flow" aria-labelledby="danh-sach">
      <h2 id="danh-sach">{t('unit.people.title')}</h2>
      <PeopleFilterBar {...data} />
      <Listed {...data} />
    </section>
  )
}

function Listed(data: UnitPageData) {
  const t = useT()
  const { unit, query, counts, list, children } = data
  const hrefOf = (change: Partial<UnitQuery>) =>
    `/don-vi/${unit.id}${unitSearch({ ...query, ...change })}#danh-sach`
  const { people, matching, page, pages } = list
  const downloads = <Downloads unitId={unit.id} query={query} matching={matching} />
  if (matching === 0) {
    const href = hrefOf({ status: 'all', typed: '', part: null, page: 1 })
    return <NoOne query={query} everyone={headcountOf(counts)} href={href} />
  }
  if (list.isTooWide) {
    return (
      <>
        <EmptyState>{t('unit.people.tooWide', { count: matching })}</EmptyState>
        {downloads}
      </>
    )
  }
  const caption =
    pages > 1
      ? t('unit.people.pageOf', { count: matching, page, pages })
      : t('unit.people.matching', { count: matching })
  return (
    <>
      <DataTable
        caption={caption}
        columns={columns({
          t,
          unit,
          query,
          withParts: children.length > 0 && query.scope !== 'own',
          lastReminded: data.reminders.last,
          hrefOf,
        })}
        rows={people}
        rowKey={({ officialId }) => officialId}
      />
      <Pagination page={page} pages={pages} hrefOf={(number) => hrefOf({ page: number })} />
      {downloads}
    </>
  )
}

function NoOne({ query, everyone, href }: { query: UnitQuery; everyone: number; href: string }) {
  const t = useT()
  const words =
    isNarrowed(query) || query.scope === 'overdue' ? t('unit.people.none') : t('unit.people.noneUnfinished')
  return (
    <EmptyState action={<a href={href}>{t('unit.people.showAll', { count: everyone })}</a>}>
      {words}
    </EmptyState>
  )
}

function Downloads({ unitId, query, matching }: { unitId: string; query: UnitQuery; matching: number }) {
  const t = useT()
  const search = unitSearch({ ...query, page: 1 })
  return (
    <p>
      <a href={`/don-vi/${unitId}/danh-sach.xlsx${search}`} download>
        {t('unit.export.xlsx', { count: matching })}
      </a>{' '}
      ·{' '}
      <a href={`/don-vi/${unitId}/danh-sach.csv${search}`} download>
        {t('unit.export.csv')}
      </a>
    </p>
  )
}

interface TableParts {
  t: Translator
  unit: { id: string }
  query: UnitQuery
  withParts: boolean
  lastReminded: Record<string, Date>
  hrefOf: (change: Partial<UnitQuery>) => string
}

function columns({ t, unit, query, withParts, lastReminded, hrefOf }: TableParts): Column<PersonStatus>[] {
  const part: Column<PersonStatus> = {
    key: 'part',
    header: t('unit.column.part'),
    sort: sortLink(query.sort, { up: 'unit' }, hrefOf),
    cell: (person) => person.unitName,
  }
  return [
    {
      key: 'name',
      header: t('unit.column.fullName'),
      rowHeader: true,
      sort: sortLink(query.sort, { up: 'name', down: 'nameDown' }, hrefOf),
      cell: (person) => (
        <NameAndPosition person={person} href={`/don-vi/${unit.id}/nguoi/${person.officialId}`} />
      ),
    },
    ...(withParts ? [part] : []),
    {
      key: 'status',
      header: t('unit.column.status'),
      sort: sortLink(query.sort, { up: 'urgency' }, hrefOf),
      cell: (person) => <StatusTag segment={person.segment} words={personWords(t, person).standing} />,
    },
    { key: 'progress', header: t('unit.column.progress'), cell: (person) => progressAndAttempts(t, person) },
    {
      key: 'reminded',
      header: t('notices.remind.column'),
      cell: ({ officialId }) => {
        const at = lastReminded[officialId]
        return at ? formatDate(at, t.locale) : t('notices.remind.never')
      },
    },
  ]
}

function NameAndPosition({ person, href }: { person: PersonStatus; href: string }) {
  return (
    <span>
      <a href={href}>{person.fullName}</a>
      <span className="second-line">{person.positionName}</span>
    </span>
  )
}

/** How far, and how many attempts it took where any was made. */
function progressAndAttempts(t: Translator, person: PersonStatus): string {
  const [only] = person.states
  const { progress } = personWords(t, person)
  if (!only || person.states.length > 1 || only.attemptsUsed === 0 || only.progress === 'failed')
    return progress
  return t('unit.progress.withAttempts', { progress, used: only.attemptsUsed, allowed: only.attemptsAllowed })
}

/** A header's link sorts upwards, or downwards when it does so already and can. */
function sortLink(present: Sort, { up, down }: { up: Sort; down?: Sort }, hrefOf: TableParts['hrefOf']) {
  const next = present === up && down ? down : up
  const direction =
    present === up ? ('ascending' as const) : present === down ? ('descending' as const) : undefined
  return { href: hrefOf({ sort: next, page: 1 }), direction }
}
