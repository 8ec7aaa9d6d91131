import { progressSql, standingParameters, standingSql } from '~/learning/enrolment-state.sql.server'
import { type Day, startOfDay } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'
import { chosenSql, type Counted, countedPeople } from './counted-people.sql.server'
import { PRECEDENCE } from './standing-counts'
import { type SignKind } from './formality'
import { formalityOf } from './formality.server'
import { FLAG_KINDS, type FlagKind, type ReportFlag, sentenceTo } from './report-flags'

const UNASSIGNED = PRECEDENCE.indexOf('unassigned')

type CountedKind = Exclude<FlagKind, SignKind>
type Figures = Partial<Record<FlagKind, number>>

/** The flags of a unit's figures with what was said to them since a day. A figure of nought is no flag. */
export async function reportFlags(unitId: string, counted: Counted, since: Day): Promise<ReportFlag[]> {
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

/** CROSS JOIN makes SQLite begin with the people: it cannot guess how few they are and would walk every enrolment. */
async function flagFigures(counted: Counted): Promise<Record<CountedKind, number>> {
  const { text, parameters } = countedPeople(counted)
  const { campaignIds, today } = counted
  const row = await sql.one<Record<CountedKind, number>>(
    `${text} SELECT
       (SELECT COUNT(*) FROM "person" WHERE "rank" = ${UNASSIGNED}) AS "unassigned",
       (SELECT COUNT(DISTINCT e."officialId") FROM "person" CROSS JOIN "Enrolment" e
        WHERE e."officialId" = "person"."officialId" AND ${chosenSql(counted)} AND ${progressSql('e')} = 'failed' AND ${standingSql('e')} IN ('open', 'overdue')) AS "usedUp",
       (SELECT COUNT(*) FROM "person" WHERE "enrolments" = 0
        AND EXISTS (SELECT 1 FROM "PositionRisk" r WHERE r."positionId" = "person"."positionId")) AS "riskWithoutCourse"`,
    ...parameters,
    ...campaignIds,
    ...standingParameters(today),
  )
  return {
    unassigned: Number(row?.unassigned ?? 0),
    usedUp: Number(row?.usedUp ?? 0),
    riskWithoutCourse: Number(row?.riskWithoutCourse ?? 0),
  }
}

function notesSince(unitId: string, since: Day) {
  return sql.all<{ kind: string; figure: number; text: string }>(
    `SELECT "kind", "figure", "text" FROM "FlagNote" WHERE "unitId" = ? AND "at" >= ? ORDER BY "at", "id"`,
    unitId,
    sql.instant(startOfDay(since)),
  )
}
