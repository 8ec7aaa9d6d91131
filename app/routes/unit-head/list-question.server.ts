import { type ScopedUnit } from '~/organisation/scope.server'
import { type Day } from '~/platform/calendar'
import { type UnitReport } from '~/reporting/unit-report'
import { type UnitQuery } from './unit-query'

/** Page and export ask the list by the same question, so that they cannot differ. A part that is not below is the whole. */
export function listQuestion(unit: ScopedUnit, query: UnitQuery, report: UnitReport, today: Day) {
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
