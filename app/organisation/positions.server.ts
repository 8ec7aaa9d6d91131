import { record } from '~/audit/record.server'
import { db, isUniqueViolation, transaction } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { type By } from './leaving.server'

/** The groups of work that Điều 24–25 of the Anti-Corruption Law and its decrees single out. */
export const RISK_GROUPS = [
  'personnel',
  'money',
  'land',
  'construction',
  'procurement',
  'inspection',
  'requests',
] as const
export type RiskGroup = (typeof RISK_GROUPS)[number]

export interface ListedPosition {
  id: string
  code: string
  name: string
  risks: string[]
  people: number
}

/** Every position with its risk groups and how many hold it today. */
export async function positionsOn(today: string): Promise<ListedPosition[]> {
  const open = { from: { lte: today }, OR: [{ to: null }, { to: { gt: today } }] }
  const rows = await db().position.findMany({
    orderBy: { name: 'asc' },
    include: { riskGroups: true, _count: { select: { postings: { where: open } } } },
  })
  return rows.map(({ id, code, name, riskGroups, _count }) => ({
    id,
    code,
    name,
    risks: riskGroups.map(({ riskGroup }) => riskGroup).sort(),
    people: _count.postings,
  }))
}

export type PositionSaved = { kind: 'saved' } | { kind: 'taken' } | { kind: 'missing' }

/** Adds a position (id null) or changes its name and risk groups. */
export async function savePosition(
  id: string | null,
  { code, name, risks }: { code: string; name: string; risks: readonly RiskGroup[] },
  { byId, at }: By,
): Promise<PositionSaved> {
  const positionId = id ?? newId()
  try {
    return await transaction(async (tx) => {
      if (id === null) await tx.position.create({ data: { id: positionId, code, name } })
      else {
        const { count } = await tx.position.updateMany({ where: { id }, data: { code, name } })
        if (count === 0) return { kind: 'missing' } as const
      }
      await tx.positionRisk.deleteMany({ where: { positionId } })
      await tx.positionRisk.createMany({ data: risks.map((riskGroup) => ({ positionId, riskGroup })) })
      await record(
        tx,
        {
          kind: 'positionSaved',
          subjectType: 'position',
          subjectId: positionId,
          data: { risks: [...risks] },
        },
        { actorId: byId, at },
      )
      return { kind: 'saved' } as const
    })
  } catch (error) {
    if (isUniqueViolation(error)) return { kind: 'taken' }
    throw error
  }
}
