import type { Day } from '~/platform/calendar'
import { composeQuestion, questionRef, type ComposedQuestion } from './compose-questions.server'
import { COURSE_POOL, type CourseFolder, type LessonFile, type PoolFile } from './content-set'
import { courseManifest, lessonManifest, poolManifest, type CourseIdentity } from './editions.server'
import type { LawRegister } from './law-register'
import type { Citation, CourseRules, LessonBlock, Section } from './published'
import { CitationBook } from './render/citation-book'
import { html, renderContext } from './render/html'
import { lessonBlocks, lessonSections } from './render/lesson-blocks'
import { Resolved } from './resolve.server'
import type { CourseSource } from './source/course'
import { lessonQuestions, type LessonSource } from './source/lesson'
import { questionPieces, sectionPieces } from './source/pieces'

/** A lesson ready to be stored. */
export type ComposedLesson = {
  hash: string
  slug: string
  fileName: string
  markdown: string
  title: string
  minutes: number
  checkedOn: Day
  objectives: string[]
  sections: Section[]
  blocks: LessonBlock[]
  citations: Citation[]
  namedValues: Record<string, string>
  images: Record<string, string>
  questions: ComposedQuestion[]
}

export type ComposedPool = {
  hash: string
  fileName: string
  markdown: string
  lessonSlug: string | null
  images: Record<string, string>
  questions: ComposedQuestion[]
}

export type ComposedCourse = {
  identity: CourseIdentity
  hash: string
  manifest: string
  source: CourseSource
  introHtml: string
  minutes: number
  lessons: ComposedLesson[]
  pools: ComposedPool[]
}

/** Makes everything that is stored of a course out of a folder without errors. Named values are those of `day`. */
export function composeCourse(folder: CourseFolder, register: LawRegister, day: Day): ComposedCourse {
  if (!folder.course)
    throw new Error(`composeCourse: ${folder.slug} has no course.md; check the content first`)
  const resolved = new Resolved(register, day, folder.images)
  const { source } = folder.course
  const lessons = folder.lessons.map((file) => composeLesson(file, folder.slug, resolved))
  const pools = folder.pools.map((file) => composePool(file, folder.slug, resolved))
  const identity = courseIdentity(folder.slug, source, { lessons, pools }, resolved)
  const { hash, text } = courseManifest(identity)
  const context = renderContext(register, day, null)
  return {
    identity,
    hash,
    manifest: text,
    source,
    introHtml: source.introduction.map((piece) => html(piece, context)).join('\n'),
    minutes: lessons.reduce((sum, lesson) => sum + lesson.minutes, 0),
    lessons,
    pools,
  }
}

function courseIdentity(
  slug: string,
  source: CourseSource,
  parts: Pick<ComposedCourse, 'lessons' | 'pools'>,
  resolved: Resolved,
): CourseIdentity {
  const own = resolved.usedIn(source.introduction)
  return {
    course: slug,
    markdown: source.text,
    values: own.values,
    lessons: parts.lessons.map(({ fileName, slug, hash }) => ({ file: fileName, slug, hash })),
    pools: parts.pools.map(({ fileName, lessonSlug, hash }) => ({
      file: fileName,
      lesson: lessonSlug,
      hash,
    })),
    images: Object.assign({}, own.images, ...[...parts.lessons, ...parts.pools].map((part) => part.images)),
    rules: courseRules(source),
  }
}

/** The pass rule and blueprint, with lessons by slug. */
export function courseRules(source: CourseSource): CourseRules {
  const { passPercent, attempts, waitHoursBeforeLast, timerMinutes } = source
  const blueprint = source.blueprint
    .filter((item) => item.count > 0)
    .map(({ name, count }) => ({
      lessonSlug: name === COURSE_POOL ? null : name.replace(/^\d{2}-/, ''),
      count,
    }))
  return { passPercent, attempts, waitHoursBeforeLast, timerMinutes, blueprint }
}

function composeLesson(file: LessonFile, course: string, resolved: Resolved): ComposedLesson {
  const { source, slug, fileName } = file
  const { title, minutes, checkedOn, objectives, text: markdown } = source
  const { values, images } = resolved.usedIn(source.sections.flatMap(sectionPieces))
  const questions = composeLessonQuestions(source, slug, resolved)
  const { hash } = lessonManifest({ course, lesson: slug, markdown, values, images })
  const body = composeBody(source, questions, resolved)
  return {
    hash,
    slug,
    fileName,
    markdown,
    title,
    minutes,
    checkedOn,
    objectives,
    ...body,
    namedValues: values,
    images,
    questions,
  }
}

/** Questions of a lesson; one without a written `Mục` belongs to the section it stands in. */
export function composeLessonQuestions(
  source: LessonSource,
  slug: string,
  resolved: Resolved,
): ComposedQuestion[] {
  return lessonQuestions(source).map(({ question, within }) =>
    composeQuestion(question, { lessonSlug: slug, sectionId: question.section?.id ?? within.id }, resolved),
  )
}

/** The body with its scenarios tied to the wording of their questions. */
export function composeBody(
  source: LessonSource,
  questions: readonly ComposedQuestion[],
  resolved: Resolved,
): Pick<ComposedLesson, 'sections' | 'blocks' | 'citations'> {
  const book = new CitationBook(resolved.register)
  const hashes = new Map(questions.map(({ view }) => [view.id, view.hash]))
  const rendered = lessonBlocks(source, renderContext(resolved.register, resolved.day, book))
  const blocks = rendered.map((block) =>
    block.kind === 'html' ? block : { ...block, questionHash: hashes.get(block.questionId) ?? '' },
  )
  return { sections: lessonSections(source), blocks, citations: book.list() }
}

function composePool(file: PoolFile, course: string, resolved: Resolved): ComposedPool {
  const lessonSlug = file.slug === '' ? null : file.slug
  const markdown = file.source.text
  const { values, images } = resolved.usedIn(file.source.questions.flatMap(questionPieces))
  const { hash } = poolManifest({ course, lesson: lessonSlug, markdown, values, images })
  const questions = file.source.questions.map((question) =>
    composeQuestion(question, { lessonSlug, sectionId: question.section?.id ?? null }, resolved),
  )
  return { hash, fileName: file.fileName, markdown, lessonSlug, images, questions }
}

export { questionRef }
