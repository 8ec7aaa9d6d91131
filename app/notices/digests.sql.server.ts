import { type Day } from '~/platform/calendar'
import { type Run, sql } from '~/platform/sql.server'
import { everyStretch, newReminders } from './gather.sql.server'
import { keepNotices, type Now, type Stretch } from './gathering.sql.server'
import { LADDER_KINDS, LETTER_KINDS, type NewNotice, type NoticeKind } from './notice'
import { makeLetter } from './outbox.sql.server'

/** A notice waits so long at most to be told by letter too. */
const TOLD_WITHIN_MS = 14 * 86_400_000

interface Pending {
  officialId: string
  kind: NoticeKind
}

interface Reader {
  officialId: string
  email: string | null
  /** a reminder by hand went by mail and has not taken the place of an automatic letter yet */
  replacesNext: boolean
}

const kinds = LETTER_KINDS.map((kind) => `'${kind}'`).join(', ')
const ladder = LADDER_KINDS.map((kind) => `'${kind}'`).join(', ')
const UNTOLD = `"letterId" IS NULL AND "readAt" IS NULL AND "createdAt" > ? AND "kind" IN (${kinds})`

/**
 * Writes the day's reminders into the app and puts one letter a person into the outbox: everything new goes into it. A
 * second run on the same day makes none. Without a mail server only the app is told.
 */
export async function makeDigests(
  now: Now & { byMail: boolean },
  onward: () => Promise<void>,
): Promise<{ reminders: number; letters: number }> {
  const made = { reminders: 0, letters: 0 }
  await everyStretch(onward, async (stretch) => {
    const reminders = await newReminders(stretch, now)
    const pending = await pendingOf(stretch, now.at)
    const readers = now.byMail ? await readersOf(stretch) : new Map<string, Reader>()
    const items = byOfficial([...pending, ...reminders])
    await sql.write(async (run) => {
      made.reminders += await keepNotices(run, reminders, now.at)
      for (const [officialId, own] of items) {
        const reader = readers.get(officialId)
        if (reader && (await writeTo(run, reader, own, now))) made.letters += 1
      }
    })
  })
  return made
}

function pendingOf({ after, upTo }: Stretch, at: Date): Promise<Pending[]> {
  return sql.all<Pending>(
    `SELECT "officialId", "kind" FROM "Notice" WHERE "officialId" > ? AND "officialId" <= ? AND ${UNTOLD}`,
    after,
    upTo,
    sql.instant(new Date(at.getTime() - TOLD_WITHIN_MS)),
  )
}

async function readersOf({ after, upTo }: Stretch): Promise<Map<string, Reader>> {
  const rows = await sql.all<Reader>(
    `SELECT o."id" AS "officialId", o."email", COALESCE(t."replacesNext", ?) AS "replacesNext"
     FROM "Official" o LEFT JOIN "ReminderTurn" t ON t."officialId" = o."id"
     WHERE o."id" > ? AND o."id" <= ? AND o."email" IS NOT NULL`,
    false,
    after,
    upTo,
  )
  return new Map(rows.map((row) => [row.officialId, { ...row, replacesNext: Boolean(row.replacesNext) }]))
}

function byOfficial(items: readonly (Pending | NewNotice)[]): Map<string, Pending[]> {
  const people = new Map<string, Pending[]>()
  for (const item of items) people.set(item.officialId, [...(people.get(item.officialId) ?? []), item])
  return people
}

/** Puts a person's letter of the day into the outbox; false where none is needed or one is there already. */
async function writeTo(run: Run, reader: Reader, items: Pending[], { at, today }: Now): Promise<boolean> {
  const { officialId, replacesNext } = reader
  const since = sql.instant(new Date(at.getTime() - TOLD_WITHIN_MS))
  const isReplaced = replacesNext && items.some(({ kind }) => LADDER_KINDS.includes(kind))
  if (isReplaced) await countAsTold(run, officialId, since)
  if (isReplaced && items.every(({ kind }) => LADDER_KINDS.includes(kind))) return false
  const letterId = await makeLetter(
    run,
    { officialId, kind: 'digest', key: digestKey(officialId, today) },
    at,
  )
  if (!letterId) return false
  await run.run(
    `UPDATE "Notice" SET "letterId" = ? WHERE "officialId" = ? AND ${UNTOLD}`,
    letterId,
    officialId,
    since,
  )
  await takeOver(run, officialId, letterId)
  return true
}

const digestKey = (officialId: string, day: Day) => `digest:${officialId}:${day}`

/** The reminder by hand told it: the next rung of the ladder goes by no letter of its own. */
async function countAsTold(run: Run, officialId: string, since: string): Promise<void> {
  await run.run(
    `UPDATE "Notice" SET "letterId" = (SELECT "id" FROM "Letter" WHERE "officialId" = ? AND "kind" = 'byHand'
       ORDER BY "createdAt" DESC LIMIT 1)
     WHERE "officialId" = ? AND "kind" IN (${ladder}) AND ${UNTOLD}`,
    officialId,
    officialId,
    since,
  )
  await run.run('UPDATE "ReminderTurn" SET "replacesNext" = ? WHERE "officialId" = ?', false, officialId)
}

/** A digest that still waits from an earlier day goes into today's. */
async function takeOver(run: Run, officialId: string, letterId: string): Promise<void> {
  const WAITING = `SELECT "id" FROM "Letter" WHERE "officialId" = ? AND "kind" = 'digest' AND "state" = 'waiting' AND "id" <> ?`
  await run.run(
    `UPDATE "Notice" SET "letterId" = ? WHERE "letterId" IN (${WAITING})`,
    letterId,
    officialId,
    letterId,
  )
  await run.run(
    `UPDATE "Letter" SET "state" = 'replaced' WHERE "officialId" = ? AND "kind" = 'digest' AND "state" = 'waiting' AND "id" <> ?`,
    officialId,
    letterId,
  )
}
