import { diffArrays, diffWordsWithSpace } from 'diff'
import { db, type DbOrTx } from '~/platform/database.server'
import { readPassages } from './course-reader.server'
import type { LessonWording } from './law-change'
import { lessonPassages } from './passages'
import { ProblemList } from './problem'
import { lesson } from './source/lesson'

/** A passage cut where its other wording differs. */
export type CutPassage = { text: string; changed: boolean }[]

/** A passage as it was read and as it stands; null where there is none. */
export type PassagePair = { old: CutPassage | null; now: CutPassage | null }

/** A section to read in two versions: the passages that changed. */
export type ComparedSection = {
  lessonSlug: string
  lessonTitle: string
  sectionId: string
  sectionTitle: string
  pairs: PassagePair[]
}

/** The lessons of a course edition as they were worded, named values filled in. */
export async function wordingsOf(
  courseHash: string,
  source: DbOrTx = db(),
): Promise<(LessonWording & { title: string })[]> {
  const rows = await lessonRows(courseHash, source)
  return rows.map(({ slug, hash, title, markdown, values }) => {
    const passages = lessonPassages(lesson('', markdown, new ProblemList('')), values)
    return { slug, hash, title, passages }
  })
}

async function lessonRows(courseHash: string, source: DbOrTx = db()) {
  const rows = await source.courseEditionLesson.findMany({
    where: { courseHash, lesson: { language: 'vi' } },
    orderBy: { order: 'asc' },
    select: {
      lesson: {
        select: {
          hash: true,
          title: true,
          markdown: true,
          namedValues: true,
          lesson: { select: { slug: true } },
        },
      },
    },
  })
  return rows.map(({ lesson: { hash, title, markdown, namedValues, lesson: named } }) => {
    const values = JSON.parse(namedValues) as Record<string, string>
    return { slug: named.slug, hash, title, markdown, values }
  })
}

/**
 * The lessons of an edition that now say something else, as they were worded, read beside this process; null where they
 * could not be read within their time.
 */
export async function earlierWordings(
  courseHash: string,
  now: readonly { slug: string; hash: string }[],
): Promise<LessonWording[] | null> {
  const same = new Set(now.map(({ hash }) => hash))
  const rows = (await lessonRows(courseHash)).filter(({ hash }) => !same.has(hash))
  const passages = await readPassages(rows)
  return passages && rows.map(({ slug, hash }, index) => ({ slug, hash, passages: passages[index] ?? [] }))
}

/** Sections of two course editions side by side, where they read differently. */
export async function compareSections(
  sections: readonly { lessonSlug: string; sectionId: string; sectionTitle: string }[],
  editions: { before: string; after: string },
): Promise<ComparedSection[]> {
  const [before, after] = await Promise.all([wordingsOf(editions.before), wordingsOf(editions.after)])
  return sections.flatMap(({ lessonSlug, sectionId, sectionTitle }) => {
    const now = after.find(({ slug }) => slug === lessonSlug)
    const texts = [before.find(({ slug }) => slug === lessonSlug), now].map((wording) =>
      (wording?.passages ?? [])
        .filter((one) => one.kind === 'reading' && one.sectionId === sectionId)
        .map(({ text }) => text),
    )
    const [old = [], current = []] = texts
    if (old.join('\n') === current.join('\n')) return []
    const lessonTitle = now?.title ?? ''
    return [{ lessonSlug, lessonTitle, sectionId, sectionTitle, pairs: pairsOf(old, current) }]
  })
}

/** Passages that changed, in their order: what was taken out beside what stands in its place. */
function pairsOf(before: string[], after: string[]): PassagePair[] {
  const pairs: PassagePair[] = []
  let removed: string[] = []
  for (const { value, added, removed: gone } of diffArrays(before, after)) {
    if (gone) removed = value
    else {
      pairs.push(...pairUp(removed, added ? value : []))
      removed = []
    }
  }
  return [...pairs, ...pairUp(removed, [])]
}

function pairUp(removed: readonly string[], added: readonly string[]): PassagePair[] {
  return Array.from({ length: Math.max(removed.length, added.length) }, (_, index) =>
    cut(removed[index], added[index]),
  )
}

function cut(old: string | undefined, now: string | undefined): PassagePair {
  const whole = (text: string | undefined) => (text === undefined ? null : [{ text, changed: false }])
  if (old === undefined || now === undefined) return { old: whole(old), now: whole(now) }
  const words = diffWordsWithSpace(old, now)
  const side = (other: 'added' | 'removed', own: 'added' | 'removed') =>
    words.filter((part) => !part[other]).map((part) => ({ text: part.value, changed: part[own] }))
  return { old: side('added', 'removed'), now: side('removed', 'added') }
}
