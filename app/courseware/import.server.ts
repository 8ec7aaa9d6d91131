import type { Day } from '~/platform/calendar'
import { dayOf } from '~/platform/calendar'
import { db, isUniqueViolation, transaction, type Tx } from '~/platform/database.server'
import { sha256 } from '~/platform/ids.server'
import { checkContent, type CheckedContent } from './check'
import { composeCourse } from './compose.server'
import { readContentFolder } from './content-folder.server'
import { IMAGE_FILE, registerOf } from './content-set'
import { keepImages } from './lesson-images.server'
import { choose, type Choice } from './merge'
import { hasErrors, type Problem } from './problem'
import { asContentFiles, publishedTexts, type PublishedTexts } from './published-files.server'
import { publishLaws } from './publish-laws.server'
import {
  CourseMoved,
  publishCourse,
  type Composition,
  type CoursePublished,
  type Publisher,
} from './publishing.server'
import type { LawChangeFollower } from './record-law-change.server'
import type { ContentFile } from './source/file-text'

/** A text that changed in the folder and in the browser since the last import; both are left as they are. */
export type ImportConflict = { path: string }

export type Imported =
  | { kind: 'problems'; problems: Problem[] }
  | {
      kind: 'imported'
      courses: ({ slug: string } & CoursePublished)[]
      /** instruments written */
      laws: number
      conflicts: ImportConflict[]
      warnings: Problem[]
    }

/**
 * `today`: the day the content is checked on and named values are taken from; that of `at` unless told.
 * `lawChanged`: the words that explain a change of law, which whoever completed an earlier edition must be told of.
 */
export type ImportRequest = {
  folder: string
  at: Date
  by: string | null
  today?: Day
  lawChanged?: { note: string; onLawChange: LawChangeFollower }
}

const ATTEMPTS = 3

/**
 * Publishes what is new in a content folder; any error in any file and nothing is published.
 * Importing the same folder again changes nothing.
 */
export async function importContent({
  folder,
  at,
  by,
  today = dayOf(at),
  lawChanged,
}: ImportRequest): Promise<Imported> {
  const files = await readContentFolder(folder)
  const why = lawChanged
    ? { effect: 'lawChanged' as const, ...lawChanged }
    : { effect: 'minor' as const, note: 'Nhập từ thư mục nội dung' }
  const publisher: Publisher = { by, at, from: 'file', ...why }
  for (let attempt = 1; ; attempt++) {
    try {
      return await importFiles(files, publisher, today)
    } catch (error) {
      const raced = error instanceof CourseMoved || isUniqueViolation(error)
      if (!raced || attempt === ATTEMPTS) throw error
    }
  }
}

async function importFiles(files: ContentFile[], publisher: Publisher, today: Day): Promise<Imported> {
  const asShipped = checkContent(files, today)
  if (hasErrors(asShipped.problems)) return { kind: 'problems', problems: asShipped.problems }
  const published = await publishedTexts()
  const merged = await merge(files, published)
  const known = asContentFiles({ ...published, images: [] })
  const checked = merged.same && known.length === 0 ? asShipped : checkContent(merged.files, today, known)
  if (hasErrors(checked.problems)) return { kind: 'problems', problems: checked.problems }
  const compositions = composeAll(checked, published, today)
  const outcome = await transaction((tx) =>
    publishAll(tx, { checked, compositions, publisher, bases: merged.bases, images: files.filter(isImage) }),
  )
  return { kind: 'imported', ...outcome, conflicts: merged.conflicts, warnings: checked.problems }
}

function composeAll({ set }: CheckedContent, published: PublishedTexts, today: Day): Composition[] {
  const register = registerOf(set)
  return set.courses.map((folder) => ({
    composed: composeCourse(folder, register, today),
    basedOn: published.latest.get(folder.slug) ?? null,
  }))
}

type Merged = {
  /** the texts that stand after the import */
  files: ContentFile[]
  /** they are the folder's own */
  same: boolean
  conflicts: ImportConflict[]
  /** text hashes to be remembered as the base of the next comparison */
  bases: Map<string, string>
}

async function merge(files: ContentFile[], published: PublishedTexts): Promise<Merged> {
  const bases = new Map((await db().importedFile.findMany()).map((row) => [row.path, row.textHash]))
  const inFolder = new Map(files.map((file) => [file.path, file]))
  const texts = new Map(asContentFiles(published).map((file) => [file.path, file]))
  const merged: Merged = { files: [], same: true, conflicts: [], bases: new Map() }
  for (const path of new Set([...inFolder.keys(), ...texts.keys()])) {
    const file = inFolder.get(path) ?? null
    const known = texts.get(path) ?? null
    const choice = isText(path)
      ? chooseFor(file, known, bases.get(path) ?? null)
      : file
        ? 'file'
        : 'published'
    take(merged, path, choice, { file, known })
  }
  return merged
}

function isText(path: string): boolean {
  return path.endsWith('.md') && path !== 'README.md'
}

const isImage = ({ path }: ContentFile) => IMAGE_FILE.test(path)

function chooseFor(file: ContentFile | null, known: ContentFile | null, base: string | null): Choice {
  const choice = choose({ file: file && sha256(file.bytes), base, published: known && sha256(known.bytes) })
  // Old editions cite an instrument whose file was removed; it stays in the register.
  return choice === 'gone' && known?.path.startsWith('laws/') ? 'published' : choice
}

function take(
  merged: Merged,
  path: string,
  choice: Choice,
  { file, known }: { file: ContentFile | null; known: ContentFile | null },
): void {
  const taken = choice === 'file' ? file : choice === 'gone' ? null : known
  if (taken) merged.files.push(taken)
  if (choice === 'conflict') merged.conflicts.push({ path })
  const sameText = file && known && sha256(file.bytes) === (known.hash ?? sha256(known.bytes))
  if (taken !== file && !sameText) merged.same = false
  if (isText(path) && file && (choice === 'file' || sameText)) merged.bases.set(path, sha256(file.bytes))
}

type Writing = {
  checked: CheckedContent
  compositions: Composition[]
  publisher: Publisher
  bases: ReadonlyMap<string, string>
  images: readonly ContentFile[]
}

async function publishAll(tx: Tx, { checked, compositions, publisher, bases, images }: Writing) {
  const sources = checked.set.laws.map((file) => file.source)
  const laws = await publishLaws(tx, sources, publisher)
  const courses: ({ slug: string } & CoursePublished)[] = []
  for (const composition of compositions) {
    const slug = composition.composed.identity.course
    courses.push({ slug, ...(await publishCourse(tx, composition, publisher)) })
  }
  await keepImages(tx, images, publisher.at)
  await rememberBases(tx, bases, publisher.at)
  return { laws, courses }
}

/** Writes the base of the next three-way comparison, only where it changed. */
export async function rememberBases(tx: Tx, bases: ReadonlyMap<string, string>, at: Date): Promise<void> {
  const stored = new Map((await tx.importedFile.findMany()).map((row) => [row.path, row.textHash]))
  for (const [path, textHash] of bases) {
    if (stored.get(path) === textHash) continue
    const row = { textHash, importedAt: at }
    await tx.importedFile.upsert({ where: { path }, create: { path, ...row }, update: row })
  }
}
