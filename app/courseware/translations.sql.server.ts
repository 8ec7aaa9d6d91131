import { sql } from '~/platform/sql.server'

const NEWEST = `SELECT "hash" FROM "CourseTranslation" WHERE "sourceHash" = ? AND "language" = ?
  ORDER BY "number" DESC LIMIT 1`

/** The hash of the newest translation of a course edition, or null. */
export async function newestTranslation(courseHash: string, language: string): Promise<string | null> {
  return (await sql.one<{ hash: string }>(NEWEST, courseHash, language))?.hash ?? null
}
