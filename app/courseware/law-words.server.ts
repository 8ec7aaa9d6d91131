import { db } from '~/platform/database.server'

/** What the register calls instruments, by key; one it does not hold stands by what was typed. */
export async function instrumentNames(keys: readonly string[]): Promise<(key: string) => string> {
  const rows = await db().lawInstrument.findMany({
    where: { key: { in: [...new Set(keys)] } },
    select: { key: true, shortTitle: true },
  })
  const names = new Map(rows.map((row) => [row.key, row.shortTitle]))
  return (key) => names.get(key) ?? key
}

/** 'L-36-2018 Điều 35' → 'Điều 35 Luật Phòng, chống tham nhũng 2018'. */
export async function articleNames(articles: readonly string[]): Promise<string[]> {
  const parts = articles.map((article) => {
    const cut = article.indexOf(' ')
    return { instrument: article.slice(0, cut), article: article.slice(cut + 1) }
  })
  const nameOf = await instrumentNames(parts.map(({ instrument }) => instrument))
  return parts.map(({ instrument, article }) => `${article} ${nameOf(instrument)}`)
}

/** An amended article, or the whole instrument, in words. */
export function amendedWords(
  { instrument, article }: { instrument: string; article: string },
  nameOf: (key: string) => string,
): string {
  return article === '' ? nameOf(instrument) : `${article} ${nameOf(instrument)}`
}
