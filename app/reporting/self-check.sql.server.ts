import { standingParameters, standingSql } from '~/learning/enrolment-state.sql.server'
import { addDays, type Day } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'
import { chosenSql, type Counted, countedPeople } from './counted-people.sql.server'
import { EXEMPTION_DAYS, type OverdueAnswer } from './self-check'

type Row = Omit<OverdueAnswer, 'explainedAt' | 'attemptAt'> & {
  explainedAt: string | Date | null
  attemptAt: string | Date | null
}

/** The overdue enrolments of the counted people, with the first explanation for their due day and the last further attempt. */
export async function overdueAnswers(counted: Counted): Promise<OverdueAnswer[]> {
  const { text, parameters } = countedPeople(counted)
  const rows = await sql.all<Row>(
    `${text} SELECT "person"."unitId", "person"."officialId", e."dueOn",
       (SELECT MIN(x."at") FROM "OverdueExplanation" x WHERE x."enrolmentId" = e."id" AND x."dueOn" = e."dueOn") AS "explainedAt",
       (SELECT MAX(a."at") FROM "ExtraAttempt" a WHERE a."enrolmentId" = e."id") AS "attemptAt"
     FROM "person" JOIN "Enrolment" e ON e."officialId" = "person"."officialId" AND ${chosenSql(counted)}
     WHERE ${standingSql('e')} = 'overdue'`,
    ...parameters,
    ...counted.campaignIds,
    ...standingParameters(counted.today),
  )
  const instant = (value: string | Date | null) => (value === null ? null : sql.toDate(value))
  return rows.map((row) => ({
    ...row,
    explainedAt: instant(row.explainedAt),
    attemptAt: instant(row.attemptAt),
  }))
}

/** How many exemptions of the counted people end soon, and the day on which the first one no longer holds. */
export async function exemptionsEnding(counted: Counted): Promise<{ count: number; first: Day | null }> {
  const { text, parameters } = countedPeople(counted)
  const row = await sql.one<{ count: number; first: string | null }>(
    `${text} SELECT COUNT(*) AS "count", MIN(e."exemptUntil") AS "first"
     FROM "person" JOIN "Enrolment" e ON e."officialId" = "person"."officialId" AND ${chosenSql(counted)}
     WHERE e."exemptUntil" > ? AND e."exemptUntil" <= ? AND ${standingSql('e')} = 'exempt'`,
    ...parameters,
    ...counted.campaignIds,
    counted.today,
    addDays(counted.today, EXEMPTION_DAYS),
    ...standingParameters(counted.today),
  )
  return { count: Number(row?.count ?? 0), first: row?.first ?? null }
}
