import { record } from '~/audit/record.server'
import { db, transaction } from '~/platform/database.server'
import { type Hotline } from '~/platform/site-settings'
import { siteSettings } from '~/platform/site-settings.server'
import { type By } from './leaving.server'

export interface SiteWords {
  province: string
  supportPhone: string
  supportHours: string
  certificateTitle: string
  /** whole percent of those who must learn; empty: all of them */
  completionTarget: string
}

/** What an administrator may set of the site: an empty text takes the row away, and with it the word. */
export function saveSiteWords(words: SiteWords, by: By): Promise<void> {
  return saveSettings(
    Object.entries(words).map(([name, value]) => [`site.${name}`, value]),
    by,
  )
}

export const saveHotlines = (hotlines: readonly Hotline[], by: By) =>
  saveSettings([['site.hotlines', JSON.stringify(hotlines)]], by)

/** One setting by its key: an empty value takes the row away. */
export const saveSetting = (key: string, value: string, by: By) => saveSettings([[key, value]], by)

async function saveSettings(settings: [key: string, value: string][], { byId, at }: By): Promise<void> {
  await transaction(async (tx) => {
    for (const [key, value] of settings) {
      if (value === '') await tx.setting.deleteMany({ where: { key } })
      else {
        const data = { value, updatedAt: at }
        await tx.setting.upsert({ where: { key }, create: { key, ...data }, update: data })
      }
    }
    const keys = settings.map(([key]) => key)
    await record(
      tx,
      { kind: 'settingsSaved', subjectType: 'site', subjectId: 'site', data: { keys } },
      { actorId: byId, at },
    )
  })
}

/** The words as they stand now; those that were never set are the site's own. */
export async function storedSiteWords({ demo }: { demo: boolean }): Promise<SiteWords> {
  const { province, support } = await siteSettings({ demo })
  const [title, target] = await Promise.all(
    ['site.certificateTitle', TARGET].map((key) => db().setting.findUnique({ where: { key } })),
  )
  return {
    province,
    supportPhone: support?.phone ?? '',
    supportHours: support?.hours ?? '',
    certificateTitle: title?.value ?? '',
    completionTarget: target?.value ?? '',
  }
}

const TARGET = 'site.completionTarget'

/** What the province aims at, as a ratio of those who must learn: all of them until an administrator says otherwise. */
export async function completionTarget(): Promise<number> {
  const row = await db().setting.findUnique({ where: { key: TARGET } })
  return Number(row?.value ?? 100) / 100
}
