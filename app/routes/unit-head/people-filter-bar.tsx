import { useT } from '~/i18n/use-t'
import { type StatusFilter } from '~/reporting/people-filter'
import { headcountOf, openOf, type StandingCounts, unfinishedOf } from '~/reporting/standing-counts'
import { Field } from '~/ui/field'
import { FilterBar } from '~/ui/filter-bar'
import { type UnitPageData } from './unit'
import {
  isNarrowed,
  SORT_WORDS,
  SORTS,
  scopeWord,
  STATUS_FILTERS,
  STATUS_WORDS,
  unitSearch,
} from './unit-query'

/** A GET form: what is filtered stands in the address. Counts stand beside the choices. */
export function PeopleFilterBar({ unit, query, counts, children, opened, choice }: UnitPageData) {
  const t = useT()
  const { scope, campaign } = query
  const clear = unitSearch({
    ...query,
    status: usualStatus(scope),
    typed: '',
    part: null,
    sort: 'urgency',
    page: 1,
  })
  const howMany = countsByFilter(counts)
  return (
    <FilterBar
      label={t('unit.people.filter')}
      action={`/don-vi/${unit.id}#danh-sach`}
      clearHref={isNarrowed(query) ? `/don-vi/${unit.id}${clear}#danh-sach` : undefined}
    >
      {scope === 'whole' ? null : <input type="hidden" name="pham-vi" value={scopeWord(scope)} />}
      <Field
        name="ten"
        type="search"
        label={t('unit.people.name')}
        value={query.typed}
        maxLength={80}
        autoComplete="off"
      />
      <Field
        name="tinh-trang"
        type="select"
        label={t('unit.people.status')}
        value={STATUS_WORDS[query.status]}
        options={STATUS_FILTERS.map((status) => ({
          value: STATUS_WORDS[status],
          label: t(`unit.status.${status}`, { count: howMany[status] }),
        }))}
      />
      {children.length > 0 && scope !== 'own' ? (
        <Field
          name="bo-phan"
          type="select"
          label={t('unit.people.part')}
          value={query.part ?? ''}
          options={[
            { value: '', label: t('unit.people.partAll') },
            ...children.map((child) => ({ value: child.unit.id, label: child.unit.name })),
          ]}
        />
      ) : null}
      {opened.length > 1 ? (
        <Field
          name="dot"
          type="select"
          label={t('unit.people.campaign')}
          value={campaign ?? choice?.campaign?.code ?? ''}
          options={[
            { value: '', label: t('unit.people.campaignAll') },
            ...opened.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      ) : null}
      <Field
        name="sap-xep"
        type="select"
        label={t('unit.people.sort')}
        value={SORT_WORDS[query.sort]}
        options={SORTS.map((sort) => ({ value: SORT_WORDS[sort], label: t(`unit.sort.${sort}`) }))}
      />
    </FilterBar>
  )
}

const usualStatus = (scope: UnitPageData['query']['scope']): StatusFilter =>
  scope === 'overdue' ? 'overdue' : 'unfinished'

function countsByFilter(counts: StandingCounts): Record<StatusFilter, number> {
  const { overdue, unassigned, completed, exempt, deferred } = counts
  const unfinished = unfinishedOf(counts)
  return {
    unfinished,
    overdue,
    open: openOf(counts),
    unassigned,
    completed,
    exempt,
    deferred,
    all: headcountOf(counts),
  }
}
