import { newId } from '~/platform/ids.server'
import { type Run, sql } from '~/platform/sql.server'
import { type ClaimedLetter, type Delivery, nextTry, type WrittenLetter } from './outbox'

/**
 * Letters are sent at most once. A letter is claimed, then marked as being handed over, then marked as sent. Who dies
 * holding a claim has sent nothing, so it goes back; who dies handing over leaves it uncertain: it is not sent again by
 * itself, and an administrator sees it.
 */
const GIVE_BACK = `UPDATE "Letter" SET "state" = 'waiting', "claimedBy" = NULL
  WHERE "state" = 'claimed' AND "claimedBy" <> ?`
const DOUBT = `UPDATE "Letter" SET "state" = 'uncertain', "trouble" = 'stopped', "settledAt" = ?
  WHERE "state" = 'sending' AND "claimedBy" <> ?`

/** Settles what another holder of the lease left behind; call it when the lease is held. Returns how many are uncertain. */
export function settleClaims(holder: string, at: Date): Promise<number> {
  return sql.write(async (run) => {
    await run.run(GIVE_BACK, holder)
    return run.run(DOUBT, sql.instant(at), holder)
  })
}

const DUE = `SELECT "id", "officialId", "kind", "tries" FROM "Letter"
  WHERE "state" = 'waiting' AND "dueAt" <= ? ORDER BY "dueAt", "id" LIMIT ?`
const CLAIM = `UPDATE "Letter" SET "state" = 'claimed', "claimedBy" = ?, "claimedAt" = ?
  WHERE "id" = ? AND "state" = 'waiting'`

/** Takes some letters that are due, oldest first. */
export async function claimLetters(holder: string, at: Date, limit: number): Promise<ClaimedLetter[]> {
  const due = await sql.all<ClaimedLetter>(DUE, sql.instant(at), limit)
  if (due.length === 0) return []
  return sql.write(async (run) => {
    const claimed: ClaimedLetter[] = []
    for (const letter of due)
      if (await run.run(CLAIM, holder, sql.instant(at), letter.id)) claimed.push(letter)
    return claimed
  })
}

const HAND_OVER = `UPDATE "Letter" SET "state" = 'sending', "subject" = ?, "text" = ?
  WHERE "id" = ? AND "state" = 'claimed' AND "claimedBy" = ?`

/** Notes that a letter is about to be handed over; false when the claim was lost meanwhile. */
export function markSending(id: string, holder: string, { subject, text }: WrittenLetter): Promise<boolean> {
  return sql.write(async (run) => (await run.run(HAND_OVER, subject, text, id, holder)) > 0)
}

const SETTLE = `UPDATE "Letter" SET "state" = ?, "trouble" = ?, "settledAt" = ?
  WHERE "id" = ? AND "claimedBy" = ? AND "state" IN ('claimed', 'sending')`
const AGAIN = `UPDATE "Letter" SET "state" = 'waiting', "claimedBy" = NULL, "trouble" = ?, "tries" = ?, "dueAt" = ?
  WHERE "id" = ? AND "claimedBy" = ? AND "state" IN ('claimed', 'sending')`

type Settled = 'sent' | 'kept' | 'skipped' | 'failed' | 'uncertain'

/** Ends a claimed letter. */
export async function settle(
  id: string,
  holder: string,
  state: Settled,
  at: Date,
  code: string | null = null,
) {
  await sql.write((run) => run.run(SETTLE, state, code, sql.instant(at), id, holder))
}

/** Notes what came of handing a letter over. */
export async function settleDelivery(
  { id, tries }: ClaimedLetter,
  holder: string,
  delivery: Delivery,
  at: Date,
): Promise<void> {
  if (delivery.kind === 'sent') return settle(id, holder, 'sent', at)
  const { code } = delivery
  if (delivery.kind === 'refused') return settle(id, holder, 'failed', at, code)
  if (delivery.kind === 'unknown') return settle(id, holder, 'uncertain', at, code)
  const counted = delivery.kind === 'later' ? tries + 1 : tries
  const due = delivery.kind === 'later' ? nextTry(counted, at) : at
  if (!due) return settle(id, holder, 'failed', at, code)
  await sql.write((run) => run.run(AGAIN, code, counted, sql.instant(due), id, holder))
}

const MAKE = `INSERT INTO "Letter" ("id", "officialId", "kind", "key", "state", "dueAt", "createdAt")
  VALUES (?, ?, ?, ?, 'waiting', ?, ?) ON CONFLICT ("key") DO NOTHING`

/** Puts a letter into the outbox; null when one with this key is there. */
export async function makeLetter(
  run: Run,
  { officialId, kind, key }: { officialId: string; kind: ClaimedLetter['kind']; key: string },
  at: Date,
): Promise<string | null> {
  const id = newId()
  const made = await run.run(MAKE, id, officialId, kind, key, sql.instant(at), sql.instant(at))
  return made > 0 ? id : null
}

/** Whether any letter is due. */
export async function isAnyLetterDue(at: Date): Promise<boolean> {
  return (await sql.one(`${DUE}`, sql.instant(at), 1)) !== null
}

/** The texts of letters and of reminders by hand are kept for ninety days. Returns how many were emptied. */
export function forgetTexts(before: Date): Promise<number> {
  return sql.write(async (run) => {
    const letters = await run.run(
      `UPDATE "Letter" SET "text" = NULL, "subject" = NULL WHERE "settledAt" < ? AND "text" IS NOT NULL`,
      sql.instant(before),
    )
    const reminders = await run.run(
      `UPDATE "Reminder" SET "text" = '', "subject" = '' WHERE "at" < ? AND "text" <> ''`,
      sql.instant(before),
    )
    return letters + reminders
  })
}
