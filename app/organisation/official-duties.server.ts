import { db } from '~/platform/database.server'

/** What a person holds and held: posts, headships, leave; latest first. */
export async function officialDuties(id: string) {
  const orderBy = { from: 'desc' } as const
  const unit = { select: { name: true } }
  const official = await db().official.findUniqueOrThrow({
    where: { id },
    select: {
      leftOn: true,
      postings: { orderBy, include: { unit, position: { select: { name: true } } } },
      headships: { orderBy, include: { unit } },
      leaves: { orderBy },
    },
  })
  const real = ({ from, to }: { from: string; to: string | null }) => to === null || to > from
  return {
    leftOn: official.leftOn,
    postings: official.postings.filter(real),
    headships: official.headships.filter(real),
    leaves: official.leaves.filter(real),
  }
}
