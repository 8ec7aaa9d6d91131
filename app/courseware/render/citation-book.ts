import type { Citation, CitedArticle, TextLanguage } from '../published'
import type { LawRegister } from '../law-register'
import { articleKey } from '../passages'
import type { LawReference } from '../source/law-reference'

/** Numbers the references of one lesson by first appearance: the same article keeps its number. */
export class CitationBook {
  readonly #entries = new Map<string, Citation>()

  constructor(
    readonly register: LawRegister,
    readonly language: TextLanguage = 'vi',
  ) {}

  /** Notes one place in the text; gives what its link needs. Ids of repeated places are `cho-1-2`, `cho-1-3` … */
  note(reference: LawReference): { number: number; placeId: string; label: string } {
    const key = articleKey(reference)
    const entry = this.#entries.get(key) ?? this.#open(key, reference)
    const repeat = entry.places.length + 1
    const placeId = repeat === 1 ? `cho-${entry.number}` : `cho-${entry.number}-${repeat}`
    const label = this.register.label(reference, this.language)
    entry.places.push({ id: placeId, clause: reference.clause, point: reference.point, label })
    return { number: entry.number, placeId, label }
  }

  /** The numbered list at the end of the lesson. */
  list(): Citation[] {
    return [...this.#entries.values()]
  }

  #open(key: string, reference: LawReference): Citation {
    const entry: Citation = {
      number: this.#entries.size + 1,
      instrument: reference.instrument,
      article: reference.article,
      label: this.register.label({ ...reference, clause: null, point: null }, this.language),
      title: this.register.articleTitle(reference) ?? '',
      places: [],
    }
    this.#entries.set(key, entry)
    return entry
  }
}

/** A reference in words, for a question, which has no numbered list. */
export function citedArticle(
  reference: LawReference,
  register: LawRegister,
  language: TextLanguage = 'vi',
): CitedArticle {
  return { ...reference, label: register.label(reference, language) }
}
