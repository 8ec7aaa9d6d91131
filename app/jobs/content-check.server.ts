import { existsSync } from 'node:fs'
import { checkContent, type CheckedContent } from '~/courseware/check'
import { readContentFolder } from '~/courseware/content-folder.server'
import { asContentFiles, publishedTexts } from '~/courseware/published-files.server'
import type { ContentFile } from '~/courseware/source/file-text'
import type { Day } from '~/platform/calendar'
import { isPostgres } from '~/platform/database.server'
import { environment } from '~/platform/environment.server'
import { migrationState, sqliteFile } from '~/platform/migrations.server'

export type JudgedFolder = CheckedContent & {
  /** whether there were published texts to hold the question ids against */
  compared: boolean
}

/** Judges a content folder; where this machine has a database, also against the ids that were published. */
export async function judgeFolder(folder: string, today: Day): Promise<JudgedFolder> {
  const published = await publishedIfAny()
  const checked = checkContent(await readContentFolder(folder), today, published)
  return { ...checked, compared: published.length > 0 }
}

/** Nothing from a database that is not there, or of another version: authors check files without one. */
async function publishedIfAny(): Promise<ContentFile[]> {
  const { databaseUrl } = environment()
  if (!isPostgres(databaseUrl) && !existsSync(sqliteFile(databaseUrl))) return []
  if ((await migrationState(databaseUrl)).kind !== 'current') return []
  return asContentFiles({ ...(await publishedTexts()), images: [] })
}
