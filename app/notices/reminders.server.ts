import { record } from '~/audit/record.server'
import { type ScopedUnit } from '~/organisation/scope.server'
import { db, isUniqueViolation, Prisma, transaction, type Tx } from '~/platform/database.server'
import { newId, sha256 } from '~/platform/ids.server'
import { everyoneMatching } from '~/reporting/unit-people.server'
import { type Candidate, type Channel, channelOf, reminderCutoff } from './reminder'

type Asked = Parameters<typeof everyoneMatching>[0]
const CHUNK = 400

/** Who of a unit has not finished, how each would be reached, and when they were reminded last. */
export async function reminderCandidates(
  asked: Omit<Asked, 'filter'>,
  { at, byMail }: { at: Date; byMail: boolean },
): Promise<Candidate[]> {
  const filter = { status: 'unfinished', typed: '', sort: 'urgency' } as const
  const people = await everyoneMatching({ ...asked, filter })
  const ids = people.map(({ officialId }) => officialId)
  const [emails, turns] = await Promise.all([emailsOf(ids), lastReminded(ids)])
  const cutoff = reminderCutoff(at)
  return people.map((person) => {
    const lastAt = turns.get(person.officialId) ?? null
    const channel = channelOf(emails.get(person.officialId) ?? null, byMail)
    return { ...person, channel, lastAt, tooSoon: lastAt !== null && lastAt > cutoff }
  })
}

async function inChunks<Row>(
  ids: readonly string[],
  find: (some: string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = []
  for (let from = 0; from < ids.length; from += CHUNK)
    rows.push(...(await find(ids.slice(from, from + CHUNK))))
  return rows
}

async function emailsOf(ids: readonly string[]) {
  const rows = await inChunks(ids, (some) =>
    db().official.findMany({ where: { id: { in: some } }, select: { id: true, email: true } }),
  )
  return new Map(rows.map(({ id, email }) => [id, email]))
}

/** When each of these people was last reminded by hand. */
export async function lastReminded(ids: readonly string[]): Promise<Map<string, Date>> {
  const rows = await inChunks(ids, (some) =>
    db().reminderTurn.findMany({ where: { officialId: { in: some } } }),
  )
  return new Map(rows.map(({ officialId, lastAt }) => [officialId, lastAt]))
}

export interface ReminderToSend {
  /** the form's token: sent twice, it is one reminder */
  id: string
  unit: ScopedUnit
  to: readonly Pick<Candidate, 'officialId' | 'channel'>[]
  subject: string
  text: string
}

export interface SentReminder {
  id: string
  /** told in the app at once, and by letter where there is an address */
  told: number
  slips: number
}

/**
 * Reminds people: in the app at once, by a letter of its own where there is an address. Nobody twice in 24 hours, whoever
 * presses: taking a person's turn is the lock. One entry in the audit trail, with a digest of who it was.
 */
export async function sendReminder(
  reminder: ReminderToSend,
  by: { actorId: string; at: Date },
): Promise<SentReminder> {
  try {
    await transaction((tx) => send(tx, reminder, by))
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
  return sentReminder(reminder.id)
}

async function send(
  tx: Tx,
  { id, unit, to, subject, text }: ReminderToSend,
  by: { actorId: string; at: Date },
) {
  const { actorId, at } = by
  await tx.reminder.create({
    data: { id, about: 'people', unitId: unit.id, byId: actorId, at, subject, text },
  })
  const taken = await takeTurns(tx, to, at)
  const reached = to.filter(({ officialId }) => taken.has(officialId))
  const rows = reached.map(({ officialId, channel }) => ({
    officialId,
    channel,
    noticeId: newId(),
    letterId: channel === 'mail' ? newId() : null,
  }))
  await tx.reminderRecipient.createMany({
    data: rows.map(({ officialId, channel }) => ({ reminderId: id, officialId, channel })),
  })
  await tx.letter.createMany({ data: rows.flatMap((row) => letterRow(id, row, at)) })
  await tx.notice.createMany({
    data: rows.map(({ officialId, noticeId, letterId }) => ({
      ...{ id: noticeId, officialId, kind: 'reminded', key: `reminded:${id}:${officialId}`, letterId },
      ...{
        data: JSON.stringify({ reminderId: id }),
        path: '/viec-can-lam',
        senderId: actorId,
        createdAt: at,
      },
    })),
  })
  const count = (channel: Channel) => reached.filter((one) => one.channel === channel).length
  const digest = sha256(JSON.stringify([subject, text, reached.map(({ officialId }) => officialId).sort()]))
  await record(
    tx,
    {
      kind: 'reminded',
      subjectType: 'unit',
      subjectId: unit.id,
      data: { reminderId: id, people: reached.length, letters: count('mail'), slips: count('slip'), digest },
    },
    by,
  )
}

function letterRow(reminderId: string, row: { officialId: string; letterId: string | null }, at: Date) {
  const { officialId, letterId } = row
  if (!letterId) return []
  const key = `byHand:${reminderId}:${officialId}`
  return [{ id: letterId, officialId, kind: 'byHand', key, state: 'waiting', dueAt: at, createdAt: at }]
}

/** Ids of those whose turn it is; an insert that finds a turn too recent changes nothing and is not returned. */
async function takeTurns(tx: Tx, to: ReminderToSend['to'], at: Date): Promise<Set<string>> {
  const taken = new Set<string>()
  const cutoff = reminderCutoff(at)
  for (let from = 0; from < to.length; from += CHUNK) {
    const values = to
      .slice(from, from + CHUNK)
      .map(({ officialId, channel }) => Prisma.sql`(${officialId}, ${at}, ${channel === 'mail'})`)
    const rows = await tx.$queryRaw<{ officialId: string }[]>`
      INSERT INTO "ReminderTurn" ("officialId", "lastAt", "replacesNext") VALUES ${Prisma.join(values)}
      ON CONFLICT ("officialId") DO UPDATE SET "lastAt" = excluded."lastAt", "replacesNext" = excluded."replacesNext"
      WHERE "ReminderTurn"."lastAt" <= ${cutoff} RETURNING "officialId"`
    for (const { officialId } of rows) taken.add(officialId)
  }
  return taken
}

async function sentReminder(id: string): Promise<SentReminder> {
  const where = { reminderId: id }
  const slips = await db().reminderRecipient.count({ where: { ...where, channel: 'slip' } })
  const all = await db().reminderRecipient.count({ where })
  return { id, told: all - slips, slips }
}

/** What came of a reminder of this unit, or null. */
export async function reminderOfUnit(unit: ScopedUnit, id: string): Promise<SentReminder | null> {
  const found = await db().reminder.count({ where: { id, unitId: unit.id } })
  return found > 0 ? sentReminder(id) : null
}

export interface Slip {
  officialId: string
  fullName: string
  staffCode: string
  positionName: string
  unitName: string
}

/** The slips of a reminder of this unit, by given name, with its words; null when there is no such reminder. */
export async function reminderSlips(unit: ScopedUnit, id: string, today: string) {
  const reminder = await db().reminder.findFirst({
    where: { id, unitId: unit.id },
    include: { recipients: { where: { channel: 'slip' } } },
  })
  if (!reminder) return null
  const ids = reminder.recipients.map(({ officialId }) => officialId)
  const holds = { primary: true, from: { lte: today }, OR: [{ to: null }, { to: { gt: today } }] }
  const officials = await db().official.findMany({
    where: { id: { in: ids } },
    orderBy: [{ sortKey: 'asc' }, { staffCode: 'asc' }],
    include: { postings: { where: holds, take: 1, include: { unit: true, position: true } } },
  })
  const slips = officials.map(({ id: officialId, fullName, staffCode, postings: [posting] }): Slip => {
    const positionName = posting?.position.name ?? ''
    return { officialId, fullName, staffCode, positionName, unitName: posting?.unit.name ?? unit.name }
  })
  return { text: reminder.text, subject: reminder.subject, at: reminder.at, slips }
}
