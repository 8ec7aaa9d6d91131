import { record } from '~/audit/record.server'
import { type Run, sql } from '~/platform/sql.server'
import { endSessionsOfMoved, NAMES, Stale, type StagedImport, stagedImport } from './staged-import.sql.server'

/** What was staged becomes true. Asked for again it finds nothing to do. */
export async function makeTrue(run: Run, importId: string, at: Date): Promise<'done' | 'notDue'> {
  const taken = await run.run(
    `UPDATE "PeopleImport" SET "state" = 'done', "activatedAt" = ?, "failure" = NULL WHERE "id" = ? AND "state" = 'activating'`,
    sql.instant(at),
    importId,
  )
  if (taken === 0) return 'notDue'
  const found = await stagedImport(run, importId)
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
async function endPostings(run: Run, { id, effectiveOn }: StagedImport): Promise<void> {
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

const addPostings = (run: Run, { id, effectiveOn }: StagedImport) =>
  run.run(
    `INSERT INTO "Posting" ("id", "officialId", "unitId", "positionId", "primary", "from")
    SELECT e."postingId", e."officialId", e."unitId", e."positionId", CAST(? AS BOOLEAN), ?
    FROM "PeopleImportEntry" e WHERE e."importId" = ? AND e."postingId" IS NOT NULL ORDER BY e."officialId"`,
    true,
    effectiveOn,
    id,
  )

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
