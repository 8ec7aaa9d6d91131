import type { ContentSet, CourseFolder } from './content-set'
import { articleKey, articlesIn, lessonPassages, poolPassages, type Passage } from './passages'
import { countWords } from './source/plain-text'
import type { LawSource } from './source/law'

/** What a course amounts to. */
export type CourseFigures = {
  slug: string
  title: string
  lessons: number
  /** read in its lessons, without questions */
  words: number
  /** as its lessons declare */
  minutes: number
  /** inside lessons: practice and scenarios */
  practice: number
  /** kept for the final test */
  pool: number
  /** places where a law is cited */
  citations: number
  /** different articles among them */
  articles: number
  /** questions that are a case to decide, of all */
  cases: number
}

export function courseFigures(folder: CourseFolder): CourseFigures {
  const inLessons = folder.lessons.flatMap(({ source }) => lessonPassages(source))
  const inPools = folder.pools.flatMap(({ source }) => poolPassages(source))
  const all = [...inLessons, ...inPools]
  const practice = inLessons.filter(isQuestion)
  const reading = inLessons.filter((passage) => !isQuestion(passage))
  return {
    slug: folder.slug,
    title: folder.course?.source.title ?? folder.slug,
    lessons: folder.lessons.length,
    words: reading.reduce((sum, { text }) => sum + countWords(text), 0),
    minutes: folder.lessons.reduce((sum, { source }) => sum + source.minutes, 0),
    practice: practice.length,
    pool: inPools.length,
    citations: all.reduce((sum, { citations }) => sum + citations.length, 0),
    articles: articlesIn(all).length,
    cases: [...practice, ...inPools].filter(({ nature }) => nature === 'case').length,
  }
}

const isQuestion = ({ kind }: Passage) => kind === 'question'

/** A passage that rests on law of the second confidence, [V2]: to be compared by a lawyer. */
export type ToCheck = Passage & { path: string; reasons: string[] }

/** Every passage resting on an article or a named value of the register marked V2, by file and line. */
export function passagesToCheck(set: ContentSet): ToCheck[] {
  const laws = set.laws.map(({ source }) => source)
  const doubted = new Set(laws.flatMap(doubtedArticles))
  const values = new Map(
    laws.flatMap((law) =>
      law.values
        .filter(({ article }) => doubted.has(articleKey({ instrument: law.key, article })))
        .map(({ name, article }) => [name, articleKey({ instrument: law.key, article })] as const),
    ),
  )
  const judged = (path: string, passages: Passage[]) => {
    const secondHand = saidAtSecondHand(passages)
    return passages.flatMap((passage): ToCheck[] => {
      const cited = articlesIn([passage]).filter((article) => doubted.has(article))
      const stated = passage.values.flatMap((name) => {
        const article = values.get(name.toLowerCase())
        return article === undefined ? [] : [`{{${name}}} (${article})`]
      })
      const admitted = secondHand.has(passage) ? [SECOND_HAND] : []
      const reasons = [...new Set([...cited, ...stated, ...admitted])]
      return reasons.length > 0 ? [{ ...passage, path, reasons }] : []
    })
  }
  return set.courses.flatMap((folder) => [
    ...folder.lessons.flatMap(({ source }) => judged(source.path, lessonPassages(source))),
    ...folder.pools.flatMap(({ source }) => judged(source.path, poolPassages(source))),
  ])
}

const SECOND_HAND = 'ghi theo nguồn thứ cấp'

/** What a text itself admits to know at second hand: a passage, or a section that opens by saying so of its content. */
function saidAtSecondHand(passages: readonly Passage[]): Set<Passage> {
  const opening = new Map<string, Passage>()
  for (const passage of passages) if (!opening.has(passage.sectionId)) opening.set(passage.sectionId, passage)
  const ofSection = ({ kind, sectionId }: Passage) =>
    kind === 'reading' && opening.get(sectionId)?.wording.includes(`Nội dung ${SECOND_HAND}`)
  return new Set(passages.filter((passage) => passage.wording.includes(SECOND_HAND) || ofSection(passage)))
}

/** Articles known at second hand, and an instrument known so as a whole. */
function doubtedArticles(law: LawSource): string[] {
  const articles = law.articles.filter(({ confidence }) => confidence === 'V2')
  const places = articles.map(({ article }) => article)
  if (law.confidence === 'V2') places.push('')
  return places.map((article) => articleKey({ instrument: law.key, article }))
}
