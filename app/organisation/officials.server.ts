import { type Day } from '~/platform/calendar'
import { db, type Prisma } from '~/platform/database.server'
import { fold } from '~/platform/vietnamese-text'
import { type ScopeViewer, unitsVisibleTo } from './scope.server'

export interface FoundOfficial {
  id: string
  fullName: string
  staffCode: string
  positionName: string
  unitId: string
  unitName: string
}

const spanHolding = (day: Day) => ({ from: { lte: day }, OR: [{ to: null }, { to: { gt: day } }] })

/** The posting at which a person is counted on a day, where it is in one of the units. */
export const countedIn = (units: Prisma.UnitWhereInput, day: Day) =>
  ({ primary: true, ...spanHolding(day), unit: units }) satisfies Prisma.PostingWhereInput

/**
 * People whose name or staff code contains what was typed, without regard to marks or case («nguyen van an» finds
 * Nguyễn Văn An), among those counted today in units the viewer may see. At most `limit`, by given name.
 */
export async function findOfficials(
  viewer: ScopeViewer,
  typed: string,
  { today, limit = 50 }: { today: Day; limit?: number },
): Promise<FoundOfficial[]> {
  const words = fold(typed)
  if (words === '') return []
  const posting = countedIn(await unitsVisibleTo(viewer, today), today)
  const officials = await db().official.findMany({
    where: { searchText: { contains: words }, postings: { some: posting } },
    orderBy: [{ sortKey: 'asc' }, { staffCode: 'asc' }],
    take: limit,
    select: {
      id: true,
      fullName: true,
      staffCode: true,
      postings: { where: posting, take: 1, include: postingNames },
    },
  })
  return officials.flatMap(({ postings, ...official }) =>
    postings.map(({ unit, position }) => ({
      ...official,
      positionName: position.name,
      unitId: unit.id,
      unitName: unit.name,
    })),
  )
}

const postingNames = {
  unit: { select: { id: true, name: true } },
  position: { select: { name: true } },
} as const
