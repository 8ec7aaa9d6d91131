import { dayOf } from '~/platform/calendar'
import { composeBody, composeLessonQuestions } from './compose-lesson.server'
import { composeQuestion, type ComposedQuestion } from './compose-questions.server'
import { courseFileKind, registerOf, type CourseFolder } from './content-set'
import { asAuthored, checkedWith, courseTexts, draftKind, fits, type CourseFile } from './draft-texts.server'
import { withItsLesson } from './new-lesson-outline.server'
import type { Problem } from './problem'
import type { Citation, LessonBlock, Section, TextLanguage } from './published'
import { html, renderContext } from './render/html'
import { Resolved } from './resolve.server'
import type { Prose } from './source/markdown'

/** What learners would see of a text, and what its author must still change. */
export type Preview = {
  title: string
  language: TextLanguage
  minutes: number
  objectives: string[]
  sections: Section[]
  blocks: LessonBlock[]
  citations: Citation[]
  /** with their keys: a preview is the trainer's own page */
  questions: ComposedQuestion[]
  problems: Problem[]
  /** errors that this text brings into other files of the course, or that stand there already */
  elsewhere: Problem[]
}

const EMPTY: Preview = {
  title: '',
  language: 'vi',
  minutes: 0,
  objectives: [],
  sections: [],
  blocks: [],
  citations: [],
  questions: [],
  problems: [],
  elsewhere: [],
}

export type PreviewContext = CourseFile & { at: Date }

/** Renders a text as it would be published at `at`, inside its course, by the learner's own renderer. Stores nothing. */
export async function preview(posted: string, { course, fileName, at }: PreviewContext): Promise<Preview> {
  const markdown = asAuthored(posted)
  const kind = draftKind(fileName)
  if (!kind) return EMPTY
  const texts = await courseTexts(course)
  const draft = { fileName, markdown: fits(markdown) ? markdown : '' }
  const drafts = await withItsLesson(texts, course, draft)
  const { set, problems } = checkedWith(texts, course, drafts, dayOf(at))
  const folder = set.courses.find((one) => one.slug === course)
  const path = `courses/${course}/${fileName}`
  const found = {
    problems: problems.filter((problem) => problem.path === path),
    elsewhere: problems.filter((problem) => problem.path !== path && problem.severity === 'error'),
  }
  if (!folder) return { ...EMPTY, ...found }
  const resolved = new Resolved(registerOf(set), dayOf(at), folder.images)
  return { ...EMPTY, ...rendered(folder, fileName, resolved), ...found }
}

function rendered(folder: CourseFolder, fileName: string, resolved: Resolved): Partial<Preview> {
  if (courseFileKind(fileName)?.language) return translated(folder, fileName, resolved.inLanguage('en'))
  const lesson = folder.lessons.find((file) => file.fileName === fileName)
  if (lesson) {
    const { title, minutes, objectives } = lesson.source
    const questions = composeLessonQuestions(lesson.source, lesson.slug, resolved)
    return { title, minutes, objectives, questions, ...composeBody(lesson.source, questions, resolved) }
  }
  const pool = folder.pools.find((file) => file.fileName === fileName)
  if (pool)
    return {
      title: pool.stem,
      questions: pool.source.questions.map((one) => poolQuestion(one, pool.slug, resolved)),
    }
  return courseIntroduction(folder, resolved)
}

function poolQuestion(
  source: Parameters<typeof composeQuestion>[0],
  slug: string,
  resolved: Resolved,
): ComposedQuestion {
  return composeQuestion(
    source,
    { lessonSlug: slug || null, sectionId: source.section?.id ?? null },
    resolved,
  )
}

/** A translated file by itself; minutes are the source's. */
function translated(
  { english, lessons }: CourseFolder,
  fileName: string,
  resolved: Resolved,
): Partial<Preview> {
  const { language } = resolved
  const lesson = english.lessons.find((file) => file.fileName === fileName)
  if (lesson) {
    const { title, objectives } = lesson.source
    const minutes = lessons.find(({ slug }) => slug === lesson.slug)?.source.minutes ?? 0
    const questions = composeLessonQuestions(lesson.source, lesson.slug, resolved)
    const body = composeBody(lesson.source, questions, resolved)
    return { title, language, minutes, objectives, questions, ...body }
  }
  const pool = english.pools.find((file) => file.fileName === fileName)
  if (!pool) return { language, ...courseIntroduction(english, resolved) }
  const questions = pool.source.questions.map((one) => poolQuestion(one, pool.slug, resolved))
  return { title: pool.stem, language, questions }
}

type WithIntroduction = { course: { source: { title: string; introduction: Prose[] } } | null }

function courseIntroduction(
  folder: WithIntroduction,
  { register, day, language }: Resolved,
): Partial<Preview> {
  const source = folder.course?.source
  if (!source) return {}
  const context = renderContext(register, day, null, language)
  const body = source.introduction.map((piece) => html(piece, context)).join('\n')
  return { title: source.title, blocks: [{ kind: 'html', sectionId: '', html: body }] }
}
