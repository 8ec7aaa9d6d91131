import { dayOf } from '~/platform/calendar'
import { db, isUniqueViolation, transaction, type Tx } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { kebab } from '~/platform/vietnamese-text'
import { courseIdOf, courseTexts, draftKind, publishedText } from './draft-texts.server'
import { lessonTemplate, withLesson } from './outline'
import type { PublishedTexts } from './published-files.server'

export type LessonAdded =
  | { kind: 'added'; fileName: string }
  | { kind: 'refused'; reason: 'unknownCourse' | 'title' | 'titleTaken' | 'full' | 'outline' }

export type LessonToAdd = { course: string; title: string; by: string; at: Date }

const LAST_NUMBER = 99

/** Begins a lesson at the end of a course: a draft of the lesson and one of the outline that names it. */
export async function addLesson({ course, title, by, at }: LessonToAdd): Promise<LessonAdded> {
  const courseId = await courseIdOf(course)
  if (courseId === null) return { kind: 'refused', reason: 'unknownCourse' }
  const slug = kebab(title).slice(0, 60).replace(/-+$/, '')
  if (slug === '') return { kind: 'refused', reason: 'title' }
  const texts = await courseTexts(course)
  const drafts = await db().draft.findMany({ where: { courseId } })
  const names = lessonNames(texts, course, drafts)
  if (names.some((name) => name.slug === slug)) return { kind: 'refused', reason: 'titleTaken' }
  const number = Math.max(0, ...names.map((name) => Number(name.number))) + 1
  if (number > LAST_NUMBER) return { kind: 'refused', reason: 'full' }
  const stem = `${String(number).padStart(2, '0')}-${slug}`
  const outline = drafts.find((draft) => draft.fileName === 'course.md') ?? null
  const published = publishedText(texts, { course, fileName: 'course.md' })
  const markdown = withLesson(outline?.markdown ?? published?.markdown ?? '', stem)
  if (markdown === null) return { kind: 'refused', reason: 'outline' }
  const begun = { courseId, stem, template: lessonTemplate(title.trim(), dayOf(at)), by, at }
  const kept = await keep(begun, { markdown, draft: outline, basedOn: published?.hash ?? null })
  return kept ? { kind: 'added', fileName: `${stem}.md` } : { kind: 'refused', reason: 'titleTaken' }
}

type Begun = { courseId: string; stem: string; template: string; by: string; at: Date }
type Outline = { markdown: string; draft: { id: string; revision: number } | null; basedOn: string | null }

/** Keeps lesson and outline together, or neither: false when someone was faster. */
async function keep({ courseId, stem, template, by, at }: Begun, outline: Outline): Promise<boolean> {
  const changed = { updatedAt: at, updatedById: by }
  const first = { courseId, revision: 1, ...changed }
  try {
    await transaction(async (tx) => {
      const lesson = { id: newId(), fileName: `${stem}.md`, markdown: template, basedOn: null }
      await tx.draft.create({ data: { ...lesson, ...first } })
      await keepOutline(tx, outline, first)
    })
    return true
  } catch (error) {
    if (error instanceof OutlineMoved || isUniqueViolation(error)) return false
    throw error
  }
}

async function keepOutline(
  tx: Tx,
  { markdown, draft, basedOn }: Outline,
  { revision, ...first }: { courseId: string; revision: number; updatedAt: Date; updatedById: string },
): Promise<void> {
  if (!draft) {
    await tx.draft.create({
      data: { id: newId(), fileName: 'course.md', markdown, basedOn, revision, ...first },
    })
    return
  }
  const { count } = await tx.draft.updateMany({
    where: { id: draft.id, revision: draft.revision },
    data: { ...first, markdown, revision: { increment: 1 } },
  })
  if (count !== 1) throw new OutlineMoved()
}

/** Someone saved the outline at the same moment. */
class OutlineMoved extends Error {}

function lessonNames(texts: PublishedTexts, course: string, drafts: readonly { fileName: string }[]) {
  const folder = `courses/${course}/`
  const published = texts.files
    .filter((file) => file.path.startsWith(folder))
    .map((file) => file.path.slice(folder.length))
  return [...published, ...drafts.map((draft) => draft.fileName)].flatMap((fileName) => {
    const kind = draftKind(fileName)
    return kind?.kind === 'lesson' ? [kind.name] : []
  })
}
