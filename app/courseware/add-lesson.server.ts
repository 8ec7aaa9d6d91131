import { dayOf } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { kebab } from '~/platform/vietnamese-text'
import { courseIdOf, courseTexts, draftKind, publishedText } from './draft-texts.server'
import { saveDraft } from './drafts.server'
import { lessonTemplate, withLesson } from './outline'
import type { PublishedTexts } from './published-files.server'

export type LessonAdded =
  | { kind: 'added'; fileName: string; revision: number }
  | { kind: 'refused'; reason: 'unknownCourse' | 'title' | 'titleTaken' | 'full' | 'outline' | 'tooLarge' }

export type LessonToAdd = {
  course: string
  title: string
  /** what was written of it; null: its form, to be filled */
  markdown?: string | null
  by: string
  at: Date
}

const LAST_NUMBER = 99

/** Begins a lesson at the end of a course as a draft of its own. The outline names it when it is published. */
export async function addLesson({
  course,
  title,
  markdown = null,
  by,
  at,
}: LessonToAdd): Promise<LessonAdded> {
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
  const outline = publishedText(texts, { course, fileName: 'course.md' })
  if (outline && withLesson(outline.markdown, stem) === null) return { kind: 'refused', reason: 'outline' }
  const template = markdown === null ? lessonTemplate(title.trim(), dayOf(at)) : markdown
  const saved = await saveDraft({ course, fileName: `${stem}.md`, markdown: template, revision: 0, by, at })
  if (saved.kind === 'saved') return { kind: 'added', fileName: `${stem}.md`, revision: saved.revision }
  return saved.kind === 'conflict'
    ? { kind: 'refused', reason: 'titleTaken' }
    : { kind: 'refused', reason: saved.reason === 'tooLarge' ? 'tooLarge' : 'title' }
}

function lessonNames(texts: PublishedTexts, course: string, drafts: readonly { fileName: string }[]) {
  const folder = `courses/${course}/`
  const published = texts.files
    .filter((file) => file.path.startsWith(folder))
    .map((file) => file.path.slice(folder.length))
  return [...published, ...drafts.map((draft) => draft.fileName)].flatMap((fileName) => {
    const kind = draftKind(fileName)
    return kind?.kind === 'lesson' && kind.language === null ? [kind.name] : []
  })
}
