import type { Day } from '~/platform/calendar'
import type { InstrumentStanding, TextLanguage } from './published'
import { englishLabel, referenceLabel, type LawReference } from './source/law-reference'
import { nearest } from './source/nearest'

/** What the register must know of an instrument to resolve references and judge them. */
export type RegisterInstrument = {
  key: string
  shortTitle: string
  englishName: string | null
  effectiveOn: Day
  expiresOn: Day | null
  status: InstrumentStanding
  replacedBy: string | null
  articles: { article: string; title: string }[]
  values: RegisterValue[]
}

export type RegisterValue = { name: string; text: string; english: string | null; from: Day; to: Day | null }

export type FoundValue =
  | { kind: 'inForce'; text: string; english: string | null }
  | { kind: 'notInForce'; spans: { from: Day; to: Day | null }[] }
  | { kind: 'unknown'; nearest: string | null }

/** The law as content/laws tells it: plain data with questions. */
export class LawRegister {
  readonly #instruments: Map<string, RegisterInstrument>

  constructor(instruments: readonly RegisterInstrument[]) {
    this.#instruments = new Map(instruments.map((instrument) => [instrument.key, instrument]))
  }

  instrument(key: string): RegisterInstrument | null {
    return this.#instruments.get(key) ?? null
  }

  nearestKey(key: string): string | null {
    return nearest(key, this.#instruments.keys())
  }

  /** The article's own heading, or null when the register does not hold it. */
  articleTitle(reference: Pick<LawReference, 'instrument' | 'article'>): string | null {
    const held = this.instrument(reference.instrument)?.articles
    return held?.find((article) => article.article === reference.article)?.title ?? null
  }

  /** 'khoản 2 Điều 22 Luật Phòng, chống tham nhũng'; an unknown instrument stands by its key. */
  label(reference: LawReference, language: TextLanguage = 'vi'): string {
    const { shortTitle = reference.instrument, englishName = null } =
      this.instrument(reference.instrument) ?? {}
    return language === 'en'
      ? englishLabel(reference, englishName ?? shortTitle)
      : referenceLabel(reference, shortTitle)
  }

  /** The text of a named value in force on a day. Letter case does not matter. */
  value(name: string, day: Day): FoundValue {
    const wanted = name.normalize('NFC').toLowerCase()
    const all = [...this.#instruments.values()].flatMap((instrument) => instrument.values)
    const named = all.filter((value) => value.name === wanted)
    const now = named.find((value) => value.from <= day && (value.to === null || day < value.to))
    if (now) return { kind: 'inForce', text: now.text, english: now.english }
    if (named.length > 0) return { kind: 'notInForce', spans: named.map(({ from, to }) => ({ from, to })) }
    return { kind: 'unknown', nearest: nearest(wanted, new Set(all.map((value) => value.name))) }
  }
}
