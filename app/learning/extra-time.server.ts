import { record } from '~/audit/record.server'
import { db, transaction } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'

export interface ExtraTimeGiven {
  id: string
  percent: number
  reason: string
  at: Date
}

/** The extra time a person has in timed tests now, the one given last; null without. */
export async function extraTimeOf(officialId: string): Promise<ExtraTimeGiven | null> {
  return db().extraTime.findFirst({
    where: { officialId, withdrawnAt: null },
    orderBy: { at: 'desc' },
    select: { id: true, percent: true, reason: true, at: true },
  })
}

interface By {
  byId: string
  at: Date
}

/** Gives extra time from the next sitting on; what was given before ends. */
export function giveExtraTime(
  officialId: string,
  { percent, reason }: { percent: number; reason: string },
  { byId, at }: By,
): Promise<void> {
  return transaction(async (tx) => {
    await tx.extraTime.updateMany({ where: { officialId, withdrawnAt: null }, data: { withdrawnAt: at } })
    await tx.extraTime.create({ data: { id: newId(), officialId, percent, reason, byId, at } })
    await record(
      tx,
      { kind: 'extraTimeGiven', subjectType: 'official', subjectId: officialId, data: { percent } },
      { actorId: byId, at },
    )
  })
}

/** Ends a person's extra time; false when there was none. */
export function withdrawExtraTime(officialId: string, { byId, at }: By): Promise<boolean> {
  return transaction(async (tx) => {
    const { count } = await tx.extraTime.updateMany({
      where: { officialId, withdrawnAt: null },
      data: { withdrawnAt: at },
    })
    if (count === 0) return false
    await record(
      tx,
      { kind: 'extraTimeWithdrawn', subjectType: 'official', subjectId: officialId, data: {} },
      { actorId: byId, at },
    )
    return true
  })
}
