import { type Day } from '~/platform/calendar'
import { type DbOrTx } from '~/platform/database.server'
import { type Placement } from '../tree'

export interface PlacedRow extends Placement {
  id: string
  name: string
  code: string
  kind: string
}

const holding = (day: Day) => ({ from: { lte: day }, OR: [{ to: null }, { to: { gt: day } }] })

/** A unit and everything below it on a day, itself first; empty where it does not exist then. */
export async function subtreeOn(on: DbOrTx, unitId: string, day: Day): Promise<PlacedRow[]> {
  const root = await on.unitPlacement.findFirst({ where: { unitId, ...holding(day) } })
  if (!root) return []
  const rows = await on.unitPlacement.findMany({
    where: { path: { startsWith: root.path }, ...holding(day) },
    include: { unit: { select: { name: true, code: true, kind: true } } },
    orderBy: [{ depth: 'asc' }, { unitId: 'asc' }],
  })
  return rows.map(({ unit, ...row }) => ({ ...row, ...unit }))
}

/** Whether a later decision already stands for any of these units: it would be made untrue. */
export async function hasLaterDecision(on: DbOrTx, unitIds: readonly string[], day: Day): Promise<boolean> {
  const later = await on.unitPlacement.count({
    where: { unitId: { in: [...unitIds] }, OR: [{ from: { gt: day } }, { to: { gt: day } }] },
  })
  return later > 0
}

/** Postings at these units that hold on a day or begin later. */
export const openPostings = (on: DbOrTx, unitIds: readonly string[], day: Day) =>
  on.posting.findMany({
    where: { unitId: { in: [...unitIds] }, OR: [{ to: null }, { to: { gt: day } }] },
    orderBy: [{ primary: 'desc' }, { id: 'asc' }],
  })
