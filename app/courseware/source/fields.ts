import { isDay, type Day } from '~/platform/calendar'
import type { ProblemList } from '../problem'
import type { FrontEntry, FrontValue } from './front-matter'
import { nearest } from './nearest'

type Whole = { from: number; to: number }

/**
 * Reads named fields out of front matter. Each reading reports what is wrong and gives a neutral value,
 * so that one mistake does not hide the next. Call `refuseOthers` last.
 */
export class Fields {
  readonly #asked: string[] = []

  constructor(
    readonly entries: readonly FrontEntry[],
    readonly problems: ProblemList,
    /** where a missing key is reported */
    readonly line = 1,
  ) {}

  /** The file's line of a key, or the front matter's own. */
  lineOf(key: string): number {
    return this.entries.find((entry) => entry.key === key)?.line ?? this.line
  }

  text(key: string): string {
    return this.optionalText(key) ?? this.#missing(key, '')
  }

  optionalText(key: string): string | null {
    const value = this.#value(key)
    if (!value) return null
    if (value.kind === 'text') return value.text
    this.#wrong(key, 'một dòng chữ')
    return ''
  }

  whole(key: string, range: Whole): number {
    const value = this.#value(key)
    if (!value) return this.#missing(key, range.from)
    return this.#wholeOf(key, value, range)
  }

  day(key: string): Day {
    return this.optionalDay(key) ?? this.#missing(key, '')
  }

  optionalDay(key: string): Day | null {
    const text = this.optionalText(key)
    if (text === null || text === '') return text
    if (isDay(text)) return text
    this.problems.add(this.lineOf(key), 'badDay', { key, found: text })
    return ''
  }

  /** A list of texts with the line of each; one text alone is a list of one. */
  texts(key: string, range: Whole): { text: string; line: number }[] {
    const value = this.#value(key)
    if (!value) return range.from > 0 ? this.#missing(key, []) : []
    if (value.kind === 'text' && range.from <= 1) return [{ text: value.text, line: value.line }]
    if (value.kind !== 'list' || value.items.some((item) => item.kind !== 'text')) {
      return this.#wrong(key, 'danh sách, mỗi mục một dòng «- …»') ?? []
    }
    const count = value.items.length
    if (count < range.from || count > range.to)
      this.problems.add(this.lineOf(key), 'listRange', { key, ...range })
    return value.items.flatMap((item) => (item.kind === 'text' ? [{ text: item.text, line: item.line }] : []))
  }

  /** `tên: số` lines under a key. */
  counts(key: string, range: Whole): { name: string; count: number; line: number }[] {
    const value = this.#value(key)
    if (!value) return this.#missing(key, [])
    if (value.kind !== 'table') return this.#wrong(key, 'các dòng «tên bài: số câu»') ?? []
    return value.entries.map((entry) => ({
      name: entry.key,
      line: entry.line,
      count: this.#wholeOf(`${key} › ${entry.key}`, entry.value, range, entry.line),
    }))
  }

  /** One word of a closed list; gives its code. */
  oneOf<Code extends string>(key: string, words: Record<string, Code>, otherwise: Code): Code {
    const text = this.text(key)
    const code = Object.entries(words).find(([word]) => word === text.toLowerCase())?.[1]
    if (code === undefined && text !== '') {
      this.problems.add(this.lineOf(key), 'notOneOf', {
        key,
        found: text,
        allowed: Object.keys(words).join(', '),
      })
    }
    return code ?? otherwise
  }

  /** A list of tables, each read with Fields of its own. */
  tables(key: string): Fields[] {
    const value = this.#value(key)
    if (!value) return []
    if (value.kind !== 'list') return this.#wrong(key, 'danh sách') ?? []
    return value.items.flatMap((item) => {
      if (item.kind === 'table') return [new Fields(item.entries, this.problems, item.line)]
      return this.#wrong(key, 'danh sách các mục có «tên: giá trị»') ?? []
    })
  }

  refuseOthers(): void {
    for (const entry of this.entries) {
      if (this.#asked.includes(entry.key)) continue
      this.problems.add(entry.line, 'unknownKey', {
        key: entry.key,
        nearest: nearest(entry.key, this.#asked),
      })
    }
  }

  #value(key: string): FrontValue | null {
    this.#asked.push(key)
    const value = this.entries.find((entry) => entry.key === key)?.value
    return !value || value.kind === 'empty' ? null : value
  }

  #wholeOf(key: string, value: FrontValue, range: Whole, line = this.lineOf(key)): number {
    const number = value.kind === 'text' && /^\d{1,6}$/.test(value.text) ? Number(value.text) : NaN
    if (number >= range.from && number <= range.to) return number
    this.problems.add(line, 'numberRange', { key, ...range })
    return range.from
  }

  #missing<Value>(key: string, neutral: Value): Value {
    this.problems.add(this.lineOf(key), 'missingKey', { key })
    return neutral
  }

  #wrong(key: string, expected: string): null {
    this.problems.add(this.lineOf(key), 'wrongType', { key, expected })
    return null
  }
}
