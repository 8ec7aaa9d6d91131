import { db } from '~/platform/database.server'
import { answerKeys, type AnswerKey } from './answer-keys.server'
import { EditionCache } from './edition-cache.server'
import type {
  CourseTranslation,
  LessonBlock,
  LessonView,
  QuestionView,
  TextLanguage,
  TranslatedLesson,
  TranslatedWords,
} from './published'
import { lessonEdition, questionEditions } from './published.server'
import { newestTranslation } from './translations.sql.server'

const translations = new EditionCache<CourseTranslation>(100)

/** How a course edition reads in another language, or null where nothing of it is translated. */
export async function courseTranslation(
  courseHash: string,
  language: Exclude<TextLanguage, 'vi'>,
): Promise<CourseTranslation | null> {
  const hash = await newestTranslation(courseHash, language)
  const found = hash === null ? null : await translationEdition(hash)
  return found && (found.words || found.lessons.length > 0 || Object.keys(found.questions).length > 0)
    ? found
    : null
}

/** A translation by its hash, or null. Immutable, so remembered. */
async function translationEdition(hash: string): Promise<CourseTranslation | null> {
  const known = translations.get(hash)
  if (known) return known
  const row = await db().courseTranslation.findUnique({ where: { hash } })
  return row && translations.set(hash, fromRow(row))
}

type Row = Record<'hash' | 'sourceHash' | 'words' | 'lessons' | 'questions', string>

function fromRow({ hash, sourceHash, words, lessons, questions }: Row): CourseTranslation {
  return {
    hash,
    sourceHash,
    language: 'en',
    words: JSON.parse(words) as TranslatedWords | null,
    lessons: JSON.parse(lessons) as TranslatedLesson[],
    questions: JSON.parse(questions) as Record<string, string>,
  }
}

/** A lesson in the translation's language: its hash and questions stay those of the Vietnamese edition. */
export async function translatedLesson(
  lesson: LessonView,
  translation: CourseTranslation | null,
): Promise<LessonView> {
  const found = translation?.lessons.find(({ slug }) => slug === lesson.slug)
  const text = found ? await lessonEdition(found.hash) : null
  if (!text) return lesson
  const { title, objectives, sections, blocks, citations, language } = text
  const scenarios = new Map(lesson.questionRefs.map(({ id, hash }) => [id, hash]))
  return {
    ...lesson,
    ...{ title, objectives, sections, citations, language },
    blocks: blocks.flatMap((block): LessonBlock[] => {
      if (block.kind === 'html') return [block]
      const questionHash = scenarios.get(block.questionId)
      return questionHash ? [{ ...block, questionHash }] : []
    }),
  }
}

/** Questions in the translation's language under their Vietnamese hashes; one without a translation stays as it is. */
export async function translatedQuestions(
  questions: readonly QuestionView[],
  translation: CourseTranslation | null,
): Promise<QuestionView[]> {
  if (!translation) return [...questions]
  const hashes = questions.flatMap(({ hash }) => translation.questions[hash] ?? [])
  const wordings = new Map((await questionEditions(hashes)).map((wording) => [wording.hash, wording]))
  return questions.map((question) => {
    const wording = wordings.get(translation.questions[question.hash] ?? '')
    if (!wording) return question
    const { stemHtml, stemText, choices, language } = wording
    return { ...question, stemHtml, stemText, choices, language }
  })
}

/** What only the server reads, in the translation's language, by the Vietnamese hash. Never graded from. */
export async function translatedKeys(
  hashes: readonly string[],
  translation: CourseTranslation | null,
): Promise<Map<string, AnswerKey>> {
  if (!translation) return new Map()
  const pairs = hashes.flatMap((hash) => {
    const own = translation.questions[hash]
    return own ? [[hash, own] as const] : []
  })
  const keys = await answerKeys(pairs.map(([, own]) => own))
  return new Map(
    pairs.flatMap(([hash, own]) => {
      const key = keys.get(own)
      return key ? [[hash, key] as const] : []
    }),
  )
}
