import { type Day, startOfDay } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'
import { type CountedPlace } from './counted-people.sql.server'
import { type SignKind } from './formality'
import { formalityOf } from './formality.server'
import { keptFlags } from './kept-figures.sql.server'
import { FLAG_KINDS, type FlagKind, type ReportFlag, sentenceTo } from './report-flags'

type CountedKind = Exclude<FlagKind, SignKind>
type Figures = Partial<Record<FlagKind, number>>

/** The flags of a unit's figures with what was said to them since a day. A figure of nought is no flag. */
export async function reportFlags(unitId: string, counted: CountedPlace, since: Day): Promise<ReportFlag[]> {
  const [counts, formality, notes] = await Promise.all([
    flagFigures(counted),
    formalityOf(counted),
    notesSince(unitId, since),
  ])
  const signs = formality.kind === 'signs' ? formality.signs : []
  const ofSigns = signs.map((sign) => [sign.kind, 'people' in sign ? sign.people : 1])
  const figures: Figures = { ...counts, ...Object.fromEntries(ofSigns) }
  return FLAG_KINDS.flatMap((kind) => {
    const figure = figures[kind] ?? 0
    return figure > 0 ? { kind, figure, sentence: sentenceTo({ kind, figure }, notes) } : []
  })
}

async function flagFigures(counted: CountedPlace): Promise<Record<CountedKind, number>> {
  const [cells, atRisk] = await Promise.all([keptFlags(counted), positionsAtRisk()])
  const figures = { unassigned: 0, usedUp: 0, riskWithoutCourse: 0 }
  for (const { positionId, unassigned, usedUp, withoutCourse } of cells) {
    figures.unassigned += unassigned
    figures.usedUp += usedUp
    if (atRisk.has(positionId)) figures.riskWithoutCourse += withoutCourse
  }
  return figures
}

async function positionsAtRisk(): Promise<Set<string>> {
  const rows = await sql.all<{ positionId: string }>('SELECT DISTINCT "positionId" FROM "PositionRisk"')
  return new Set(rows.map(({ positionId }) => positionId))
}

function notesSince(unitId: string, since: Day) {
  return sql.all<{ kind: string; figure: number; text: string }>(
    `SELECT "kind", "figure", "text" FROM "FlagNote" WHERE "unitId" = ? AND "at" >= ? ORDER BY "at", "id"`,
    unitId,
    sql.instant(startOfDay(since)),
  )
}
