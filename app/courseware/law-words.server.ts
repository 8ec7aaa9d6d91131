import { db } from '~/platform/database.server'
import type { TextLanguage } from './published'
import { englishLabel, referenceLabel } from './source/law-reference'

/** The name of an instrument in the reader's language. */
export type InstrumentNames = (key: string, language?: TextLanguage) => string

/** What the register calls instruments, by key; one it does not hold stands by what was typed. */
export async function instrumentNames(keys: readonly string[]): Promise<InstrumentNames> {
  const rows = await db().lawInstrument.findMany({
    where: { key: { in: [...new Set(keys)] } },
    select: { key: true, shortTitle: true, englishName: true },
  })
  const held = new Map(rows.map((row) => [row.key, row]))
  return (key, language = 'vi') => {
    const row = held.get(key)
    return (language === 'en' ? row?.englishName : null) ?? row?.shortTitle ?? key
  }
}

/** 'L-36-2018 Điều 35' → 'Điều 35 Luật Phòng, chống tham nhũng 2018'. */
export async function articleNames(
  articles: readonly string[],
  language: TextLanguage = 'vi',
): Promise<string[]> {
  const parts = articles.map((key) => {
    const [instrument = '', ...article] = key.split(' ')
    return { instrument, article: article.join(' ') }
  })
  const nameOf = await instrumentNames(parts.map(({ instrument }) => instrument))
  return parts.map((part) => amendedWords(part, nameOf, language))
}

/** An amended article, or the whole instrument, in words. */
export function amendedWords(
  { instrument, article }: { instrument: string; article: string },
  nameOf: InstrumentNames,
  language: TextLanguage = 'vi',
): string {
  const reference = { instrument, article, clause: null, point: null }
  const name = nameOf(instrument, language)
  return language === 'en' ? englishLabel(reference, name) : referenceLabel(reference, name)
}
