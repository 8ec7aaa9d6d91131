import { composeBody, composeLessonQuestions } from './compose-lesson.server'
import { composeQuestion, type ComposedQuestion } from './compose-questions.server'
import { courseFileKind, registerOf, type CourseFolder } from './content-set'
import type { TextToShow } from './course-work'
import { checkedWith } from './draft-texts.server'
import { mostUrgent, type Problem } from './problem'
import type { Citation, LessonBlock, Section, TextLanguage } from './published'
import { html } from './render/html'
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
  /** the most urgent of them; the counts are of all */
  problems: Problem[]
  errors: number
  warnings: number
  /** errors that this text brings into other files of the course, or that stand there already */
  elsewhere: Problem[]
}

export const EMPTY: Preview = {
  title: '',
  language: 'vi',
  minutes: 0,
  objectives: [],
  sections: [],
  blocks: [],
  citations: [],
  questions: [],
  problems: [],
  errors: 0,
  warnings: 0,
  elsewhere: [],
}

/** Reads a course with a text in it and renders that text by the learner's own renderer. */
export function previewOf({ texts, course, drafts, today, fileName }: TextToShow): Preview {
  const { set, problems } = checkedWith(texts, course, drafts, today)
  const folder = set.courses.find((one) => one.slug === course)
  const path = `courses/${course}/${fileName}`
  const own = problems.filter((problem) => problem.path === path)
  const errors = own.filter(({ severity }) => severity === 'error').length
  const elsewhere = problems.filter((problem) => problem.path !== path && problem.severity === 'error')
  const found = {
    problems: mostUrgent(own),
    errors,
    warnings: own.length - errors,
    elsewhere: mostUrgent(elsewhere),
  }
  if (!folder) return { ...EMPTY, ...found }
  const resolved = new Resolved(registerOf(set), today, folder.images)
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

function courseIntroduction(folder: WithIntroduction, resolved: Resolved): Partial<Preview> {
  const source = folder.course?.source
  if (!source) return {}
  const context = resolved.rendering(null)
  const body = source.introduction.map((piece) => html(piece, context)).join('\n')
  return { title: source.title, blocks: [{ kind: 'html', sectionId: '', html: body }] }
}
