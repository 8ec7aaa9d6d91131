import type { Day } from '~/platform/calendar'
import type { AnswerKey } from './answer-keys.server'
import type { ComposedParts } from './composed-parts.server'
import type { Passage } from './passages'
import type { Problem } from './problem'
import type { CourseRules, QuestionView } from './published'
import type { PublishedTexts } from './published-files.server'

type DraftFile = { fileName: string; markdown: string }

/** A course as it would stand with these texts in it. */
export type CourseToRead = {
  texts: Pick<PublishedTexts, 'files' | 'images'>
  course: string
  drafts: readonly DraftFile[]
  today: Day
}

/** One text of it, to be shown as learners would see it. */
export type TextToShow = CourseToRead & { fileName: string }

/** A lesson of an earlier edition, to be compared with what it says now. */
export type WordingToRead = { markdown: string; values: Record<string, string> }

/** What is asked beside this process, and what it gives. */
export type CourseWork =
  | ({ kind: 'check' } & CourseToRead)
  | ({ kind: 'compose' } & CourseToRead)
  | ({ kind: 'pools' } & CourseToRead)
  | { kind: 'passages'; lessons: readonly WordingToRead[] }

/** How many errors each file has, by its path; files without any are left out. */
export type ErrorCounts = Record<string, number>

export type CourseComposed =
  { kind: 'composed'; parts: ComposedParts } | { kind: 'problems'; problems: Problem[] } | { kind: 'none' }

/** What a test is drawn from, with every key; null where the course has no outline. */
export type PoolsRead = {
  title: string
  rules: CourseRules
  pools: { lessonSlug: string | null; questions: QuestionView[] }[]
  keys: [hash: string, key: AnswerKey][]
} | null

export type CourseRead =
  | { kind: 'check'; errors: ErrorCounts }
  | { kind: 'compose'; outcome: CourseComposed }
  | { kind: 'pools'; read: PoolsRead }
  | { kind: 'passages'; passages: Passage[][] }
