import type { Day } from '~/platform/calendar'
import { composeQuestion, type ComposedQuestion } from './compose-questions.server'
import type { LessonFile, PoolFile } from './content-set'
import { lessonManifest, poolManifest } from './editions.server'
import type { Citation, LessonBlock, Section, TextLanguage } from './published'
import { lessonPassages, type Passage } from './passages'
import { CitationBook } from './render/citation-book'
import { lessonBlocks, lessonSections } from './render/lesson-blocks'
import type { Resolved } from './resolve.server'
import { lessonQuestions, type LessonSource } from './source/lesson'
import { questionPieces, sectionPieces } from './source/pieces'

/** Of a translation: its language, and the edition it translates (null where that one has moved on). */
export type Translates = { language?: TextLanguage; sourceHash?: string | null }

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
} & Translates

/** With every passage of it and the law that each rests on. */
export type WordedLesson = ComposedLesson & { passages: Passage[] }

export type ComposedPool = {
  hash: string
  fileName: string
  markdown: string
  lessonSlug: string | null
  images: Record<string, string>
  questions: ComposedQuestion[]
} & Translates

/** A lesson with its HTML, citations and questions, named by its hash. */
export function composeLesson(file: LessonFile, course: string, resolved: Resolved): WordedLesson {
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
    passages: lessonPassages(source, values),
  }
}

/** Questions of a lesson; one without a written `Mục` belongs to the section it stands in. */
export function composeLessonQuestions(
  source: Pick<LessonSource, 'sections'>,
  slug: string,
  resolved: Resolved,
): ComposedQuestion[] {
  return lessonQuestions(source).map(({ question, within }) =>
    composeQuestion(question, { lessonSlug: slug, sectionId: question.section?.id ?? within.id }, resolved),
  )
}

/** The body with its scenarios tied to the wording of their questions. */
export function composeBody(
  source: Pick<LessonSource, 'sections'>,
  questions: readonly ComposedQuestion[],
  resolved: Resolved,
): Pick<ComposedLesson, 'sections' | 'blocks' | 'citations'> {
  const book = new CitationBook(resolved.register, resolved.language)
  const hashes = new Map(questions.map(({ view }) => [view.id, view.hash]))
  const rendered = lessonBlocks(source, resolved.rendering(book))
  const blocks = rendered.map((block) =>
    block.kind === 'html' ? block : { ...block, questionHash: hashes.get(block.questionId) ?? '' },
  )
  return { sections: lessonSections(source), blocks, citations: book.list() }
}

/** A pool with its questions, named by its hash. */
export function composePool(file: PoolFile, course: string, resolved: Resolved): ComposedPool {
  const lessonSlug = file.slug === '' ? null : file.slug
  const markdown = file.source.text
  const { values, images } = resolved.usedIn(file.source.questions.flatMap(questionPieces))
  const { hash } = poolManifest({ course, lesson: lessonSlug, markdown, values, images })
  const questions = file.source.questions.map((question) =>
    composeQuestion(question, { lessonSlug, sectionId: question.section?.id ?? null }, resolved),
  )
  return { hash, fileName: file.fileName, markdown, lessonSlug, images, questions }
}
