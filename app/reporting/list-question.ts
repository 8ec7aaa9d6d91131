import { type Day } from '~/platform/calendar'
import { type Sort, type StatusFilter } from './people-filter'
import { type UnitReport, type UnitRow } from './unit-report'

/** What narrows the list of a unit's people, as the address of its page says it. */
export interface ListQuery {
  scope: 'whole' | 'own' | 'overdue'
  status: StatusFilter
  typed: string
  /** id of a unit below, to narrow the list */
  part: string | null
  /** code of a campaign */
  campaign: string | null
  sort: Sort
}

/** Page and export ask the list by the same question, so that they cannot differ. A part that is not below is the whole. */
export function listQuestion(
  unit: { path: string },
  query: ListQuery,
  report: Pick<UnitReport, 'choice'> & { children: readonly Pick<UnitRow, 'unit'>[] },
  today: Day,
) {
  const { status, typed, sort, scope } = query
  const part = report.children.find((child) => child.unit.id === query.part)?.unit ?? unit
  return {
    part,
    own: scope === 'own',
    campaignIds: report.choice?.campaigns.map(({ id }) => id) ?? [],
    filter: { status, typed, sort },
    today,
  }
}
