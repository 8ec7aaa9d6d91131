import { type Day } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'
import { fold } from '~/platform/vietnamese-text'
import { type Counted, countedPeople, inFewLengths, SEGMENT_SQL } from './counted-people.sql.server'
import { type PeopleFilter, segmentsIn, type Sort } from './people-filter'
import { type PersonRow } from './person-status'
import { type Segment } from './standing-counts'

type Counting = PersonRow & { matching?: number }

/** Those of the counted people who stand in the segments and fit what was typed, one page of them, and how many they are in all. */
export async function findPeople(
  counted: Counted,
  filter: Pick<PeopleFilter, 'typed' | 'sort'>,
  { segments, limit, offset }: { segments: readonly Segment[]; limit: number; offset: number },
): Promise<{ people: PersonRow[]; matching: number }> {
  if (segments.length === 0) return { people: [], matching: 0 }
  const person = countedPeople({ ...counted, named: namedLike(filter) })
  const rows = await sql.all<Counting>(
    `${person.text}
     SELECT s."officialId", o."fullName", o."staffCode", j."name" AS "positionName", s."unitId", u."name" AS "unitName",
       s."segment", s."enrolments", s."completions", COUNT(*) OVER () AS "matching"
     FROM (SELECT "person".*, ${SEGMENT_SQL} AS "segment" FROM "person") s
     JOIN "Official" o ON o."id" = s."officialId"
     JOIN "Unit" u ON u."id" = s."unitId"
     JOIN "Position" j ON j."id" = s."positionId"
     WHERE s."segment" IN (${segments.map(() => '?').join(', ')})
     ORDER BY ${orders()[filter.sort]} LIMIT ? OFFSET ?`,
    ...person.parameters,
    ...segments,
    limit,
    offset,
  )
  const matching = Number(rows[0]?.matching ?? 0)
  // In place: of a whole province a second copy was half the memory of its export.
  for (const row of rows) {
    row.enrolments = Number(row.enrolments)
    row.completions = Number(row.completions)
    delete row.matching
  }
  return { people: rows, matching }
}

/** Someone who fits, without a name. */
export type PlacedPerson = Omit<PersonRow, 'fullName' | 'staffCode' | 'positionName' | 'unitName'> & {
  positionId: string
}

/** Everyone who fits, in order: of a whole province names would be most of the memory, they are read when they are written. */
export async function placesOfPeople(counted: Counted, filter: PeopleFilter): Promise<PlacedPerson[]> {
  const person = countedPeople({ ...counted, named: namedLike(filter) })
  const segments = segmentsIn(filter.status)
  const rows = await sql.all<PlacedPerson>(
    `${person.text}
     SELECT s."officialId", s."unitId", s."positionId", s."segment", s."enrolments", s."completions"
     FROM (SELECT "person".*, ${SEGMENT_SQL} AS "segment" FROM "person") s
     JOIN "Official" o ON o."id" = s."officialId"
     JOIN "Unit" u ON u."id" = s."unitId"
     WHERE s."segment" IN (${segments.map(() => '?').join(', ')})
     ORDER BY ${orders()[filter.sort]}`,
    ...person.parameters,
    ...segments,
  )
  for (const row of rows) {
    row.enrolments = Number(row.enrolments)
    row.completions = Number(row.completions)
  }
  return rows
}

/** The same people with their names, posts and units. */
export async function withNames(people: readonly PlacedPerson[]): Promise<PersonRow[]> {
  const idsOf = (key: 'officialId' | 'unitId' | 'positionId') => [...new Set(people.map((one) => one[key]))]
  const [officials, units, positions] = await Promise.all([
    byId<{ id: string; fullName: string; staffCode: string }>(
      'SELECT "id", "fullName", "staffCode" FROM "Official"',
      idsOf('officialId'),
    ),
    byId<{ id: string; name: string }>('SELECT "id", "name" FROM "Unit"', idsOf('unitId')),
    byId<{ id: string; name: string }>('SELECT "id", "name" FROM "Position"', idsOf('positionId')),
  ])
  return people.map(({ positionId, ...person }) => ({
    ...person,
    fullName: officials.get(person.officialId)?.fullName ?? '',
    staffCode: officials.get(person.officialId)?.staffCode ?? '',
    positionName: positions.get(positionId)?.name ?? '',
    unitName: units.get(person.unitId)?.name ?? '',
  }))
}

async function byId<Row extends { id: string }>(select: string, ids: readonly string[]) {
  const asked = inFewLengths(ids)
  const rows = await sql.all<Row>(`${select} WHERE "id" IN (${asked.map(() => '?').join(', ')})`, ...asked)
  return new Map(rows.map((row) => [row.id, row]))
}

function namedLike({ typed }: Pick<PeopleFilter, 'typed'>): string | undefined {
  const folded = fold(typed)
  return folded === '' ? undefined : `%${folded.replace(/[!%_]/g, (symbol) => `!${symbol}`)}%`
}

function orders(): Record<Sort, string> {
  const byName = `${sql.inCodeOrder('o."sortKey"')}, ${sql.inCodeOrder('o."staffCode"')}`
  const due = `CASE WHEN s."nextDue" IS NULL THEN 1 ELSE 0 END, ${sql.inCodeOrder('s."nextDue"')}`
  return {
    urgency: `s."rank", ${byName}`,
    name: byName,
    nameDown: `${sql.inCodeOrder('o."sortKey"')} DESC, ${sql.inCodeOrder('o."staffCode"')}`,
    due: `${due}, ${byName}`,
    unit: `${sql.inCodeOrder('u."code"')}, ${byName}`,
  }
}

/** Whether a unit and those below it hold more people than `most`, without counting them all. */
export async function hasMorePeopleThan(most: number, path: string, today: Day): Promise<boolean> {
  const found = await sql.one<{ people: number }>(
    `SELECT COUNT(*) AS "people" FROM (
       SELECT p."officialId" FROM "UnitPlacement" h CROSS JOIN "Posting" p
       WHERE h."path" LIKE ? AND h."from" <= ? AND (h."to" IS NULL OR h."to" > ?)
         AND p."unitId" = h."unitId" AND p."primary" = ? AND p."from" <= ? AND (p."to" IS NULL OR p."to" > ?)
       LIMIT ?) s`,
    `${path}%`,
    today,
    today,
    true,
    today,
    today,
    most + 1,
  )
  return Number(found?.people) > most
}
