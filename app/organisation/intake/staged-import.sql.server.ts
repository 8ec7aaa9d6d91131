import { type Run } from '~/platform/sql.server'

/** What the check found no longer holds: somebody changed the same people in between. */
export class Stale extends Error {}

export interface StagedImport {
  id: string
  byId: string
  effectiveOn: string
  added: number
  updated: number
  digest: string | null
}

export async function stagedImport(run: Run, id: string): Promise<StagedImport> {
  const found = await run.one<StagedImport>(
    `SELECT "id", "byId", "effectiveOn", "added", "updated", "digest" FROM "PeopleImport" WHERE "id" = ?`,
    id,
  )
  if (!found) throw new Stale('the import is gone')
  return found
}

/** Columns of a staged row with a name to sign in by, by its kind. */
export const NAMES = { staffCode: 'nameOfStaff', phone: 'nameOfPhone', email: 'nameOfEmail' } as const

/** A move changes what a person may see: the next request asks them to sign in again. */
export const endSessionsOfMoved = (run: Run, id: string) =>
  run.run(
    `DELETE FROM "Session" WHERE "officialId" IN (
    SELECT e."officialId" FROM "PeopleImportEntry" e
    WHERE e."importId" = ? AND e."outcome" = 'update' AND e."postingId" IS NOT NULL)`,
    id,
  )
