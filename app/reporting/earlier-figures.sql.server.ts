import { type ScopedUnit } from '~/organisation/scope.server'
import { childTowards } from '~/organisation/tree'
import { addDays, type Day } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'
import { totalsKeyOf } from './day-totals'
import { type EarlierFigures } from './rate-change'
import { type ReportChoice } from './report-choice'
import { addCounts, noCounts, SEGMENTS, type StandingCounts } from './standing-counts'

/** When a day was not counted, one of so many days before it stands for it. */
const NEARBY_DAYS = 7

const COLUMNS = SEGMENTS.map((segment) => `"${segment}"`).join(', ')

/** What was kept of a day for a unit and each unit directly below it; null where nothing near was kept. */
export async function earlierFigures(
  unit: ScopedUnit,
  choice: ReportChoice | null,
  wanted: Day,
): Promise<EarlierFigures | null> {
  const key = choice && totalsKeyOf(choice)
  if (!key) return null
  const rows = await sql.all<StandingCounts & { day: Day; path: string }>(
    `SELECT "day", "path", ${COLUMNS} FROM "UnitDayTotal"
     WHERE "choice" = ? AND "path" LIKE ? AND "day" = (
       SELECT MAX(d."day") FROM "UnitDayTotal" d WHERE d."choice" = ? AND d."day" <= ? AND d."day" > ?)`,
    key,
    `%/${unit.id}/%`,
    key,
    wanted,
    addDays(wanted, -NEARBY_DAYS),
  )
  const [first] = rows
  if (!first) return null
  const parts = new Map<string, StandingCounts>()
  let whole = noCounts()
  for (const { day: _day, path, ...kept } of rows) {
    const counts = numbersOf(kept)
    whole = addCounts(whole, counts)
    const part = childTowards(path, unit.id)
    if (part) parts.set(part, addCounts(parts.get(part) ?? noCounts(), counts))
  }
  return { day: first.day, whole, parts }
}

const numbersOf = (kept: StandingCounts): StandingCounts => {
  const counts = noCounts()
  for (const segment of SEGMENTS) counts[segment] = Number(kept[segment])
  return counts
}
