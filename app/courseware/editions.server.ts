import { canonicalJson, sha256 } from '~/platform/ids.server'
import type { CourseRules, QuestionPlace } from './published'

/** Raised when the same text begins to mean something else; every hash then changes. */
const FORMAT = 1

/** An edition's name is the hash of its manifest: the same manifest is the same edition. */
export type Manifest = { text: string; hash: string }

function manifest(content: Record<string, unknown>): Manifest {
  const text = canonicalJson({ format: FORMAT, ...content })
  return { text, hash: sha256(text) }
}

export type LessonIdentity = {
  course: string
  lesson: string
  markdown: string
  /** resolved texts by name */
  values: Record<string, string>
  /** sha256 of each image by path */
  images: Record<string, string>
} & TranslationIdentity

/** Only in translations. `source`: the edition translated, or what the file names where that one has moved on. */
type TranslationIdentity = { language?: string; source?: string }

export function lessonManifest(identity: LessonIdentity): Manifest {
  return manifest({ kind: 'lesson', ...identity })
}

export type PoolIdentity = Omit<LessonIdentity, 'lesson'> & { lesson: string | null }

export function poolManifest(identity: PoolIdentity): Manifest {
  return manifest({ kind: 'pool', ...identity })
}

export type QuestionIdentity = {
  id: string
  place: QuestionPlace
  lesson: string | null
  section: string | null
  objective: number | null
  nature: string
  fixedOrder: boolean
  stem: string
  choices: { text: string; right: boolean; explanation: string }[]
  citations: string[]
  values: Record<string, string>
  images: Record<string, string>
} & TranslationIdentity

/** The wording of a question with everything that is stored of it. */
export function questionManifest(identity: QuestionIdentity): Manifest {
  return manifest({ kind: 'question', ...identity })
}

export type CourseIdentity = {
  course: string
  markdown: string
  values: Record<string, string>
  lessons: { file: string; slug: string; hash: string }[]
  pools: { file: string; lesson: string | null; hash: string }[]
  /** hashes of all images its texts show, by path */
  images: Record<string, string>
  rules: CourseRules
  /** the edition before it, named only when an earlier wording is published again */
  follows?: string
}

/** A course edition in another language: its files, and the wording of each question by that of the source. */
export type CourseTranslationIdentity = {
  course: string
  language: string
  /** the course edition it translates */
  source: string
  markdown: string
  values: Record<string, string>
  lessons: { file: string; slug: string; hash: string; older: boolean }[]
  pools: { file: string; lesson: string | null; hash: string; older: boolean }[]
  questions: Record<string, string>
  /** whether the course's own words are older than their source */
  older: boolean
  /** the edition before it, named only when an earlier wording is published again */
  follows?: string
}

export function courseTranslationManifest(identity: CourseTranslationIdentity): Manifest {
  return manifest({ kind: 'courseTranslation', ...identity })
}

export function readCourseTranslationManifest(text: string): CourseTranslationIdentity {
  return JSON.parse(text) as CourseTranslationIdentity
}

export function courseManifest(identity: CourseIdentity): Manifest {
  return manifest({ kind: 'course', ...identity })
}

/** What a stored course manifest says. */
export function readCourseManifest(text: string): CourseIdentity {
  return JSON.parse(text) as CourseIdentity
}
