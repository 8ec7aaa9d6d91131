import { record } from '~/audit/record.server'
import { type Run, sql } from '~/platform/sql.server'
import { UNDO_HOURS } from './settings'
import { endSessionsOfMoved, NAMES, Stale, type StagedImport, stagedImport } from './staged-import.sql.server'

/**
 * Those whom the import added are ended on the day they began and can no longer sign in; what it replaced returns. Rows
 * stay, as history does.
 * @throws Stale when one of them has signed in, or was moved on by hand
 */
export async function takeBack(run: Run, importId: string, at: Date): Promise<'done' | 'notDue'> {
  const since = new Date(at.getTime() - UNDO_HOURS * 3_600_000)
  const taken = await run.run(
    `UPDATE "PeopleImport" SET "state" = 'undone', "undoneAt" = ? WHERE "id" = ? AND "state" = 'undoing' AND "activatedAt" > ?`,
    sql.instant(at),
    importId,
    sql.instant(since),
  )
  if (taken === 0) return 'notDue'
  const found = await stagedImport(run, importId)
  if ((await inUse(run, importId)) > 0) throw new Stale('somebody has come in')
  await returnPostings(run, found)
  await returnOfficials(run, importId)
  await returnSignInNames(run, importId, at)
  await endSessionsOfMoved(run, importId)
  const data = { added: Number(found.added), updated: Number(found.updated) }
  await record(
    run,
    { kind: 'peopleImportUndone', subjectType: 'peopleImport', subjectId: importId, data },
    { actorId: found.byId, at },
  )
  return 'done'
}

async function inUse(run: Run, id: string): Promise<number> {
  const row = await run.one<{ count: number }>(
    `SELECT COUNT(*) AS "count" FROM "PeopleImportEntry" e
    WHERE e."importId" = ? AND e."outcome" IN ('add', 'update') AND (
      (e."outcome" = 'add' AND (
        EXISTS (SELECT 1 FROM "Credential" c WHERE c."officialId" = e."officialId")
        OR EXISTS (SELECT 1 FROM "Session" s WHERE s."officialId" = e."officialId")))
      OR (e."postingId" IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM "Posting" p WHERE p."id" = e."postingId" AND p."to" IS NULL)))`,
    id,
  )
  return Number(row?.count ?? 0)
}

async function returnPostings(run: Run, { id, effectiveOn }: StagedImport): Promise<void> {
  await run.run(
    `UPDATE "Posting" SET "to" = "from" WHERE "id" IN (
      SELECT e."postingId" FROM "PeopleImportEntry" e WHERE e."importId" = ? AND e."postingId" IS NOT NULL)`,
    id,
  )
  await run.run(
    `UPDATE "Posting" SET "to" = NULL WHERE "to" = ? AND "id" IN (
      SELECT e."oldPostingId" FROM "PeopleImportEntry" e WHERE e."importId" = ? AND e."oldPostingId" IS NOT NULL)`,
    effectiveOn,
    id,
  )
}

async function returnOfficials(run: Run, id: string): Promise<void> {
  await run.run(
    `UPDATE "Official" SET "leftOn" = "joinedOn", "phone" = NULL, "email" = NULL WHERE "id" IN (
      SELECT e."officialId" FROM "PeopleImportEntry" e WHERE e."importId" = ? AND e."outcome" = 'add')`,
    id,
  )
  await run.run(
    `UPDATE "Official" SET ("fullName", "sortKey", "searchText", "phone", "email", "leftOn") = (
      SELECT e."beforeName", e."beforeKey", e."beforeSearch", e."beforePhone", e."beforeEmail",
        COALESCE(e."beforeLeft", "Official"."leftOn")
      FROM "PeopleImportEntry" e WHERE e."importId" = ? AND e."officialId" = "Official"."id")
    WHERE "id" IN (SELECT e."officialId" FROM "PeopleImportEntry" e WHERE e."importId" = ? AND e."outcome" = 'update')`,
    id,
    id,
  )
}

async function returnSignInNames(run: Run, id: string, at: Date): Promise<void> {
  for (const column of Object.values(NAMES)) {
    await run.run(
      `DELETE FROM "SignInName" WHERE "normalised" IN (
        SELECT e."${column}" FROM "PeopleImportEntry" e
        WHERE e."importId" = ? AND e."outcome" IN ('add', 'update') AND e."${column}" IS NOT NULL)`,
      id,
    )
  }
  await run.run(
    `INSERT INTO "SignInName" ("normalised", "officialId", "kind")
    SELECT e."beforePhone", e."officialId", 'phone' FROM "PeopleImportEntry" e
      WHERE e."importId" = ? AND e."outcome" = 'update' AND e."nameOfPhone" IS NOT NULL AND e."beforePhone" IS NOT NULL
    UNION ALL SELECT lower(e."beforeEmail"), e."officialId", 'email' FROM "PeopleImportEntry" e
      WHERE e."importId" = ? AND e."outcome" = 'update' AND e."nameOfEmail" IS NOT NULL AND e."beforeEmail" IS NOT NULL
    ON CONFLICT DO NOTHING`,
    id,
    id,
  )
  await run.run(
    `UPDATE "OneTimeCode" SET "expiresAt" = ? WHERE "usedAt" IS NULL AND "officialId" IN (
      SELECT e."officialId" FROM "PeopleImportEntry" e WHERE e."importId" = ? AND e."outcome" = 'add')`,
    sql.instant(at),
    id,
  )
}
