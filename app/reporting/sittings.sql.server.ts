import { endOfDay } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'
import { chosenSql, type Counted, countedPeople } from './counted-people.sql.server'
import { type Sitting } from './formality'

/** Shares of an attempt's grades up to an instant: a regrade only adds. `which` narrows the attempts. */
const scoreSql = (which: string) => `(SELECT MAX(g."correct" * 1.0 / g."total") FROM "Attempt" a
  JOIN "Grade" g ON g."attemptId" = a."id" WHERE a."enrolmentId" = e."id" AND a."submittedAt" < ? ${which})`

const FIRST = 'AND a."number" = 1'
const SAT = `JOIN "Attempt" s ON s."enrolmentId" = e."id" AND s."number" = 1 AND s."submittedAt" < ?`

type Row = Omit<Sitting, 'completedAt'> & { enrolmentId: string; completedAt: string | Date | null }

/** The sittings of the counted people by the end of the day, one row for each enrolment whose first test was handed in. */
export async function sittingsOf(counted: Counted): Promise<(Sitting & { enrolmentId: string })[]> {
  const { text, parameters } = countedPeople(counted)
  const end = sql.instant(endOfDay(counted.today))
  const read = `${sql.seconds('COALESCE(v."leftAt", c."completedAt")')} - ${sql.seconds('v."openedAt"')}`
  const rows = await sql.all<Row>(
    `${text} SELECT "person"."officialId" AS "person", e."id" AS "enrolmentId", e."dueOn", n."minutes", c."completedAt",
       ${scoreSql(FIRST)} AS "first", ${scoreSql('')} AS "best",
       (SELECT SUM(${read}) FROM "SectionVisit" v
        WHERE v."enrolmentId" = e."id" AND v."openedAt" < c."completedAt") AS "readSeconds"
     FROM "person" JOIN "Enrolment" e ON e."officialId" = "person"."officialId" AND ${chosenSql(counted)}
     ${SAT}
     JOIN "CourseEdition" n ON n."hash" = e."courseEditionHash"
     LEFT JOIN "Completion" c ON c."enrolmentId" = e."id" AND c."completedAt" < ?`,
    ...parameters,
    end,
    end,
    ...counted.campaignIds,
    end,
    end,
  )
  return rows.map((row) => ({
    ...row,
    readSeconds: Number(row.readSeconds ?? 0),
    minutes: Number(row.minutes),
    first: Number(row.first),
    best: Number(row.best),
    completedAt: row.completedAt === null ? null : sql.toDate(row.completedAt),
  }))
}

/** Where people are counted on a day: six parameters. CROSS JOIN makes SQLite begin with the few placements. */
const POSTED = `"UnitPlacement" h CROSS JOIN "Posting" p`
const POSTED_ON = `h."path" LIKE ? AND h."from" <= ? AND (h."to" IS NULL OR h."to" > ?)
  AND p."unitId" = h."unitId" AND p."primary" = ? AND p."from" <= ? AND (p."to" IS NULL OR p."to" > ?)`
const postedParameters = ({ path, today }: Pick<Counted, 'path' | 'today'>) => [
  ...[`${path}%`, today, today],
  ...[true, today, today],
]

/** First attempts of each unit's own people: how many people, how many sittings, and the sum of their shares. */
export async function firstScores(
  counted: Counted,
): Promise<{ unitId: string; people: number; sittings: number; sum: number }[]> {
  const end = sql.instant(endOfDay(counted.today))
  const rows = await sql.all<{ unitId: string; people: number; sittings: number; sum: number }>(
    `SELECT "unitId", COUNT(DISTINCT "officialId") AS "people", COUNT("first") AS "sittings", SUM("first") AS "sum"
     FROM (SELECT p."unitId", p."officialId", ${scoreSql(FIRST)} AS "first"
       FROM ${POSTED} CROSS JOIN "Enrolment" e ${SAT}
       WHERE ${POSTED_ON} AND e."officialId" = p."officialId" AND ${chosenSql(counted)}) s
     GROUP BY "unitId"`,
    end,
    end,
    ...postedParameters(counted),
    ...counted.campaignIds,
  )
  return rows.map(({ unitId, people, sittings, sum }) => ({
    unitId,
    people: Number(people),
    sittings: Number(sittings),
    sum: Number(sum),
  }))
}

/** How many people are counted at or below a unit, without their enrolments. */
export async function peopleBelow(counted: Pick<Counted, 'path' | 'today'>): Promise<number> {
  const row = await sql.one<{ count: number }>(
    `SELECT COUNT(*) AS "count" FROM ${POSTED} WHERE ${POSTED_ON}`,
    ...postedParameters(counted),
  )
  return Number(row?.count ?? 0)
}
