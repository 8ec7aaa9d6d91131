import { randomBytes } from 'node:crypto'
import { record } from '~/audit/record.server'
import { standingOn } from '~/learning/enrolment-state'
import { type Day } from '~/platform/calendar'
import { db, transaction } from '~/platform/database.server'
import { codeOf, sha256 } from '~/platform/ids.server'

const SECRET_BYTES = 32

/** When a person's calendar address was made; null without one. The address itself is shown once and kept nowhere. */
export async function calendarSince(officialId: string): Promise<Date | null> {
  const row = await db().calendarAddress.findFirst({
    where: { officialId, revokedAt: null },
    select: { createdAt: true },
  })
  return row?.createdAt ?? null
}

/** Makes a new secret address, ending the one before. Returns the secret: 160 random bits. */
export function makeCalendarAddress(officialId: string, at: Date): Promise<string> {
  const secret = codeOf(randomBytes(SECRET_BYTES)).toLowerCase()
  return transaction(async (tx) => {
    await tx.calendarAddress.updateMany({ where: { officialId, revokedAt: null }, data: { revokedAt: at } })
    await tx.calendarAddress.create({ data: { tokenHash: sha256(secret), officialId, createdAt: at } })
    await record(
      tx,
      { kind: 'calendarAddressMade', subjectType: 'official', subjectId: officialId, data: {} },
      { actorId: officialId, at },
    )
    return secret
  })
}

/** Ends a person's address: calendars that read it find nothing from then on. */
export function revokeCalendarAddress(officialId: string, at: Date): Promise<boolean> {
  return transaction(async (tx) => {
    const { count } = await tx.calendarAddress.updateMany({
      where: { officialId, revokedAt: null },
      data: { revokedAt: at },
    })
    if (count === 0) return false
    await record(
      tx,
      { kind: 'calendarAddressRevoked', subjectType: 'official', subjectId: officialId, data: {} },
      { actorId: officialId, at },
    )
    return true
  })
}

export interface DueDay {
  enrolmentId: string
  courseSlug: string
  courseTitle: string
  dueOn: Day
}

/** The due days of what the holder of an address still owes; null for an address that is not, or no longer, one. */
export async function dueDaysOf(secret: string, today: Day) {
  const address = await db().calendarAddress.findUnique({
    where: { tokenHash: sha256(secret), revokedAt: null },
    select: { official: { select: { id: true, language: true, leftOn: true } } },
  })
  if (!address || (address.official.leftOn !== null && address.official.leftOn <= today)) return null
  const { id: officialId, language } = address.official
  const rows = await db().enrolment.findMany({
    where: { officialId, dueOn: { not: null }, assignedOn: { lte: today } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    include: {
      course: {
        select: { slug: true, editions: { orderBy: { number: 'desc' }, take: 1, select: { title: true } } },
      },
    },
  })
  const dueDays = rows.flatMap((row): DueDay[] => {
    const owed = ['open', 'overdue'].includes(standingOn(row, today))
    if (!owed || row.dueOn === null) return []
    const courseTitle = row.course.editions[0]?.title ?? row.course.slug
    return [{ enrolmentId: row.id, courseSlug: row.course.slug, courseTitle, dueOn: row.dueOn }]
  })
  return { language, dueDays }
}
