import { type ScopedUnit } from '~/organisation/scope.server'
import { type Day } from '~/platform/calendar'
import { keptPeople } from './kept-figures.sql.server'
import { noCounts, type StandingCounts } from './standing-counts'

/** Everyone at and below a unit today over the campaigns of a signed report. */
export async function countsNow(
  unit: ScopedUnit,
  campaignIds: readonly string[],
  today: Day,
): Promise<StandingCounts> {
  const counts = noCounts()
  for (const { segment, people } of await keptPeople({ path: unit.path, campaignIds, today }))
    counts[segment] += Number(people)
  return counts
}
