import type { Day } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import type { Role } from './viewer'

/** How many people hold a role on a day. */
export async function countHolders(role: Role, today: Day): Promise<number> {
  const rows = await db().roleGrant.findMany({
    where: { role, from: { lte: today }, OR: [{ to: null }, { to: { gt: today } }] },
    select: { officialId: true },
    distinct: ['officialId'],
  })
  return rows.length
}
