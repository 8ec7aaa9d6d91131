import { endOfDay } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'
import { chosenSql, type Counted, countedPeople, postedSql } from './counted-people.sql.server'
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

/** First attempts of each unit's own people: how many people, how many sittings, and the sum of their shares. */
export async function firstScores(
  counted: Counted,
): Promise<{ unitId: string; people: number; sittings: number; sum: number }[]> {
  const end = sql.instant(endOfDay(counted.today))
  const posted = postedSql(counted)
  const rows = await sql.all<{ unitId: string; people: number; sittings: number; sum: number }>(
    `SELECT "unitId", COUNT(DISTINCT "officialId") AS "people", COUNT("first") AS "sittings", SUM("first") AS "sum"
     FROM (SELECT p."unitId", p."officialId", ${scoreSql(FIRST)} AS "first"
       FROM ${posted.from} CROSS JOIN "Enrolment" e ${SAT}
       WHERE ${posted.where} AND e."officialId" = p."officialId" AND ${chosenSql(counted)}) s
     GROUP BY "unitId"`,
    end,
    end,
    ...posted.parameters,
    ...counted.campaignIds,
  )
  return rows.map(({ unitId, people, sittings, sum }) => ({
    unitId,
    people: Number(people),
    sittings: Number(sittings),
    sum: Number(sum),
  }))
}
