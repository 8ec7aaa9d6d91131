import { record } from '~/audit/record.server'
import { type Run, sql } from '~/platform/sql.server'
import { writeApart } from '~/platform/sql-apart.server'
import { UNDO_HOURS } from './settings'

/** What the check found no longer holds: somebody changed the same people in between. */
export class Stale extends Error {}

export type ActivationOutcome = 'done' | 'stale' | 'notDue'
export type ActivationAct = 'activate' | 'undo'

/** Up to so many rows the step takes a few hundredths of a second: not worth a thread. */
const SMALL = 1000

/**
 * Makes an import true, or takes it back: one transaction, all of it there afterwards or nothing. Asked for again it
 * finds nothing to do. 'stale' where what was checked holds no more.
 */
export async function runActivation(
  importId: string,
  act: ActivationAct,
  { rows, at }: { rows: number; at: Date },
): Promise<ActivationOutcome> {
  const step = (run: Run) => (act === 'undo' ? takeBack(run, importId, at) : makeTrue(run, importId, at))
  try {
    return await (rows <= SMALL ? sql.write(step) : writeApart(step, (run) => readEntries(run, importId)))
  } catch (error) {
    // A name or code that somebody took in between breaks a unique index.
    if (error instanceof Stale || (error instanceof Error && /unique|duplicate/i.test(error.message)))
      return 'stale'
    throw error
  }
}

/** The last column is read: the whole row has then been fetched. */
const readEntries = (run: Run, id: string) =>
  run.one(`SELECT COUNT("beforeLeft") AS "left" FROM "PeopleImportEntry" WHERE "importId" = ?`, id)

interface Found {
  id: string
  byId: string
  effectiveOn: string
  added: number
  updated: number
  digest: string | null
}

const foundImport = async (run: Run, id: string): Promise<Found> => {
  const found = await run.one<Found>(
    `SELECT "id", "byId", "effectiveOn", "added", "updated", "digest" FROM "PeopleImport" WHERE "id" = ?`,
    id,
  )
  if (!found) throw new Stale('the import is gone')
  return found
}

export async function makeTrue(run: Run, importId: string, at: Date): Promise<'done' | 'notDue'> {
  const taken = await run.run(
    `UPDATE "PeopleImport" SET "state" = 'done', "activatedAt" = ?, "failure" = NULL WHERE "id" = ? AND "state" = 'activating'`,
    sql.instant(at),
    importId,
  )
  if (taken === 0) return 'notDue'
  const found = await foundImport(run, importId)
  await addPositions(run, importId)
  await addOfficials(run, importId, found.effectiveOn)
  // A list of newcomers changes nobody: looking for whom it changes takes as long as writing a tenth of them.
  const changes = Number(found.updated) > 0
  if (changes) {
    await updateOfficials(run, importId)
    await endPostings(run, found)
    await removeSignInNames(run, importId)
    await endSessionsOfMoved(run, importId)
  }
  await addPostings(run, found)
  await addSignInNames(run, importId)
  const { added, updated, digest, byId } = found
  const data = { added: Number(added), updated: Number(updated), digest: digest ?? '' }
  await record(
    run,
    { kind: 'peopleImported', subjectType: 'peopleImport', subjectId: importId, data },
    { actorId: byId, at },
  )
  return 'done'
}

const addPositions = (run: Run, id: string) =>
  run.run(
    `INSERT INTO "Position" ("id", "code", "name")
  SELECT e."positionId", 'CD-' || upper(substr(e."positionId", 1, 8)), MIN(e."newPosition")
  FROM "PeopleImportEntry" e WHERE e."importId" = ? AND e."newPosition" IS NOT NULL GROUP BY e."positionId"`,
    id,
  )

// In the order of their keys: the indexes then grow at one place instead of everywhere.
const addOfficials = (run: Run, id: string, day: string) =>
  run.run(
    `INSERT INTO "Official" ("id", "staffCode", "fullName", "sortKey", "searchText", "phone", "email", "joinedOn")
  SELECT e."officialId", e."staffCode", e."fullName", e."sortKey", e."searchText", e."phone", e."email", ?
  FROM "PeopleImportEntry" e WHERE e."importId" = ? AND e."outcome" = 'add' ORDER BY e."officialId"`,
    day,
    id,
  )

const updateOfficials = (run: Run, id: string) =>
  run.run(
    `UPDATE "Official" SET ("fullName", "sortKey", "searchText", "phone", "email", "leftOn") = (
    SELECT e."fullName", e."sortKey", e."searchText", e."phone", e."email",
      CASE WHEN e."beforeLeft" IS NULL THEN "Official"."leftOn" END
    FROM "PeopleImportEntry" e WHERE e."importId" = ? AND e."officialId" = "Official"."id")
  WHERE "id" IN (SELECT e."officialId" FROM "PeopleImportEntry" e WHERE e."importId" = ? AND e."outcome" = 'update')`,
    id,
    id,
  )

/** A posting that meanwhile ended or moved is not the one that was checked. */
async function endPostings(run: Run, { id, effectiveOn }: Found): Promise<void> {
  const due = await run.one<{ count: number }>(
    `SELECT COUNT(*) AS "count" FROM "PeopleImportEntry" WHERE "importId" = ? AND "oldPostingId" IS NOT NULL`,
    id,
  )
  const ended = await run.run(
    `UPDATE "Posting" SET "to" = ?
    WHERE "to" IS NULL AND "from" <= ? AND "id" IN (
      SELECT e."oldPostingId" FROM "PeopleImportEntry" e WHERE e."importId" = ? AND e."oldPostingId" IS NOT NULL)`,
    effectiveOn,
    effectiveOn,
    id,
  )
  if (ended !== Number(due?.count ?? 0)) throw new Stale('a posting changed meanwhile')
}

const addPostings = (run: Run, { id, effectiveOn }: Found) =>
  run.run(
    `INSERT INTO "Posting" ("id", "officialId", "unitId", "positionId", "primary", "from")
    SELECT e."postingId", e."officialId", e."unitId", e."positionId", CAST(? AS BOOLEAN), ?
    FROM "PeopleImportEntry" e WHERE e."importId" = ? AND e."postingId" IS NOT NULL ORDER BY e."officialId"`,
    true,
    effectiveOn,
    id,
  )

const NAMES = { staffCode: 'nameOfStaff', phone: 'nameOfPhone', email: 'nameOfEmail' } as const

async function removeSignInNames(run: Run, id: string): Promise<void> {
  for (const [kind, column] of Object.entries(NAMES)) {
    await run.run(
      `DELETE FROM "SignInName" WHERE "kind" = ? AND "officialId" IN (
        SELECT e."officialId" FROM "PeopleImportEntry" e
        WHERE e."importId" = ? AND e."outcome" = 'update' AND e."${column}" IS NOT NULL)`,
      kind,
      id,
    )
  }
}

const addSignInNames = (run: Run, id: string) =>
  run.run(
    `INSERT INTO "SignInName" ("normalised", "officialId", "kind")
    SELECT n."name", n."officialId", n."kind" FROM (
      SELECT "nameOfStaff" AS "name", "officialId", 'staffCode' AS "kind" FROM "PeopleImportEntry"
        WHERE "importId" = ? AND "nameOfStaff" IS NOT NULL
      UNION ALL SELECT "nameOfPhone", "officialId", 'phone' FROM "PeopleImportEntry"
        WHERE "importId" = ? AND "nameOfPhone" IS NOT NULL
      UNION ALL SELECT "nameOfEmail", "officialId", 'email' FROM "PeopleImportEntry"
        WHERE "importId" = ? AND "nameOfEmail" IS NOT NULL) n
    ORDER BY n."name"`,
    id,
    id,
    id,
  )

/** A move changes what a person may see: the next request asks them to sign in again. */
const endSessionsOfMoved = (run: Run, id: string) =>
  run.run(
    `DELETE FROM "Session" WHERE "officialId" IN (
    SELECT e."officialId" FROM "PeopleImportEntry" e
    WHERE e."importId" = ? AND e."outcome" = 'update' AND e."postingId" IS NOT NULL)`,
    id,
  )

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
  const found = await foundImport(run, importId)
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

async function returnPostings(
  run: Run,
  { id, effectiveOn }: { id: string; effectiveOn: string },
): Promise<void> {
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
