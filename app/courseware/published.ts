import type { Day } from '~/platform/calendar'

/** What learners and their pages may read of an edition. No type in this file has a place for an answer key. */

/** What a text is written in. */
export type TextLanguage = 'vi' | 'en'

/** A heading of level two; the text before the first one is the section `mo-dau`. */
export type Section = { id: string; title: string }

export type LessonBlock =
  | { kind: 'html'; sectionId: string; html: string }
  | { kind: 'scenario'; sectionId: string; questionId: string; questionHash: string }

/** An article a question rests on, in words: «khoản 2 Điều 22 Luật Phòng, chống tham nhũng». */
export type CitedArticle = {
  instrument: string
  /** 'Điều 22' */
  article: string
  /** khoản */
  clause: string | null
  /** điểm */
  point: string | null
  label: string
}

/** An entry of a lesson's numbered list; `#can-cu-<number>` is its place on the page. */
export type Citation = {
  number: number
  instrument: string
  article: string
  /** 'Điều 24 Nghị định 59/2019/NĐ-CP' */
  label: string
  /** the article's own heading, '' when the register has none */
  title: string
  /** the places in the text that refer to it, in order; `id` is the element to go back to */
  places: { id: string; clause: string | null; point: string | null; label: string }[]
}

export type QuestionPlace = 'practice' | 'scenario' | 'pool'

export type QuestionRef = { id: string; hash: string; place: QuestionPlace; sectionId: string | null }

/** A question's wording as anyone may see it before answering. */
export type QuestionView = {
  id: string
  hash: string
  place: QuestionPlace
  lessonSlug: string | null
  /** the section to read again */
  sectionId: string | null
  /** 1-based number of the lesson's objective */
  objective: number | null
  nature: 'case' | 'knowledge'
  /** for a scenario the story and the question; the last paragraph has class `question` */
  stemHtml: string
  stemText: string
  /** in the author's order, ids 'a', 'b' … */
  choices: { id: string; html: string }[]
  pick: 'one' | 'several'
  /** true: never shuffled */
  fixedOrder: boolean
  language: TextLanguage
}

export type CourseRules = {
  /** percent */
  passPercent: number
  attempts: number
  /** hours */
  waitHoursBeforeLast: number
  timerMinutes: number | null
  /** how many questions of which pool; lessonSlug null is the course's own pool */
  blueprint: { lessonSlug: string | null; count: number }[]
}

export type LessonSummary = {
  slug: string
  title: string
  minutes: number
  hash: string
  /** 1-based */
  order: number
  sections: Section[]
  objectives: string[]
  practiceCount: number
  language: TextLanguage
}

export type CourseView = {
  hash: string
  number: number
  courseId: string
  slug: string
  title: string
  summary: string
  introHtml: string
  owner: string
  /** số tiết */
  periods: number
  minutes: number
  rules: CourseRules
  publishedAt: Date
  lessons: LessonSummary[]
  language: TextLanguage
}

export type LessonView = {
  hash: string
  slug: string
  fileName: string
  title: string
  minutes: number
  checkedOn: Day
  language: TextLanguage
  publishedAt: Date
  objectives: string[]
  sections: Section[]
  blocks: LessonBlock[]
  citations: Citation[]
  /** practice questions and scenarios in the order of the text */
  questionRefs: QuestionRef[]
}

/** A course edition in another language. What it does not hold is read in Vietnamese. */
export type CourseTranslation = {
  hash: string
  /** the course edition it translates */
  sourceHash: string
  language: TextLanguage
  words: TranslatedWords | null
  lessons: TranslatedLesson[]
  /** the hash of the translated wording by that of the Vietnamese one */
  questions: Record<string, string>
}

/** `older`: the Vietnamese text changed after it was translated. */
export type TranslatedWords = {
  title: string
  summary: string
  owner: string
  introHtml: string
  older: boolean
}
export type TranslatedLesson = Pick<LessonSummary, 'slug' | 'title' | 'hash' | 'sections' | 'objectives'> & {
  older: boolean
}

export type PoolRefs = { lessonSlug: string | null; questions: { id: string; hash: string }[] }

/** A course as it stands in a list: its latest edition. */
export type PublishedCourse = Pick<
  CourseView,
  'hash' | 'number' | 'courseId' | 'slug' | 'title' | 'summary' | 'owner' | 'periods' | 'minutes'
> & { lessonCount: number; publishedAt: Date }

export type InstrumentStanding = 'inForce' | 'amended' | 'replaced' | 'expired'

export type NamedInstrument = { key: string; shortTitle: string; englishName: string | null }

/** The live status of an instrument: outside every edition's hash. */
export type InstrumentStatus = {
  key: string
  number: string
  title: string
  shortTitle: string
  issuer: string
  issuedOn: Day
  effectiveOn: Day
  expiresOn: Day | null
  status: InstrumentStanding
  amendedBy: NamedInstrument[]
  replacedBy: NamedInstrument | null
  checkedOn: Day
}
