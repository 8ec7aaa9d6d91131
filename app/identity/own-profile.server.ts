import { primaryPostingOf } from '~/organisation/postings.sql.server'
import { type Day } from '~/platform/calendar'
import { db } from '~/platform/database.server'

export interface OwnProfile {
  fullName: string
  staffCode: string
  phone: string | null
  email: string | null
  unitName: string | null
  positionName: string | null
}

/** What is on record of an official today, as their own account page shows it. */
export async function ownProfile(officialId: string, today: Day): Promise<OwnProfile> {
  const official = await db().official.findUniqueOrThrow({
    where: { id: officialId },
    select: { fullName: true, staffCode: true, phone: true, email: true },
  })
  const posting = await primaryPostingOf(officialId, today)
  return { ...official, unitName: posting?.unitName ?? null, positionName: posting?.positionName ?? null }
}
