import { type Day } from '~/platform/calendar'
import { type Parameter, type Run, sql } from '~/platform/sql.server'
import { type KnownPerson, type RowEntry } from './row-check'
import { type SheetRow } from './sheet-rows'

const tuples = (rows: number, columns: number) => {
  const tuple = `(${Array.from({ length: columns }, () => '?').join(', ')})`
  return Array.from({ length: rows }, () => tuple).join(', ')
}
const marks = (values: readonly unknown[]) => values.map(() => '?').join(', ')

/** Keeps a batch of the file's rows and says how far the reading is. */
export function stageRows(importId: string, rows: readonly SheetRow[], at: Date): Promise<void> {
  return sql.write(async (run) => {
    await run.run(
      `INSERT INTO "PeopleImportRow" ("importId", "number", "cells") VALUES ${tuples(rows.length, 3)}`,
      ...rows.flatMap(([number, cells]) => [importId, number, JSON.stringify(cells)]),
    )
    await moved(run, importId, { by: rows.length, at })
  })
}

async function moved(run: Run, importId: string, { by, at }: { by: number; at: Date }): Promise<void> {
  await run.run(
    `UPDATE "PeopleImport" SET "progress" = "progress" + ?, "beatAt" = ? WHERE "id" = ?`,
    by,
    sql.instant(at),
    importId,
  )
}

export async function stagedRows(importId: string, after: number, limit: number): Promise<SheetRow[]> {
  const rows = await sql.all<{ number: number; cells: string }>(
    `SELECT "number", "cells" FROM "PeopleImportRow" WHERE "importId" = ? AND "number" > ? ORDER BY "number" LIMIT ?`,
    importId,
    after,
    limit,
  )
  return rows.map(({ number, cells }) => [number, JSON.parse(cells) as string[]])
}

export async function stagedCount(importId: string, after: number): Promise<number> {
  const row = await sql.one<{ count: number }>(
    `SELECT COUNT(*) AS "count" FROM "PeopleImportRow" WHERE "importId" = ? AND "number" > ?`,
    importId,
    after,
  )
  return Number(row?.count ?? 0)
}

const ENTRY = [
  'number',
  'outcome',
  'problems',
  'askedUnit',
  'officialId',
  'staffCode',
  'fullName',
  'sortKey',
  'searchText',
  'phone',
  'email',
  'nameOfStaff',
  'nameOfPhone',
  'nameOfEmail',
  'unitId',
  'positionId',
  'newPosition',
  'postingId',
  'oldPostingId',
  'beforeName',
  'beforeKey',
  'beforeSearch',
  'beforePhone',
  'beforeEmail',
  'beforeLeft',
] as const satisfies readonly (keyof RowEntry)[]
const ENTRY_COLUMNS = ENTRY.map((column) => `"${column}"`).join(', ')

/** What the rows after `after` up to the last of these would do, in place of what an earlier check said. */
export function replaceEntries(
  importId: string,
  after: number,
  entries: readonly RowEntry[],
  at: Date,
): Promise<void> {
  return sql.write(async (run) => {
    await run.run(
      `DELETE FROM "PeopleImportEntry" WHERE "importId" = ? AND "number" > ? AND "number" <= ?`,
      importId,
      after,
      entries.at(-1)?.number ?? after,
    )
    await run.run(
      `INSERT INTO "PeopleImportEntry" ("importId", ${ENTRY_COLUMNS}) VALUES ${tuples(entries.length, ENTRY.length + 1)}`,
      ...entries.flatMap((entry) => [importId, ...entryValues(entry)]),
    )
    await moved(run, importId, { by: entries.length, at })
  })
}

export const entryValues = (entry: RowEntry): Parameter[] =>
  ENTRY.map((column) => (column === 'problems' ? JSON.stringify(entry.problems) : entry[column]))

const PERSON = `SELECT o."id", o."staffCode", o."fullName", o."sortKey", o."searchText", o."phone", o."email", o."leftOn",
    p."id" AS "postingId", p."unitId", p."positionId", p."from" AS "postedFrom"
  FROM "Official" o LEFT JOIN "Posting" p ON p."officialId" = o."id" AND p."primary" = ? AND p."from" <= ?
    AND (p."to" IS NULL OR p."to" > ?)`

/** People by staff code. At most a batch at a time. */
export function peopleByStaffCode(codes: readonly string[], day: Day): Promise<KnownPerson[]> {
  if (codes.length === 0) return Promise.resolve([])
  const where = `WHERE o."staffCode" IN (${marks(codes)})`
  return sql.all<KnownPerson>(`${PERSON} ${where}`, true, day, day, ...codes)
}

/** People with the names they sign in by. */
export function peopleBySignInName(
  names: readonly string[],
  day: Day,
): Promise<(KnownPerson & { normalised: string })[]> {
  if (names.length === 0) return Promise.resolve([])
  const text = `${PERSON.replace('SELECT', 'SELECT n."normalised",')} JOIN "SignInName" n ON n."officialId" = o."id"
    WHERE n."normalised" IN (${marks(names)})`
  return sql.all(text, true, day, day, ...names)
}

/** People counted on a day whose names read the same. */
export function peopleBySortKey(keys: readonly string[], day: Day): Promise<KnownPerson[]> {
  if (keys.length === 0) return Promise.resolve([])
  const where = `WHERE o."sortKey" IN (${marks(keys)}) AND p."id" IS NOT NULL`
  return sql.all<KnownPerson>(`${PERSON} ${where}`, true, day, day, ...keys)
}

/** Enough staff codes to see their usual length. */
export async function someStaffCodes(): Promise<string[]> {
  const rows = await sql.all<{ staffCode: string }>(
    `SELECT "staffCode" FROM "Official" ORDER BY "id" LIMIT 400`,
  )
  return rows.map(({ staffCode }) => staffCode)
}

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
