import { db, type DbOrTx } from '~/platform/database.server'
import { checkContent, type CheckedContent } from './check'
import { courseFileKind, type CourseFileKind } from './content-set'
import { courseImages } from './course-images.server'
import { asContentFiles, publishedTexts, type PublishedTexts } from './published-files.server'
import type { Day } from '~/platform/calendar'
import { MOST_BYTES } from './source/file-text'

/** One file of a course, by the name it has in the content folder. */
export type CourseFile = { course: string; fileName: string }

/** What a browser posts, as a file holds it: LF, NFC, and an end to the last line. */
export function asAuthored(posted: string): string {
  const text = posted.replace(/\r\n?/g, '\n').normalize('NFC')
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

export function fits(text: string): boolean {
  return Buffer.byteLength(text) <= MOST_BYTES
}

/** A file name a draft may have, or null. */
export function draftKind(fileName: string): CourseFileKind | null {
  return fileName.length <= 120 ? courseFileKind(fileName) : null
}

export async function courseIdOf(slug: string, source: DbOrTx = db()): Promise<string | null> {
  return (await source.course.findUnique({ where: { slug }, select: { id: true } }))?.id ?? null
}

export type PublishedText = { hash: string; markdown: string }

/** The published text of a file, or null when it was never published. */
export function publishedText(texts: PublishedTexts, { course, fileName }: CourseFile): PublishedText | null {
  const file = texts.files.find((one) => one.path === `courses/${course}/${fileName}`)
  return file ? { hash: file.hash, markdown: file.text } : null
}

/** The text of an edition a draft was begun from; an edition renewed by a named value has the same text. */
export async function textOfEdition(
  hash: string | null,
  kind: CourseFileKind['kind'],
): Promise<string | null> {
  if (hash === null) return null
  const query = { where: { hash }, select: { markdown: true } }
  if (kind === 'course')
    return (
      ((await db().courseEdition.findUnique(query)) ?? (await db().courseTranslation.findUnique(query)))
        ?.markdown ?? null
    )
  if (kind === 'lesson') return (await db().lessonEdition.findUnique(query))?.markdown ?? null
  return (await db().poolEdition.findUnique(query))?.markdown ?? null
}

/** Whether the published text changed since a draft began. */
export async function hasMoved(
  kind: CourseFileKind['kind'],
  basedOn: string | null,
  published: PublishedText | null,
): Promise<boolean> {
  if (published?.hash === basedOn) return false
  return (await textOfEdition(basedOn, kind)) !== (published?.markdown ?? null)
}

/** A course as it would stand with these texts in it, judged whole. */
export function checkedWith(
  texts: Pick<PublishedTexts, 'files' | 'images'>,
  course: string,
  drafts: readonly { fileName: string; markdown: string }[],
  today: Day,
): CheckedContent {
  const published = asContentFiles(texts)
  const files = new Map(published.map((file) => [file.path, file]))
  for (const { fileName, markdown } of drafts) {
    const path = `courses/${course}/${fileName}`
    files.set(path, { path, bytes: new TextEncoder().encode(markdown) })
  }
  return checkContent([...files.values()], today, published)
}

/** The published texts of one course with the register, and every picture of the course, shown already or not. */
export async function courseTexts(course: string): Promise<PublishedTexts> {
  const [texts, images] = await Promise.all([publishedTexts(db(), course), courseImages(course)])
  const held = images.map(({ name, hash, width, height, size: bytes }) => {
    return { path: `courses/${course}/${name}`, hash, size: { width, height, bytes } }
  })
  const byPath = new Map([...texts.images, ...held].map((image) => [image.path, image]))
  return { ...texts, images: [...byPath.values()] }
}
