import { db, type DbOrTx } from '~/platform/database.server'
import type { CitingEdition } from './amendments'
import { EditionCache } from './edition-cache.server'
import { articleKey } from './passages'
import type { Citation, CitedArticle, QuestionRef } from './published'

/** What one file of a course edition cites: in its text, its questions and their explanations. */
export type FileCitations = CitingEdition & {
  kind: 'lesson' | 'pool'
  /** null: the course's own pool */
  lessonSlug: string | null
  hash: string
}

const kept = new EditionCache<FileCitations[]>(200)

/** The citations of a course edition, file by file. Immutable, so remembered. */
export async function citationsOfEdition(courseHash: string): Promise<FileCitations[]> {
  return kept.get(courseHash) ?? kept.set(courseHash, await readCitations(courseHash, db()))
}

/** The same, of an edition that is just being written. */
export async function readCitations(courseHash: string, source: DbOrTx): Promise<FileCitations[]> {
  const edition = await source.courseEdition.findUnique({
    where: { hash: courseHash },
    select: { courseId: true, lessons: { select: LESSON }, pools: { select: { pool: true } } },
  })
  if (!edition) return []
  const lessons = edition.lessons.flatMap(({ lesson }) => (lesson.language === 'vi' ? [lesson] : []))
  const pools = edition.pools.map(({ pool }) => pool)
  const cited = await citationsOfQuestions([...lessons, ...pools], source)
  const { courseId } = edition
  return [
    ...lessons.map(({ hash, fileName, checkedOn, publishedAt, citations, questionRefs, lesson }) => ({
      ...{ kind: 'lesson' as const, courseId, fileName, hash, checkedOn, publishedAt },
      lessonSlug: lesson.slug,
      articles: new Set([...(JSON.parse(citations) as Citation[]).map(articleKey), ...cited(questionRefs)]),
    })),
    ...pools.map(({ hash, fileName, publishedAt, markdown, lessonSlug, questionRefs }) => ({
      ...{ kind: 'pool' as const, courseId, fileName, hash, publishedAt, lessonSlug },
      checkedOn: checkedOnIn(markdown),
      articles: new Set(cited(questionRefs)),
    })),
  ]
}

const LESSON = {
  lesson: {
    select: {
      hash: true,
      fileName: true,
      language: true,
      checkedOn: true,
      publishedAt: true,
      citations: true,
      questionRefs: true,
      lesson: { select: { slug: true } },
    },
  },
} as const

async function citationsOfQuestions(files: readonly { questionRefs: string }[], source: DbOrTx) {
  const refsOf = (text: string) => JSON.parse(text) as QuestionRef[]
  const hashes = [
    ...new Set(files.flatMap(({ questionRefs }) => refsOf(questionRefs).map(({ hash }) => hash))),
  ]
  const keys = await source.answerKey.findMany({
    where: { questionHash: { in: hashes } },
    select: { questionHash: true, citations: true },
  })
  const known = new Map(keys.map((key) => [key.questionHash, JSON.parse(key.citations) as CitedArticle[]]))
  return (questionRefs: string) =>
    refsOf(questionRefs).flatMap(({ hash }) => (known.get(hash) ?? []).map(articleKey))
}

/** The day of `ngày kiểm` in a file's front matter. */
export function checkedOnIn(markdown: string): string {
  return /^ngày kiểm:\s*["']?(\d{4}-\d{2}-\d{2})/mu.exec(markdown.slice(0, 4000))?.[1] ?? ''
}

/** Every article a course edition cites. */
export async function articlesOfEdition(courseHash: string): Promise<Set<string>> {
  const files = await citationsOfEdition(courseHash)
  return new Set(files.flatMap(({ articles }) => [...articles]))
}
