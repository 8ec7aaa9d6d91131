import { type Day } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'
import { type KnownPerson } from './row-entry'

const marks = (values: readonly unknown[]) => values.map(() => '?').join(', ')

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
