import { record } from '~/audit/record.server'
import { type Day } from '~/platform/calendar'
import { isUniqueViolation, transaction, type Tx } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { fold, nameSortKey } from '~/platform/vietnamese-text'
import { type By, endEverything, endSessions, leavesNoAdministrator } from './leaving.server'
import { normaliseSignInName } from './sign-in-names'

export type DutyDone =
  | { kind: 'done' }
  | { kind: 'refused'; why: 'tooEarly' | 'notThere' | 'alreadyThere' | 'lastAdministrator' | 'unitEnded' }

const DONE = { kind: 'done' } as const
const refused = (why: Extract<DutyDone, { kind: 'refused' }>['why']): DutyDone => ({ kind: 'refused', why })
const holding = (day: Day) => ({ from: { lte: day }, OR: [{ to: null }, { to: { gt: day } }] })

interface Place {
  unitId: string
  positionId: string
  on: Day
}

async function tell(tx: Tx, officialId: string, duty: string, on: Day, { byId, at }: By): Promise<void> {
  const data = { duty, on }
  await record(
    tx,
    { kind: 'dutyChanged', subjectType: 'official', subjectId: officialId, data },
    { actorId: byId, at },
  )
}

const unitExists = async (tx: Tx, unitId: string, on: Day) =>
  (await tx.unitPlacement.count({ where: { unitId, ...holding(on) } })) > 0

/** Moves a person to another unit or position from a day on; what was before stays. Posts held beside it go on. */
export function transfer(officialId: string, place: Place, by: By): Promise<DutyDone> {
  const { unitId, positionId, on } = place
  return transaction(async (tx) => {
    if (!(await unitExists(tx, unitId, on))) return refused('unitEnded')
    const now = await tx.posting.findFirst({ where: { officialId, primary: true, ...holding(on) } })
    if (now?.unitId === unitId && now.positionId === positionId) return refused('alreadyThere')
    const later = await tx.posting.count({ where: { officialId, primary: true, from: { gt: on } } })
    if (later > 0) return refused('tooEarly')
    await tx.posting.updateMany({ where: { officialId, primary: true, ...holding(on) }, data: { to: on } })
    await tx.posting.create({
      data: { id: newId(), officialId, unitId, positionId, primary: true, from: on },
    })
    await tx.official.update({ where: { id: officialId }, data: { leftOn: null } })
    if (on <= by.today) await endSessions(tx, [officialId])
    await tell(tx, officialId, 'transferred', on, by)
    return DONE
  })
}

/** A post held beside the primary one (kiêm nhiệm). */
export function addPosting(officialId: string, { unitId, positionId, on }: Place, by: By): Promise<DutyDone> {
  return transaction(async (tx) => {
    if (!(await unitExists(tx, unitId, on))) return refused('unitEnded')
    const held = await tx.posting.count({ where: { officialId, unitId, positionId, ...holding(on) } })
    if (held > 0) return refused('alreadyThere')
    await tx.posting.create({
      data: { id: newId(), officialId, unitId, positionId, primary: false, from: on },
    })
    await tell(tx, officialId, 'postingAdded', on, by)
    return DONE
  })
}

/** Ends a post held beside the primary one. The primary one ends by a transfer or by leaving. */
export function endPosting(officialId: string, postingId: string, on: Day, by: By): Promise<DutyDone> {
  return transaction(async (tx) => {
    const where = { id: postingId, officialId, primary: false, ...holding(on) }
    const { count } = await tx.posting.updateMany({ where, data: { to: on } })
    if (count === 0) return refused('notThere')
    await tell(tx, officialId, 'postingEnded', on, by)
    return DONE
  })
}

export const HEADSHIPS = ['head', 'acting', 'deputy', 'reportReader'] as const
export type HeadshipDuty = (typeof HEADSHIPS)[number]

/** Lets a person answer for a unit from a day on. A unit has one head or acting head: whoever was one ends then. */
export function beginHeadship(
  officialId: string,
  { unitId, duty, on }: { unitId: string; duty: HeadshipDuty; on: Day },
  by: By,
): Promise<DutyDone> {
  return transaction(async (tx) => {
    if (!(await unitExists(tx, unitId, on))) return refused('unitEnded')
    const held = await tx.headship.count({ where: { officialId, unitId, kind: duty, ...holding(on) } })
    if (held > 0) return refused('alreadyThere')
    const leads = duty === 'head' || duty === 'acting'
    const replaced = leads ? { unitId, kind: { in: ['head', 'acting'] }, ...holding(on) } : null
    const before = replaced
      ? await tx.headship.findMany({ where: replaced, select: { officialId: true } })
      : []
    if (replaced) await tx.headship.updateMany({ where: replaced, data: { to: on } })
    await tx.headship.create({ data: { id: newId(), officialId, unitId, kind: duty, from: on } })
    if (on <= by.today) await endSessions(tx, [officialId, ...before.map((one) => one.officialId)])
    await tell(tx, officialId, `headship:${duty}`, on, by)
    return DONE
  })
}

export function endHeadship(officialId: string, headshipId: string, on: Day, by: By): Promise<DutyDone> {
  return transaction(async (tx) => {
    const where = { id: headshipId, officialId, ...holding(on) }
    const { count } = await tx.headship.updateMany({ where, data: { to: on } })
    if (count === 0) return refused('notThere')
    if (on <= by.today) await endSessions(tx, [officialId])
    await tell(tx, officialId, 'headshipEnded', on, by)
    return DONE
  })
}

export const LEAVES = ['maternity', 'sick', 'study', 'unpaid', 'other'] as const
export type LeaveKind = (typeof LEAVES)[number]

/** Leave from–to; the post is kept. A leave that already holds then is replaced by this one. */
export function takeLeave(
  officialId: string,
  { kind, from, to }: { kind: LeaveKind; from: Day; to: Day | null },
  by: By,
): Promise<DutyDone> {
  return transaction(async (tx) => {
    await tx.leave.updateMany({ where: { officialId, ...holding(from) }, data: { to: from } })
    await tx.leave.create({ data: { id: newId(), officialId, kind, from, to } })
    await tell(tx, officialId, `leave:${kind}`, from, by)
    return DONE
  })
}

export function endLeave(officialId: string, leaveId: string, on: Day, by: By): Promise<DutyDone> {
  return transaction(async (tx) => {
    const where = { id: leaveId, officialId, OR: [{ to: null }, { to: { gt: on } }] }
    const { count } = await tx.leave.updateMany({ where, data: { to: on } })
    if (count === 0) return refused('notThere')
    await tell(tx, officialId, 'leaveEnded', on, by)
    return DONE
  })
}

/** A person leaves the service: everything held ends, nobody is deleted; history and certificates stay. */
export function leaveService(officialId: string, on: Day, by: By): Promise<DutyDone> {
  return transaction(async (tx) => {
    if (await leavesNoAdministrator(tx, [officialId], by.today)) return refused('lastAdministrator')
    const { count } = await tx.official.updateMany({
      where: { id: officialId, OR: [{ leftOn: null }, { leftOn: { gt: on } }] },
      data: { leftOn: on },
    })
    if (count === 0) return refused('notThere')
    const postings = await endEverything(tx, [officialId], on)
    if (on <= by.today) await endSessions(tx, [officialId])
    await record(
      tx,
      { kind: 'officialLeft', subjectType: 'official', subjectId: officialId, data: { on, postings } },
      { actorId: by.byId, at: by.at },
    )
    return DONE
  })
}

export interface NewOfficial extends Place {
  staffCode: string
  fullName: string
  honorific: string
  phone: string | null
  email: string | null
}

export type OfficialAdded =
  { kind: 'added'; officialId: string } | { kind: 'taken' } | { kind: 'refused'; why: 'unitEnded' }

/** Adds one person by hand, with the names they sign in by; a code for the first sign-in is handed out later. */
export async function addOfficial(person: NewOfficial, by: By): Promise<OfficialAdded> {
  const { unitId, positionId, on, staffCode, fullName, honorific, phone, email } = person
  const names = [staffCode, phone, email].flatMap((name) => (name ? (normaliseSignInName(name) ?? []) : []))
  const id = newId()
  try {
    return await transaction(async (tx) => {
      if (!(await unitExists(tx, unitId, on))) return { kind: 'refused', why: 'unitEnded' } as const
      const keys = { sortKey: nameSortKey(fullName), searchText: fold(`${fullName} ${staffCode}`) }
      await tx.official.create({
        data: { id, staffCode, fullName, honorific, phone, email, joinedOn: on, ...keys },
      })
      await tx.signInName.createMany({ data: names.map((name) => ({ ...name, officialId: id })) })
      await tx.posting.create({
        data: { id: newId(), officialId: id, unitId, positionId, primary: true, from: on },
      })
      await tell(tx, id, 'added', on, by)
      return { kind: 'added', officialId: id } as const
    })
  } catch (error) {
    if (isUniqueViolation(error)) return { kind: 'taken' }
    throw error
  }
}
