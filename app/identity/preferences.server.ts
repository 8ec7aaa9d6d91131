import { db } from '~/platform/database.server'

export interface Preferences {
  honorific: string
  language: string
  textSize: string
  shortcuts: boolean
}

/** How the app speaks to a person and looks: theirs alone, so it is not audited. */
export async function savePreferences(officialId: string, preferences: Partial<Preferences>): Promise<void> {
  await db().official.updateMany({ where: { id: officialId }, data: preferences })
}
