import { dayOf, type Day } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import type { TextLanguage } from './published'
import { touches } from './amendments'
import { amendments } from './amendments.server'
import { citationsOfEdition } from './citing-editions.server'
import { amendedWords, articleNames, instrumentNames } from './law-words.server'

/** The law as a course edition states it, and what has changed since. */
export type LawState = {
  number: number
  publishedOn: Day
  /** the earliest day on which one of its lessons was compared with the law */
  checkedOn: Day
  later: { what: string; from: Day }[]
}

/** By which state of the law a course edition was written, in the reader's language; null for an edition that is not there. */
export async function lawStateOf(
  courseHash: string,
  language: TextLanguage = 'vi',
): Promise<LawState | null> {
  const edition = await db().courseEdition.findUnique({
    where: { hash: courseHash },
    select: { courseId: true, number: true, publishedAt: true },
  })
  if (!edition) return null
  const files = await citationsOfEdition(courseHash)
  const days = files.flatMap(({ kind, checkedOn }) => (kind === 'lesson' ? [checkedOn] : [])).sort()
  const { number, publishedAt } = edition
  const publishedOn = dayOf(publishedAt)
  return {
    number,
    publishedOn,
    checkedOn: days[0] ?? publishedOn,
    later: await laterChanges(edition, files, language),
  }
}

type Files = Awaited<ReturnType<typeof citationsOfEdition>>

/** Amendments that no file citing them had seen, and published changes of law that nobody had marked before. */
async function laterChanges(
  edition: { courseId: string; number: number },
  files: Files,
  language: TextLanguage,
) {
  const marked = (await amendments()).filter((amendment) =>
    files.some(
      ({ checkedOn, articles }) =>
        checkedOn < amendment.knownOn && [...articles].some((article) => touches(amendment, article)),
    ),
  )
  const { courseId, number } = edition
  const published = await db().lawChange.findMany({
    where: { courseId, number: { gt: number } },
    orderBy: { number: 'asc' },
    select: { articles: true, publishedOn: true },
  })
  const cited = new Set(files.flatMap(({ articles }) => [...articles]))
  const unmarked = published.flatMap(({ articles, publishedOn }) =>
    (JSON.parse(articles) as string[])
      .filter((article) => cited.has(article) && !marked.some((amendment) => touches(amendment, article)))
      .map((article) => ({ article, from: publishedOn })),
  )
  const nameOf = await instrumentNames(marked.map(({ instrument }) => instrument))
  const names = await articleNames(
    unmarked.map(({ article }) => article),
    language,
  )
  return [
    ...marked.map((amendment) => ({ what: amendedWords(amendment, nameOf, language), from: amendment.from })),
    ...unmarked.map(({ from }, index) => ({ what: names[index] ?? '', from })),
  ].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}
