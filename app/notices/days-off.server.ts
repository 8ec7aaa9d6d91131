import { record } from '~/audit/record.server'
import { type Day } from '~/platform/calendar'
import { db, isUniqueViolation, transaction } from '~/platform/database.server'
import { type AddedDay } from './working-days'

/** Days off, and days worked in exchange, that administrators added; by day. */
export function addedDays(): Promise<AddedDay[]> {
  return db().dayOff.findMany({
    orderBy: { day: 'asc' },
    select: { day: true, name: true, working: true },
  })
}

/** Adds a day; false when one is there already. */
export async function addDayOff(added: AddedDay, by: { byId: string; at: Date }): Promise<boolean> {
  try {
    await transaction(async (tx) => {
      await tx.dayOff.create({ data: { ...added, byId: by.byId, at: by.at } })
      const data = { working: added.working }
      await record(
        tx,
        { kind: 'dayOffAdded', subjectType: 'dayOff', subjectId: added.day, data },
        { actorId: by.byId, at: by.at },
      )
    })
    return true
  } catch (error) {
    if (isUniqueViolation(error)) return false
    throw error
  }
}

/** Takes an added day back; false when it is not there. */
export function withdrawDayOff(day: Day, by: { byId: string; at: Date }): Promise<boolean> {
  return transaction(async (tx) => {
    const { count } = await tx.dayOff.deleteMany({ where: { day } })
    if (count === 0) return false
    await record(
      tx,
      { kind: 'dayOffWithdrawn', subjectType: 'dayOff', subjectId: day, data: {} },
      { actorId: by.byId, at: by.at },
    )
    return true
  })
}
