import type { AnswerKey } from './answer-keys.server'
import { answerKey } from './answer-key.server'
import { olderTranslations } from './checks/translations'
import { composeBody, type ComposedLesson, type ComposedPool } from './compose-lesson.server'
import { wording, type ComposedQuestion } from './compose-questions.server'
import { translatedFiles, type CourseFolder, type TranslatedFile } from './content-set'
import {
  lessonManifest,
  poolManifest,
  questionManifest,
  type CourseTranslationIdentity,
} from './editions.server'
import type { TextLanguage, TranslatedWords } from './published'
import { citedArticle } from './render/citation-book'
import { html, renderContext } from './render/html'
import { questionView } from './render/question-view'
import type { Resolved } from './resolve.server'
import { lessonQuestions } from './source/lesson'
import { questionPieces, sectionPieces } from './source/pieces'
import type { QuestionSource } from './source/question'
import type { CourseWords, LessonTranslation, PoolTranslation } from './source/translation'

type Older = { older: boolean }

/** A course in another language, ready to be stored beside the edition it translates. */
export type ComposedTranslation = {
  language: TextLanguage
  words: (TranslatedWords & { markdown: string; values: Record<string, string> }) | null
  lessons: (ComposedLesson & Older)[]
  pools: (ComposedPool & Older)[]
  /** the hash of each translated wording by that of its source; of older files only what is known from before */
  questions: Record<string, string>
  /** Vietnamese hashes of the questions in files that were translated from an earlier text */
  olderQuestions: string[]
}

/** The Vietnamese course as composed: what a translation is tied to. */
type Source = { lessons: readonly ComposedLesson[]; pools: readonly ComposedPool[] }

/** Composes the translation of a course; `resolved` speaks its language. */
export function composeTranslation(
  folder: CourseFolder,
  source: Source,
  resolved: Resolved,
): ComposedTranslation | null {
  const { english } = folder
  if (translatedFiles(english).length === 0) return null
  const older = olderTranslations(folder)
  const work = { course: folder.slug, resolved, older }
  const lessons = english.lessons.flatMap((file) => {
    const original = source.lessons.find(({ slug }) => slug === file.slug)
    return original ? [composeLesson(file, original, work)] : []
  })
  const pools = english.pools.flatMap((file) => {
    const original = source.pools.find(({ lessonSlug }) => lessonSlug === (file.slug || null))
    return original ? [composePool(file, original, work)] : []
  })
  const parts = [...lessons, ...pools]
  const pairs = parts.flatMap((part) => part.pairs)
  return {
    language: english.language,
    words: english.course && composeWords(english.course, work),
    lessons: lessons.map((lesson) => lesson.composed),
    pools: pools.map((pool) => pool.composed),
    questions: Object.fromEntries(pairs),
    olderQuestions: parts.flatMap((part) => part.olderQuestions),
  }
}

type Work = { course: string; resolved: Resolved; older: ReadonlySet<string> }

function composeWords({ source, fileName }: TranslatedFile<CourseWords>, { resolved, older }: Work) {
  const { title, summary, owner, introduction, text: markdown } = source
  const context = resolved.rendering(null)
  return {
    ...{ title, summary, owner, markdown },
    introHtml: introduction.map((piece) => html(piece, context)).join('\n'),
    values: resolved.usedIn(introduction).values,
    older: older.has(fileName),
  }
}

function composeLesson(
  { source, fileName, slug }: TranslatedFile<LessonTranslation>,
  original: ComposedLesson,
  { course, resolved, older }: Work,
) {
  const isOlder = older.has(fileName)
  const { title, objectives, text: markdown, from } = source
  const { values, images } = resolved.usedIn(source.sections.flatMap(sectionPieces))
  const asked = lessonQuestions(source).map(({ question }) => question)
  const questions = isOlder ? [] : composeQuestions(asked, original.questions, resolved)
  const named = { language: resolved.language, source: isOlder ? from.text : original.hash }
  const { hash } = lessonManifest({ course, lesson: slug, markdown, values, images, ...named })
  const composed = {
    ...{ hash, slug, fileName, markdown, title, objectives, images, older: isOlder },
    ...composeBody(source, original.questions, resolved),
    ...{ minutes: original.minutes, checkedOn: original.checkedOn, namedValues: values },
    questions: questions.map(({ composed: question }) => question),
    ...{ language: resolved.language, sourceHash: isOlder ? null : original.hash },
  }
  return { composed, ...tied(questions, original, isOlder) }
}

function composePool(
  { source, fileName }: TranslatedFile<PoolTranslation>,
  original: ComposedPool,
  { course, resolved, older }: Work,
) {
  const isOlder = older.has(fileName)
  const { lessonSlug } = original
  const { text: markdown, from } = source
  const { values, images } = resolved.usedIn(source.questions.flatMap(questionPieces))
  const questions = isOlder ? [] : composeQuestions(source.questions, original.questions, resolved)
  const named = { language: resolved.language, source: isOlder ? from.text : original.hash }
  const { hash } = poolManifest({ course, lesson: lessonSlug, markdown, values, images, ...named })
  const composed = {
    ...{ hash, fileName, markdown, lessonSlug, images, older: isOlder },
    questions: questions.map(({ composed: question }) => question),
    ...{ language: resolved.language, sourceHash: isOlder ? null : original.hash },
  }
  return { composed, ...tied(questions, original, isOlder) }
}

type TiedQuestion = { sourceHash: string; composed: ComposedQuestion }

function tied(
  questions: readonly TiedQuestion[],
  original: Pick<ComposedPool, 'questions'>,
  isOlder: boolean,
) {
  return {
    pairs: questions.map(({ sourceHash, composed }) => [sourceHash, composed.view.hash] as const),
    olderQuestions: isOlder ? original.questions.map(({ view }) => view.hash) : [],
  }
}

function composeQuestions(
  sources: readonly QuestionSource[],
  originals: readonly ComposedQuestion[],
  resolved: Resolved,
): TiedQuestion[] {
  return sources.flatMap((source) => {
    const original = originals.find(({ view }) => view.id === source.id)
    return original
      ? [{ sourceHash: original.view.hash, composed: composeQuestion(source, original, resolved) }]
      : []
  })
}

/** Another wording of a question: everything but words is the source's, above all which choices are right. */
function composeQuestion(
  source: QuestionSource,
  { view: original, key }: ComposedQuestion,
  resolved: Resolved,
): ComposedQuestion {
  const { register, day, language } = resolved
  const context = renderContext(register, day, null, language)
  const { id, place, lessonSlug, sectionId, objective, nature, fixedOrder } = original
  const { hash } = questionManifest({
    ...{ id, place, lesson: lessonSlug, section: sectionId, objective, nature, fixedOrder },
    ...wording(source),
    citations: source.citations.map(({ reference }) => citedArticle(reference, register, language).label),
    ...resolved.usedIn(questionPieces(source)),
    ...{ language, source: original.hash },
  })
  const setting = { hash, lessonSlug, sectionId, objective }
  const view = { ...questionView(source, setting, context), place, nature, fixedOrder, pick: original.pick }
  const own: AnswerKey = answerKey(source, context)
  return { view, key: { ...own, right: key.right } }
}

/** What a translation says as an edition of its own, beside the course edition `source`. */
export function translationIdentity(
  { language, words, lessons, pools }: Omit<ComposedTranslation, 'questions' | 'olderQuestions'>,
  tie: { course: string; source: string; questions: Record<string, string> },
): CourseTranslationIdentity {
  return {
    ...tie,
    language,
    markdown: words?.markdown ?? '',
    values: words?.values ?? {},
    older: words?.older ?? false,
    lessons: lessons.map(({ fileName, slug, hash, older }) => ({ file: fileName, slug, hash, older })),
    pools: pools.map(({ fileName, lessonSlug, hash, older }) => ({
      ...{ file: fileName, lesson: lessonSlug, hash, older },
    })),
  }
}
