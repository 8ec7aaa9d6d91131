import { db, isUniqueViolation } from '~/platform/database.server'
import { type CampaignDraft, emptyDraft } from './draft'

/** The draft of this administrator, or null: a draft is nobody else's. */
export async function findDraft(id: string, byId: string): Promise<CampaignDraft | null> {
  const row = await db().campaignDraft.findFirst({ where: { id, byId } })
  return row && { ...emptyDraft(), ...(JSON.parse(row.data) as Partial<CampaignDraft>) }
}

/** Keeps a step's choices; the first one begins the draft. False when the id is taken by someone else's. */
export async function saveDraft(
  id: string,
  part: Partial<CampaignDraft>,
  { byId, at }: { byId: string; at: Date },
): Promise<boolean> {
  const known = await findDraft(id, byId)
  const data = JSON.stringify({ ...(known ?? emptyDraft()), ...part })
  if (known) {
    await db().campaignDraft.update({ where: { id }, data: { data, updatedAt: at } })
    return true
  }
  try {
    await db().campaignDraft.create({ data: { id, byId, data, updatedAt: at } })
    return true
  } catch (error) {
    if (isUniqueViolation(error)) return false
    throw error
  }
}
