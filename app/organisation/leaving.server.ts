import { record } from '~/audit/record.server'
import { type Day } from '~/platform/calendar'
import { transaction, type Tx } from '~/platform/database.server'
import { canonicalJson, sha256 } from '~/platform/ids.server'

export interface By {
  byId: string
  at: Date
  today: Day
}

/** Facts that still hold on a day or begin later. */
const open = (day: Day) => ({ OR: [{ to: null }, { to: { gt: day } }] })

/**
 * Ends what a person holds from a day on: postings, headships, roles, leave. Rows that would begin later never hold.
 * @returns how many postings ended
 */
export async function endEverything(tx: Tx, officialIds: readonly string[], on: Day): Promise<number> {
  const officialId = { in: [...officialIds] }
  const begun = { officialId, from: { lte: on }, ...open(on) }
  const later = { officialId, from: { gt: on } }
  const { count } = await tx.posting.updateMany({ where: begun, data: { to: on } })
  await tx.headship.updateMany({ where: begun, data: { to: on } })
  await tx.roleGrant.updateMany({ where: begun, data: { to: on } })
  await tx.leave.updateMany({ where: begun, data: { to: on } })
  await tx.posting.deleteMany({ where: later })
  await tx.headship.deleteMany({ where: later })
  await tx.roleGrant.deleteMany({ where: later })
  return count
}

/** A move or an end changes what a person may see: the next request asks to sign in again (safety). */
export async function endSessions(tx: Tx, officialIds: readonly string[]): Promise<void> {
  await tx.session.deleteMany({ where: { officialId: { in: [...officialIds] } } })
}

/** Whether nobody would administer the system any more. */
export async function leavesNoAdministrator(
  tx: Tx,
  officialIds: readonly string[],
  today: Day,
): Promise<boolean> {
  const role = { role: 'administrator', from: { lte: today }, ...open(today) }
  const all = await tx.roleGrant.count({ where: role })
  const theirs = await tx.roleGrant.count({ where: { ...role, officialId: { in: [...officialIds] } } })
  return theirs > 0 && all === theirs
}

export type Suspended =
  { kind: 'suspended'; people: number } | { kind: 'lastAdministrator' } | { kind: 'nobody' }

/** Those whom a full list no longer names, and whom a person chose: no longer counted, no longer let in, nothing deleted. */
export function suspendPeople(
  importId: string,
  officialIds: readonly string[],
  { byId, at, today }: By,
): Promise<Suspended> {
  return transaction(async (tx) => {
    if (await leavesNoAdministrator(tx, officialIds, today)) return { kind: 'lastAdministrator' } as const
    const still = { id: { in: [...officialIds] }, OR: [{ leftOn: null }, { leftOn: { gt: today } }] }
    const ids = (await tx.official.findMany({ where: still, select: { id: true } })).map(({ id }) => id)
    if (ids.length === 0) return { kind: 'nobody' } as const
    await tx.official.updateMany({ where: { id: { in: ids } }, data: { leftOn: today } })
    await endEverything(tx, ids, today)
    await endSessions(tx, ids)
    const data = { people: ids.length, digest: sha256(canonicalJson(ids.sort())) }
    await record(
      tx,
      { kind: 'peopleSuspended', subjectType: 'peopleImport', subjectId: importId, data },
      { actorId: byId, at },
    )
    return { kind: 'suspended', people: ids.length } as const
  })
}
