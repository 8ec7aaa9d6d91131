import { isDay, type Day } from '~/platform/calendar'
import type { ProblemList } from '../problem'
import type { InstrumentStanding } from '../published'
import { Fields } from './fields'
import { splitFrontMatter } from './front-matter'
import type { Prose } from './markdown'
import { plainBlocks } from './plain-text'
import { sections, type SectionSource } from './sections'

export type Confidence = 'V1' | 'V2'

export type ArticleSource = {
  /** 'Điều 24' */
  article: string
  title: string
  line: number
  paraphrase: string
  confidence: Confidence
  /** keys named by `Sửa đổi từ: … bởi …` */
  amendedBy: string[]
  /** each with the day it holds from */
  amendments: { from: Day; by: string }[]
}

export type NamedValue = {
  name: string
  text: string
  /** the same in English, null while nobody wrote it */
  english: string | null
  article: string
  from: Day
  /** half-open; null while in force */
  to: Day | null
  line: number
}

export type LawSource = {
  path: string
  text: string
  key: string
  number: string
  /** Luật, Nghị định … */
  form: string
  title: string
  shortTitle: string
  /** 'Decree 59/2019/ND-CP' */
  englishName: string | null
  issuer: string
  issuedOn: Day
  effectiveOn: Day
  expiresOn: Day | null
  status: InstrumentStanding
  statusLine: number
  amendedBy: { text: string; line: number }[]
  replacedBy: { text: string; line: number } | null
  confidence: Confidence
  checkedOn: Day
  checkedOnLine: number
  source: string
  values: NamedValue[]
  articles: ArticleSource[]
}

const STATUS = {
  'còn hiệu lực': 'inForce',
  'đã sửa đổi': 'amended',
  'bị thay thế': 'replaced',
  'hết hiệu lực': 'expired',
} as const satisfies Record<string, InstrumentStanding>

export function statusWord(status: InstrumentStanding): string {
  return Object.entries(STATUS).find(([, code]) => code === status)?.[0] ?? status
}

/** Reads an instrument of the register; its key is the file's name. */
export function law(path: string, key: string, text: string, problems: ProblemList): LawSource {
  const { entries, body, bodyLine } = splitFrontMatter(text, problems)
  const fields = new Fields(entries, problems)
  const head = readHead(fields)
  const values = fields.tables('giá trị').map(namedValue)
  fields.refuseOthers()
  const found = sections(body, bodyLine, problems)
  return { path, text, key, ...head, values, articles: articles(found, head.confidence, problems) }
}

function readHead(fields: Fields) {
  return {
    number: fields.text('số hiệu'),
    form: fields.text('loại'),
    title: fields.text('tên'),
    shortTitle: fields.text('tên ngắn'),
    englishName: fields.optionalText('tên tiếng Anh'),
    issuer: fields.text('cơ quan ban hành'),
    issuedOn: fields.day('ngày ban hành'),
    effectiveOn: fields.day('hiệu lực từ'),
    expiresOn: fields.optionalDay('hết hiệu lực từ') || null,
    status: fields.oneOf<InstrumentStanding>('tình trạng', STATUS, 'inForce'),
    statusLine: fields.lineOf('tình trạng'),
    amendedBy: fields.texts('sửa đổi bởi', { from: 0, to: 40 }),
    replacedBy: fields.texts('thay thế bởi', { from: 0, to: 1 })[0] ?? null,
    confidence: fields.oneOf<Confidence>('mức tin cậy', { v1: 'V1', v2: 'V2' }, 'V2'),
    checkedOn: fields.day('ngày kiểm'),
    checkedOnLine: fields.lineOf('ngày kiểm'),
    source: fields.text('nguồn'),
  }
}

function namedValue(fields: Fields): NamedValue {
  const value = {
    name: fields.text('tên').toLowerCase(),
    text: fields.text('giá trị'),
    english: fields.optionalText('tiếng Anh'),
    article: fields.text('điều'),
    from: fields.day('từ'),
    to: fields.optionalDay('đến') || null,
    line: fields.line,
  }
  fields.refuseOthers()
  return value
}

function articles(found: SectionSource[], confidence: Confidence, problems: ProblemList): ArticleSource[] {
  return found.flatMap((section) => {
    const heading = /^(Điều \d{1,4}[a-zđ]?)(?:\.\s*(.*))?$/iu.exec(section.title)
    if (heading) return [article(section, heading[1] ?? '', heading[2] ?? '', confidence, problems)]
    if (section.title !== '')
      problems.add(section.line, 'articleHeadingBad', { title: section.title.slice(0, 80) })
    return []
  })
}

const TRAILER = /^(Mức tin cậy|Sửa đổi từ):\s*(.*)$/u

function article(
  section: SectionSource,
  name: string,
  title: string,
  confidence: Confidence,
  problems: ProblemList,
): ArticleSource {
  const lines = section.parts.flatMap((part) => (part.kind === 'prose' ? textLines(part.prose) : []))
  const trailer = (wanted: string) =>
    lines.map((line) => TRAILER.exec(line)).find((found) => found?.[1] === wanted)?.[2]
  const own = trailer('Mức tin cậy')?.replace(/[.,;]+$/, '')
  if (own !== undefined && own !== 'V1' && own !== 'V2')
    problems.add(section.line, 'confidenceBad', { found: own })
  const amended = trailer('Sửa đổi từ')
  const amendments = amendmentsIn(amended ?? '')
  if (amended !== undefined && amendments.length === 0)
    problems.add(section.line, 'amendmentUnread', { found: amended.slice(0, 60) })
  return {
    article: `Điều ${name.slice(5).toLowerCase()}`,
    title: title.trim(),
    line: section.line,
    paraphrase: lines.filter((line) => !TRAILER.test(line)).join(' '),
    confidence: own === 'V1' || own === 'V2' ? own : confidence,
    amendedBy: [...new Set(keysIn(amended ?? ''))],
    amendments,
  }
}

const keysIn = (text: string) => [...text.matchAll(/[A-Z]+(?:-[A-Z0-9]+)+/g)].map((found) => found[0])

/** '2025-07-01 bởi L-86-2025; 2026-07-01 bởi L-132-2025': a day, then who amended from it. */
function amendmentsIn(text: string): { from: Day; by: string }[] {
  return [...text.matchAll(/(\d{4}-\d{2}-\d{2})\s+bởi\s+([^;]+)/gu)].flatMap(([, from = '', by = '']) =>
    isDay(from) ? keysIn(by).map((key) => ({ from, by: key })) : [],
  )
}

/** Paragraph by paragraph; a trailer is a line of its own even when no blank line stands before it. */
function textLines(piece: Prose): string[] {
  return plainBlocks(piece).flatMap((block) => block.text.split(/ (?=(?:Mức tin cậy|Sửa đổi từ): )/u))
}
