import { createHash } from 'node:crypto'
import type { ProblemList } from '../problem'
import { readIntroduction } from './course'
import { Fields } from './fields'
import { splitFrontMatter } from './front-matter'
import type { Prose } from './markdown'
import { readPoolBody, type PoolSource } from './pool'
import { sections, type SectionSource } from './sections'

/** The languages a course may be translated into; a translated file has it before `.md`: 01-qua-tang.en.md. */
export const TRANSLATED_INTO = ['en'] as const
export type TranslationLanguage = (typeof TRANSLATED_INTO)[number]

/** What a translation says it translates: the first digits of its source's fingerprint. */
export type TranslatedFrom = { text: string; line: number }

type Translated = { path: string; text: string; from: TranslatedFrom }

export type CourseWords = Translated & {
  title: string
  summary: string
  owner: string
  introduction: Prose[]
}
export type LessonTranslation = Translated & {
  title: string
  objectives: string[]
  objectivesLine: number
  sections: SectionSource[]
}
export type PoolTranslation = Translated & Pick<PoolSource, 'questions' | 'prose'>

const SHOWN_DIGITS = 16
const FROM = 'bản gốc'

/** Names the exact wording of a source file, so that a translation can say what it translates. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, SHOWN_DIGITS)
}

export function isOlderThan(translation: Pick<Translated, 'from'>, source: { text: string }): boolean {
  return translation.from.text !== fingerprint(source.text)
}

/** Reads course.en.md: title, summary, owner and introduction; rules and outline are the source's. */
export function courseWords(path: string, text: string, problems: ProblemList): CourseWords {
  const { fields, body, bodyLine } = open(text, problems)
  const head = {
    from: readFrom(fields, problems),
    title: fields.text('tiêu đề'),
    summary: fields.text('tóm tắt'),
    owner: fields.text('đơn vị phụ trách'),
  }
  fields.refuseOthers()
  return { path, text, ...head, introduction: readIntroduction(body, bodyLine, problems) }
}

/** Reads a translated lesson. Minutes and the day of checking are the source's. */
export function lessonTranslation(path: string, text: string, problems: ProblemList): LessonTranslation {
  const { fields, body, bodyLine } = open(text, problems)
  const head = {
    from: readFrom(fields, problems),
    title: fields.text('tiêu đề'),
    objectives: fields.texts('mục tiêu', { from: 2, to: 5 }).map((item) => item.text),
    objectivesLine: fields.lineOf('mục tiêu'),
  }
  fields.refuseOthers()
  return { path, text, ...head, sections: sections(body, bodyLine, problems) }
}

/** Reads the translation of a pool. */
export function poolTranslation(path: string, text: string, problems: ProblemList): PoolTranslation {
  const { fields, body, bodyLine } = open(text, problems)
  const from = readFrom(fields, problems)
  fields.refuseOthers()
  return { path, text, from, ...readPoolBody(body, bodyLine, problems) }
}

function open(text: string, problems: ProblemList) {
  const { entries, body, bodyLine } = splitFrontMatter(text, problems)
  return { fields: new Fields(entries, problems), body, bodyLine }
}

function readFrom(fields: Fields, problems: ProblemList): TranslatedFrom {
  const from = { text: fields.text(FROM).toLowerCase(), line: fields.lineOf(FROM) }
  if (from.text !== '' && !/^[0-9a-f]{16}$/.test(from.text))
    problems.add(from.line, 'translatedFromBad', { found: from.text.slice(0, 40) })
  return from
}
