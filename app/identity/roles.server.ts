import { record } from '~/audit/record.server'
import { type Day } from '~/platform/calendar'
import { transaction } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { endSessionsOf } from './sessions.server'
import { type Role } from './viewer'

export interface RoleChange {
  byId: string
  at: Date
  today: Day
}

export type RoleGranted = { kind: 'granted' } | { kind: 'alreadyHeld' } | { kind: 'unitNeeded' }

/** Gives a role from today on. The holder's sessions end: who they are has changed, so their token does. */
export async function grantRole(
  officialId: string,
  { role, unitId }: { role: Role; unitId: string | null },
  { byId, at, today }: RoleChange,
): Promise<RoleGranted> {
  const where = role === 'clerk' ? unitId : null
  if (role === 'clerk' && !where) return { kind: 'unitNeeded' }
  return transaction(async (tx) => {
    const held = await tx.roleGrant.count({
      where: { officialId, role, unitId: where, OR: [{ to: null }, { to: { gt: today } }] },
    })
    if (held > 0) return { kind: 'alreadyHeld' } as const
    await tx.roleGrant.create({
      data: { id: newId(), officialId, role, unitId: where, from: today, grantedById: byId },
    })
    await endSessionsOf(tx, officialId)
    const subject = { subjectType: 'official', subjectId: officialId } as const
    await record(
      tx,
      { kind: 'roleGranted', ...subject, data: { role, unitId: where } },
      { actorId: byId, at },
    )
    return { kind: 'granted' } as const
  })
}

export type RoleWithdrawn = { kind: 'withdrawn' } | { kind: 'notHeld' } | { kind: 'lastAdministrator' }

/** Ends a role today; the row stays. The last administrator cannot be withdrawn. */
export async function withdrawRole(
  officialId: string,
  grantId: string,
  { byId, at, today }: RoleChange,
): Promise<RoleWithdrawn> {
  return transaction(async (tx) => {
    const still = { OR: [{ to: null }, { to: { gt: today } }] }
    const grant = await tx.roleGrant.findFirst({ where: { id: grantId, officialId, ...still } })
    if (!grant) return { kind: 'notHeld' } as const
    const { role, unitId } = grant
    const others = await tx.roleGrant.count({
      where: { role: 'administrator', id: { not: grantId }, ...still },
    })
    if (role === 'administrator' && others === 0) return { kind: 'lastAdministrator' } as const
    await tx.roleGrant.update({ where: { id: grantId }, data: { to: today } })
    await endSessionsOf(tx, officialId)
    const subject = { subjectType: 'official', subjectId: officialId } as const
    await record(tx, { kind: 'roleWithdrawn', ...subject, data: { role, unitId } }, { actorId: byId, at })
    return { kind: 'withdrawn' } as const
  })
}
