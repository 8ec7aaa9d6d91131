import { type Day } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'
import { type RowEntry } from './row-entry'

export interface ImportCounts {
  added: number
  updated: number
  unchanged: number
  wrong: number
}

export async function entryCounts(importId: string): Promise<ImportCounts> {
  const rows = await sql.all<{ outcome: RowEntry['outcome']; count: number }>(
    `SELECT "outcome", COUNT(*) AS "count" FROM "PeopleImportEntry" WHERE "importId" = ? GROUP BY "outcome"`,
    importId,
  )
  const of = (outcome: RowEntry['outcome']) => Number(rows.find((row) => row.outcome === outcome)?.count ?? 0)
  return { added: of('add'), updated: of('update'), unchanged: of('same'), wrong: of('wrong') }
}

export interface WrongRow {
  number: number
  problems: string
  cells: string
}

export function wrongRows(
  importId: string,
  { after = 0, limit }: { after?: number; limit: number },
): Promise<WrongRow[]> {
  return sql.all<WrongRow>(
    `SELECT e."number", e."problems", r."cells" FROM "PeopleImportEntry" e
     JOIN "PeopleImportRow" r ON r."importId" = e."importId" AND r."number" = e."number"
     WHERE e."importId" = ? AND e."outcome" = 'wrong' AND e."number" > ? ORDER BY e."number" LIMIT ?`,
    importId,
    after,
    limit,
  )
}

/** Each unit that nobody has named yet, with how many rows wait for it and the first of them. */
export function askedUnits(importId: string): Promise<{ typed: string; rows: number; first: number }[]> {
  return sql.all(
    `SELECT "askedUnit" AS "typed", COUNT(*) AS "rows", MIN("number") AS "first" FROM "PeopleImportEntry"
     WHERE "importId" = ? AND "askedUnit" IS NOT NULL GROUP BY "askedUnit" ORDER BY COUNT(*) DESC, "askedUnit" LIMIT 100`,
    importId,
  )
}

export async function newPositionNames(importId: string): Promise<string[]> {
  const rows = await sql.all<{ newPosition: string }>(
    `SELECT DISTINCT "newPosition" FROM "PeopleImportEntry"
     WHERE "importId" = ? AND "newPosition" IS NOT NULL ORDER BY "newPosition" LIMIT 50`,
    importId,
  )
  return rows.map(({ newPosition }) => newPosition)
}

export interface AbsentPerson {
  id: string
  fullName: string
  staffCode: string
  unitName: string
}

/** Those counted in the units of a full list whom the list does not name. Proposed for suspension, never more. */
export function absentPeople(importId: string, day: Day, limit: number): Promise<AbsentPerson[]> {
  return sql.all<AbsentPerson>(
    `SELECT o."id", o."fullName", o."staffCode", u."name" AS "unitName"
     FROM "Posting" p JOIN "Official" o ON o."id" = p."officialId" JOIN "Unit" u ON u."id" = p."unitId"
     WHERE p."primary" = ? AND p."from" <= ? AND (p."to" IS NULL OR p."to" > ?)
       AND p."unitId" IN (SELECT e."unitId" FROM "PeopleImportEntry" e WHERE e."importId" = ? AND e."unitId" IS NOT NULL)
       AND NOT EXISTS (SELECT 1 FROM "PeopleImportEntry" e WHERE e."importId" = ? AND e."officialId" = o."id")
     ORDER BY u."code", ${sql.inCodeOrder('o."sortKey"')} LIMIT ?`,
    true,
    day,
    day,
    importId,
    importId,
    limit,
  )
}

/** How many of those the import added have come in, with a password or a session: then it stays. */
export async function signedInSince(importId: string): Promise<number> {
  const row = await sql.one<{ count: number }>(
    `SELECT COUNT(*) AS "count" FROM "PeopleImportEntry" e WHERE e."importId" = ? AND e."outcome" = 'add' AND (
       EXISTS (SELECT 1 FROM "Credential" c WHERE c."officialId" = e."officialId")
       OR EXISTS (SELECT 1 FROM "Session" s WHERE s."officialId" = e."officialId"))`,
    importId,
  )
  return Number(row?.count ?? 0)
}

/** Units to which the import brought new people who have no password yet, for handing out slips. */
export function unitsAwaitingSlips(
  importId: string,
): Promise<{ id: string; name: string; people: number }[]> {
  return sql.all(
    `SELECT u."id", u."name", COUNT(*) AS "people" FROM "PeopleImportEntry" e JOIN "Unit" u ON u."id" = e."unitId"
     WHERE e."importId" = ? AND e."outcome" = 'add'
       AND NOT EXISTS (SELECT 1 FROM "Credential" c WHERE c."officialId" = e."officialId")
     GROUP BY u."id", u."name", u."code" ORDER BY u."code"`,
    importId,
  )
}

export interface SlipPerson {
  id: string
  fullName: string
  staffCode: string
  unitName: string
}

/** New people of one unit without a password, by name; `unitId` null: of all units. */
export function peopleAwaitingSlips(
  importId: string,
  unitId: string | null,
  limit: number,
): Promise<SlipPerson[]> {
  return sql.all<SlipPerson>(
    `SELECT o."id", o."fullName", o."staffCode", u."name" AS "unitName" FROM "PeopleImportEntry" e
     JOIN "Official" o ON o."id" = e."officialId" JOIN "Unit" u ON u."id" = e."unitId"
     WHERE e."importId" = ? AND e."outcome" = 'add' AND (? = '' OR e."unitId" = ?) AND o."leftOn" IS NULL
       AND NOT EXISTS (SELECT 1 FROM "Credential" c WHERE c."officialId" = e."officialId")
     ORDER BY u."code", ${sql.inCodeOrder('o."sortKey"')}, o."staffCode" LIMIT ?`,
    importId,
    unitId ?? '',
    unitId ?? '',
    limit,
  )
}
