import { articleKey, articlesIn, type Passage } from './passages'

/** A lesson as one edition words it. */
export type LessonWording = { slug: string; hash: string; passages: readonly Passage[] }

/** A section whose wording differs between two editions, and the articles its changed passages rest on. */
export type ChangedSection = {
  lessonSlug: string
  toHash: string
  sectionId: string
  sectionTitle: string
  /** cited by what changed */
  changed: string[]
  /** cited anywhere in the section, before or after */
  cited: string[]
}

/** The sections of a course that read otherwise than before. A lesson that is new or gone has no counterpart. */
export function changedSections(
  before: readonly LessonWording[],
  after: readonly LessonWording[],
): ChangedSection[] {
  return after.flatMap((lesson) => {
    const old = before.find(({ slug }) => slug === lesson.slug)
    if (!old || old.hash === lesson.hash) return []
    const ids = [...new Set([...lesson.passages, ...old.passages].map(({ sectionId }) => sectionId))]
    return ids.flatMap((id) => changedSection(id, old, lesson))
  })
}

function changedSection(sectionId: string, old: LessonWording, now: LessonWording): ChangedSection[] {
  const inSection = (lesson: LessonWording) => lesson.passages.filter((one) => one.sectionId === sectionId)
  const [before, after] = [inSection(old), inSection(now)]
  const changed = [...without(after, before), ...without(before, after)]
  if (changed.length === 0) return []
  const sectionTitle = (after[0] ?? before[0])?.sectionTitle ?? ''
  return [
    {
      ...{ lessonSlug: now.slug, toHash: now.hash, sectionId, sectionTitle },
      changed: articlesIn(changed),
      cited: articlesIn([...after, ...before]),
    },
  ]
}

/** Passages that the other wording does not have. */
function without(passages: readonly Passage[], others: readonly Passage[]): Passage[] {
  const known = new Set(others.map(mark))
  return passages.filter((passage) => !known.has(mark(passage)))
}

const mark = ({ wording, citations }: Passage) => `${wording}\n${citations.map(articleKey).join()}`

export type Affected = { articles: string[]; sections: Omit<ChangedSection, 'changed' | 'cited'>[] }

/**
 * What a change of law touches: of the changed sections those that cite an article marked as amended. Where nothing was
 * marked, the articles that the changed passages cite, or that their section cites when those name none.
 */
export function affectedBy(
  sections: readonly ChangedSection[],
  isAmended: (article: string) => boolean,
): Affected {
  const marked = sections.map((section) => ({ section, articles: section.cited.filter(isAmended) }))
  const byMark = marked.some(({ articles }) => articles.length > 0)
  const found = byMark
    ? marked
    : sections.map((section) => ({
        section,
        articles: section.changed.length > 0 ? section.changed : section.cited,
      }))
  const touched = found.filter(({ articles }) => articles.length > 0)
  return {
    articles: [...new Set(touched.flatMap(({ articles }) => articles))].sort(),
    sections: touched.map(({ section }) => {
      const { lessonSlug, toHash, sectionId, sectionTitle } = section
      return { lessonSlug, toHash, sectionId, sectionTitle }
    }),
  }
}

/** In the order of preference: a scenario was answered in place, with the text around it. */
const PLACES = ['practice', 'pool', 'scenario'] as const

export type AskableQuestion = {
  hash: string
  lessonSlug: string
  sectionId: string
  /** cites an affected article */
  cites: boolean
  place: (typeof PLACES)[number]
}

const MOST_ASKED = 3

/** Two or three questions of the affected sections: those on the affected articles first, spread over the sections. */
export function questionsToAsk(
  sections: readonly Pick<ChangedSection, 'lessonSlug' | 'sectionId'>[],
  questions: readonly AskableQuestion[],
): string[] {
  const within = (question: AskableQuestion) =>
    sections.some(
      ({ lessonSlug, sectionId }) => question.lessonSlug === lessonSlug && question.sectionId === sectionId,
    )
  const lessons = new Set(sections.map(({ lessonSlug }) => lessonSlug))
  const worth = (question: AskableQuestion) =>
    (within(question) ? 0 : 8) + (question.cites ? 0 : 4) + PLACES.indexOf(question.place)
  const ranked = questions
    .filter((question) => lessons.has(question.lessonSlug) && (within(question) || question.cites))
    .map((question, order) => ({ question, order, worth: worth(question) }))
    .sort((a, b) => a.worth - b.worth || a.order - b.order)
    .map(({ question }) => question)
  return spread(ranked)
    .slice(0, MOST_ASKED)
    .map(({ hash }) => hash)
}

/** The first of each section, then the second of each … */
function spread(ranked: readonly AskableQuestion[]): AskableQuestion[] {
  const turns = new Map<string, number>()
  return ranked
    .map((question) => {
      const section = `${question.lessonSlug} ${question.sectionId}`
      const turn = turns.get(section) ?? 0
      turns.set(section, turn + 1)
      return { question, turn }
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ question }) => question)
}
