import { type ScopedUnit } from '~/organisation/scope.server'
import { type Day } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'
import { choicesToKeep, type TotalsChoice } from './day-totals'
import { openedCampaigns } from './opened-campaigns.sql.server'
import { addCounts, noCounts, SEGMENTS, type StandingCounts } from './standing-counts'
import { type CountedCell, countPeople } from './unit-report.sql.server'

/** The figures of a unit and everything below it on an earlier day, as they were counted then. */
export interface DayTotal {
  day: Day
  /** người */
  counts: StandingCounts
  /** lượt */
  enrolments: number
  completions: number
}

/**
 * Keeps every unit's figures of a day for trends. What is kept already stays as it was counted then, so running twice
 * changes nothing. Returns how many choices were counted now.
 */
export async function keepDayTotals(day: Day): Promise<number> {
  const kept = await sql.all<{ choice: string }>(
    'SELECT DISTINCT "choice" FROM "UnitDayTotal" WHERE "day" = ?',
    day,
  )
  const known = new Set(kept.map(({ choice }) => choice))
  const missing = choicesToKeep(await openedCampaigns(day), day).filter(({ key }) => !known.has(key))
  for (const choice of missing) await keep(choice, day)
  return missing.length
}

const COUNTED = SEGMENTS.map((segment) => `"${segment}"`).join(', ')
const KEEP = `INSERT INTO "UnitDayTotal" ("choice", "day", "unitId", "path", ${COUNTED}, "enrolments", "completions")
  VALUES (?, ?, ?, ?, ${SEGMENTS.map(() => '?').join(', ')}, ?, ?) ON CONFLICT DO NOTHING`

/** Counted before the transaction begins: writers wait only for the rows of the units. */
async function keep({ key, campaignIds }: TotalsChoice, day: Day): Promise<void> {
  const cells = await countPeople({ path: '/', campaignIds, today: day })
  const paths = await pathsOn(day)
  await sql.write(async (run) => {
    for (const [unitId, total] of byUnit(cells)) {
      const figures = SEGMENTS.map((segment) => total.counts[segment])
      const path = paths.get(unitId) ?? `/${unitId}/`
      await run.run(KEEP, key, day, unitId, path, ...figures, total.enrolments, total.completions)
    }
  })
}

type Total = Omit<DayTotal, 'day'>

function byUnit(cells: readonly CountedCell[]): Map<string, Total> {
  const units = new Map<string, Total>()
  for (const { unitId, segment, people, enrolments, completions } of cells) {
    const total = units.get(unitId) ?? { counts: noCounts(), enrolments: 0, completions: 0 }
    units.set(unitId, total)
    total.counts[segment] += Number(people)
    total.enrolments += Number(enrolments)
    total.completions += Number(completions)
  }
  return units
}

async function pathsOn(day: Day): Promise<Map<string, string>> {
  const rows = await sql.all<{ unitId: string; path: string }>(
    'SELECT "unitId", "path" FROM "UnitPlacement" WHERE "from" <= ? AND ("to" IS NULL OR "to" > ?)',
    day,
    day,
  )
  return new Map(rows.map(({ unitId, path }) => [unitId, path]))
}

const SUMS = [...SEGMENTS, 'enrolments', 'completions']
  .map((name) => `SUM("${name}") AS "${name}"`)
  .join(', ')

/**
 * A unit's figures on the days from `from` to before `to`, oldest first; days that were not counted are left out. `key` is
 * that of totalsKeyOf. The tree is that of each day.
 */
export const dayTotals = (
  unit: ScopedUnit,
  key: string,
  { from, to }: { from: Day; to: Day },
): Promise<DayTotal[]> => totalsWhere(unit, key, '"day" >= ? AND "day" < ?', [from, to])

/** The same on some days only. */
export const dayTotalsOn = (unit: ScopedUnit, key: string, days: readonly Day[]): Promise<DayTotal[]> =>
  totalsWhere(unit, key, days.length > 0 ? `"day" IN (${days.map(() => '?').join(', ')})` : '1 = 0', days)

async function totalsWhere(
  unit: ScopedUnit,
  key: string,
  when: string,
  days: readonly Day[],
): Promise<DayTotal[]> {
  const rows = await sql.all<StandingCounts & { day: Day; enrolments: number; completions: number }>(
    `SELECT "day", ${SUMS} FROM "UnitDayTotal"
     WHERE "choice" = ? AND ${when} AND "path" LIKE ? GROUP BY "day" ORDER BY "day"`,
    key,
    ...days,
    `%/${unit.id}/%`,
  )
  return rows.map(({ day, enrolments, completions, ...counts }) => ({
    day,
    counts: addCounts(noCounts(), numbersOf(counts)),
    enrolments: Number(enrolments),
    completions: Number(completions),
  }))
}

const numbersOf = (counts: StandingCounts) =>
  Object.fromEntries(SEGMENTS.map((segment) => [segment, Number(counts[segment])])) as StandingCounts
