import { addDays, type Day, daysBetween } from '~/platform/calendar'
import { type Run, sql } from '~/platform/sql.server'
import { BY_RULE } from './decisions'

export const instantOf = (at: Date): string => sql.instant(at)

/** Marks a campaign as withdrawn while nobody has opened anything of it and messages have not begun. */
export const markWithdrawn = (
  run: Run,
  id: string,
  { byId, at }: { byId: string; at: Date },
): Promise<number> =>
  run.run(
    `UPDATE "CampaignTerms" SET "withdrawnAt" = ?, "withdrawnById" = ?
      WHERE "campaignId" = ? AND "withdrawnAt" IS NULL AND "tellsFrom" > ?
        AND NOT EXISTS (SELECT 1 FROM "Enrolment" e WHERE e."campaignId" = ? AND e."openedAt" IS NOT NULL)`,
    ...[instantOf(at), byId, id, instantOf(at), id],
  )

const BESIDE = [
  'Credit',
  'Deferral',
  'Extension',
  'Exemption',
  'Withdrawal',
  'Closure',
  'Correction',
] as const

/** Removes the enrolments of a campaign that nobody has touched, with what stands beside them. */
export async function removeEnrolments(run: Run, campaignId: string): Promise<number> {
  for (const table of BESIDE)
    await run.run(
      `DELETE FROM "${table}" WHERE "enrolmentId" IN (SELECT "id" FROM "Enrolment" WHERE "campaignId" = ?)`,
      campaignId,
    )
  return run.run('DELETE FROM "Enrolment" WHERE "campaignId" = ?', campaignId)
}

export const beginPause = (
  run: Run,
  pause: { id: string; campaignId: string; from: Day; reason: string; byId: string; at: Date },
): Promise<number> =>
  run.run(
    `INSERT INTO "CampaignPause" ("id", "campaignId", "from", "reason", "byId", "at")
     SELECT ?, c."id", ?, ?, ?, ? FROM "Campaign" c WHERE c."id" = ?
       AND NOT EXISTS (SELECT 1 FROM "CampaignPause" z WHERE z."campaignId" = c."id" AND z."until" IS NULL)`,
    ...[pause.id, pause.from, pause.reason, pause.byId, instantOf(pause.at), pause.campaignId],
  )

/**
 * Defers what is unfinished and does not rest already, from `from` on; the pause names its deferrals. What it has deferred
 * once it does not defer again: somebody has ended that rest.
 */
export async function restAll(
  run: Run,
  pause: { id: string; campaignId: string; from: Day; at: Date },
): Promise<number> {
  const { id, campaignId, from, at } = pause
  const rested = await run.run(
    `INSERT INTO "Deferral" ("id", "enrolmentId", "from", "until", "reason", "byId", "at")
     SELECT ? || '-' || e."id", e."id", ?, NULL, 'campaignPaused', ?, ? FROM "Enrolment" e
      WHERE e."campaignId" = ? AND e."completedOn" IS NULL AND e."closedOn" IS NULL
        AND (e."deferredFrom" IS NULL OR e."deferredUntil" <= ?)
        AND (e."exemptFrom" IS NULL OR e."exemptUntil" <= ?)
        AND NOT EXISTS (SELECT 1 FROM "Deferral" d WHERE d."id" = ? || '-' || e."id")`,
    ...[id, from, BY_RULE, instantOf(at), campaignId, from, from, id],
  )
  if (rested === 0) return 0
  await run.run(
    `UPDATE "Enrolment" SET "deferredFrom" = ?, "deferredUntil" = NULL WHERE "campaignId" = ?
       AND EXISTS (SELECT 1 FROM "Deferral" d WHERE d."id" = ? || '-' || "Enrolment"."id" AND d."at" = ?)`,
    ...[from, campaignId, id, instantOf(at)],
  )
  return rested
}

export const endPause = (
  run: Run,
  pauseId: string,
  act: { on: Day; byId: string; at: Date },
): Promise<number> =>
  run.run(
    'UPDATE "CampaignPause" SET "until" = ?, "endedById" = ?, "endedAt" = ? WHERE "id" = ? AND "until" IS NULL',
    ...[act.on, act.byId, instantOf(act.at), pauseId],
  )

/** Wakes what a pause deferred and gives back the days it rested: each due day moves later by as many. */
export async function wakeAll(
  run: Run,
  pause: { id: string; campaignId: string; on: Day; at: Date },
): Promise<number> {
  const { id, campaignId, on, at } = pause
  const resting = `"campaignId" = ? AND "deferredUntil" IS NULL AND "completedOn" IS NULL
    AND EXISTS (SELECT 1 FROM "Deferral" d WHERE d."id" = ? || '-' || "Enrolment"."id")`
  const alike = await run.all<{ dueOn: Day; deferredFrom: Day }>(
    `SELECT DISTINCT "dueOn", "deferredFrom" FROM "Enrolment" WHERE ${resting} AND "dueOn" IS NOT NULL ORDER BY "dueOn" DESC`,
    ...[campaignId, id],
  )
  let woken = 0
  for (const { dueOn, deferredFrom } of alike) {
    const these = `${resting} AND "dueOn" = ? AND "deferredFrom" = ?`
    const asked = [campaignId, id, dueOn, deferredFrom]
    const toDueOn = addDays(dueOn, daysBetween(deferredFrom, on))
    if (toDueOn > dueOn)
      await run.run(
        `INSERT INTO "Extension" ("id", "enrolmentId", "fromDueOn", "toDueOn", "reason", "byId", "at")
         SELECT 'x' || ? || '-' || "id", "id", "dueOn", ?, 'afterPause', ?, ? FROM "Enrolment" WHERE ${these}`,
        ...[id, toDueOn, BY_RULE, instantOf(at), ...asked],
      )
    woken += await run.run(
      `UPDATE "Enrolment" SET "dueOn" = ?, "deferredUntil" = ? WHERE ${these}`,
      ...[toDueOn, on, ...asked],
    )
  }
  return woken
}
