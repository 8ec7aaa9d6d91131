import { db, transaction } from '~/platform/database.server'
import { sha256 } from '~/platform/ids.server'
import { readBytes, readText, writeFileWhole, writeText } from './content-folder.server'
import { rememberBases } from './import.server'
import { imageByHash } from './lesson-images.server'
import { publishedTexts, type PublishedFile, type PublishedImage } from './published-files.server'

export type Exported = {
  written: string[]
  unchanged: number
  /** files edited since the last import and not published: left as they are */
  conflicts: { path: string }[]
}

export type ExportRequest = {
  folder: string
  at: Date
  /** the folder is the one that is imported: what was written is the base of the next comparison */
  home: boolean
  /** write over files edited meanwhile */
  overwrite?: boolean
}

/** Writes every published text and picture under its own name, byte for byte. README.md is not touched. */
export async function exportContent({
  folder,
  at,
  home,
  overwrite = false,
}: ExportRequest): Promise<Exported> {
  const { files, images } = await publishedTexts()
  const bases = new Map((await db().importedFile.findMany()).map((row) => [row.path, row.textHash]))
  const outcome: Exported = { written: [], unchanged: 0, conflicts: [] }
  const written = new Map<string, string>()
  for (const file of files) {
    const there = await readText(folder, file.path)
    const standing = compare(file, there, bases.get(file.path) ?? null, overwrite)
    if (standing === 'edited') outcome.conflicts.push({ path: file.path })
    else written.set(file.path, sha256(file.text))
    if (standing === 'same') outcome.unchanged += 1
    if (standing === 'older') {
      await writeText(folder, file.path, file.text)
      outcome.written.push(file.path)
    }
  }
  for (const image of images) await exportImage(folder, image, overwrite, outcome)
  if (home) await transaction((tx) => rememberBases(tx, written, at))
  return outcome
}

/** A picture that the folder lacks is written; one that differs is someone's work and stays unless told. */
async function exportImage(
  folder: string,
  { path, hash }: PublishedImage,
  overwrite: boolean,
  outcome: Exported,
): Promise<void> {
  const there = await readBytes(folder, path)
  if (there && sha256(there) === hash) {
    outcome.unchanged += 1
    return
  }
  const image = await imageByHash(hash)
  if (!image) return
  if (there && !overwrite) {
    outcome.conflicts.push({ path })
    return
  }
  await writeFileWhole(folder, path, image.bytes)
  outcome.written.push(path)
}

function compare(file: PublishedFile, there: string | null, base: string | null, overwrite: boolean) {
  if (there === file.text) return 'same'
  if (there === null || overwrite || sha256(there) === base) return 'older'
  return 'edited'
}
