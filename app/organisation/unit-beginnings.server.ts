import { type Day } from '~/platform/calendar'
import { db } from '~/platform/database.server'

/** Since when units exist, by id. */
export async function unitBeginnings(ids: readonly string[]): Promise<Map<string, Day>> {
  const rows = await db().unit.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, validFrom: true },
  })
  return new Map(rows.map(({ id, validFrom }) => [id, validFrom]))
}
