import { db } from '~/platform/database.server'
import { draftKind, publishedText } from './draft-texts.server'
import { listedLessons, withLesson, withLessonAsIn } from './outline'
import type { PublishedTexts } from './published-files.server'

type DraftFile = { fileName: string; markdown: string }

/**
 * A lesson that the published outline does not name yet is judged and published with one that does: the published one
 * and this lesson's line, where the drafted outline has it, else last. Other new lessons stay out of it.
 */
export async function withOutline(
  texts: PublishedTexts,
  course: string,
  { fileName, markdown }: DraftFile,
): Promise<DraftFile[]> {
  const own = { fileName, markdown }
  const kind = draftKind(fileName)
  const outline = publishedText(texts, { course, fileName: 'course.md' })
  if (kind?.kind !== 'lesson' || kind.language || !outline) return [own]
  const { stem } = kind.name
  if (listedLessons(outline.markdown).includes(stem)) return [own]
  const drafted = await draftOf(course, 'course.md')
  const order = drafted ? listedLessons(drafted.markdown) : []
  const added = withLessonAsIn(outline.markdown, stem, order) ?? withLesson(outline.markdown, stem)
  return added === null ? [own] : [own, { fileName: 'course.md', markdown: added }]
}

/** The pool of a lesson that is itself only drafted is read beside that draft; nothing of it is published so. */
export async function withItsLesson(
  texts: PublishedTexts,
  course: string,
  draft: DraftFile,
): Promise<DraftFile[]> {
  const lesson = draftedLessonOf(texts, course, draft.fileName)
  const found = lesson && (await draftOf(course, lesson))
  if (!found) return withOutline(texts, course, draft)
  const { fileName, markdown } = draft
  return [{ fileName, markdown }, ...(await withOutline(texts, course, found))]
}

/** The file of a pool's lesson where that lesson was never published, or null. */
export function draftedLessonOf(texts: PublishedTexts, course: string, fileName: string): string | null {
  const kind = draftKind(fileName)
  if (kind?.kind !== 'pool' || kind.language || kind.name.slug === '') return null
  const lesson = `${kind.name.stem}.md`
  return publishedText(texts, { course, fileName: lesson }) ? null : lesson
}

function draftOf(course: string, fileName: string) {
  return db().draft.findFirst({
    where: { course: { slug: course }, fileName },
    select: { fileName: true, markdown: true },
  })
}
