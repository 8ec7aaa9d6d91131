import { db } from '~/platform/database.server'
import { fold } from '~/platform/vietnamese-text'
import type { InstrumentStanding } from './published'

/** An instrument of the register with those of its articles that were asked for. */
export type FoundInstrument = {
  key: string
  shortTitle: string
  title: string
  status: InstrumentStanding
  /** how many articles the register holds of it */
  held: number
  articles: { article: string; title: string; paraphrase: string }[]
}

const MOST_ARTICLES = 60

/**
 * Instruments and articles whose names or paraphrase hold every word typed, whatever its marks or case («qua tang»
 * finds quà tặng; «59/2019 dieu 24» one article). Nothing typed gives all instruments without their articles.
 */
export async function searchLaws(typed: string): Promise<FoundInstrument[]> {
  const words = fold(typed).split(' ').filter(Boolean)
  const rows = await db().lawInstrument.findMany({
    orderBy: { issuedOn: 'desc' },
    select: {
      key: true,
      number: true,
      shortTitle: true,
      title: true,
      status: true,
      articles: { select: { article: true, title: true, paraphrase: true } },
    },
  })
  let left = MOST_ARTICLES
  return rows.flatMap(({ number, articles, status, ...instrument }) => {
    const own = fold(`${instrument.key} ${number} ${instrument.shortTitle} ${instrument.title}`)
    const found = words.length === 0 ? [] : articles.filter((article) => holdsAll(own, article, words))
    const shown = found.sort(byNumber).slice(0, left)
    left -= shown.length
    const named = words.every((word) => own.includes(word))
    return shown.length > 0 || named
      ? [{ ...instrument, status: status as InstrumentStanding, held: articles.length, articles: shown }]
      : []
  })
}

type Article = FoundInstrument['articles'][number]

function holdsAll(
  instrument: string,
  { article, title, paraphrase }: Article,
  words: readonly string[],
): boolean {
  const own = `${fold(`${article} ${title} ${paraphrase}`)} `
  return words.every(
    (word) =>
      (/^\d+$/.test(word) ? own.includes(`dieu ${word} `) : own.includes(word)) || instrument.includes(word),
  )
}

function byNumber(a: Pick<Article, 'article'>, b: Pick<Article, 'article'>): number {
  return numberOf(a) - numberOf(b) || (a.article < b.article ? -1 : 1)
}

function numberOf({ article }: Pick<Article, 'article'>): number {
  return Number(/\d+/.exec(article)?.[0] ?? 0)
}

export type InstrumentPage = {
  key: string
  shortTitle: string
  title: string
  effectiveOn: string
  articles: { article: string; title: string }[]
}

/** One instrument of the register with the articles it holds, in their order; null when there is none by that key. */
export async function findInstrument(key: string): Promise<InstrumentPage | null> {
  const row = await db().lawInstrument.findUnique({
    where: { key },
    select: {
      key: true,
      shortTitle: true,
      title: true,
      effectiveOn: true,
      articles: { select: { article: true, title: true } },
    },
  })
  return row && { ...row, articles: row.articles.sort(byNumber) }
}
