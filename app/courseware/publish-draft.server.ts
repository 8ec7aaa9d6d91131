import { dayOf } from '~/platform/calendar'
import { db, isUniqueViolation, transaction, type Tx } from '~/platform/database.server'
import { fromParts } from './composed-parts.server'
import { readComposed } from './course-reader.server'
import { courseTexts, draftKind, hasMoved, publishedText, type PublishedText } from './draft-texts.server'
import { draftedLessonOf, withOutline } from './new-lesson-outline.server'
import { listedLessons, withLesson } from './outline'
import { earlierWordings } from './law-comparison.server'
import type { Problem } from './problem'
import type { PublishedTexts } from './published-files.server'
import type { LawChangeFollower } from './record-law-change.server'
import { CourseMoved, publishCourse, type Publisher } from './publishing.server'
import { draftStanding } from './review'
import { passReview, reviewState, type ReviewState, withdraw } from './review.server'

export type DraftToPublish = {
  course: string
  fileName: string
  /** the revision that was looked at before publishing */
  revision: number
  note: string
  effect: Publisher['effect']
  by: string
  at: Date
  /** who publishes is a reviewer today: a second person's yes needs that */
  reviewer?: boolean
  /** needed where the effect is a change of law */
  onLawChange?: LawChangeFollower
}

export type DraftPublished =
  | { kind: 'published'; courseEdition: string; number: number }
  | { kind: 'problems'; problems: Problem[] }
  /** the published text changed since the draft began: nothing is overwritten */
  | { kind: 'conflict'; fileName: string; published: PublishedText | null }
  /** someone saved the draft meanwhile */
  | { kind: 'stale'; revision: number }
  /** the course asks for a second person: it does not wait for one, or who publishes wrote some of it */
  | { kind: 'unreviewed' }
  /** the pool of a lesson that was never published */
  | { kind: 'lessonFirst' }
  /** it could not be read within its time: nothing was published */
  | { kind: 'late' }
  | { kind: 'notFound' }

const ATTEMPTS = 3

/**
 * Publishes a draft as part of a new course edition; the outline then names a new lesson. Errors anywhere in the course,
 * a draft saved meanwhile or a text published meanwhile stop it, and so does a second person's yes that is missing.
 */
export async function publishDraft(request: DraftToPublish): Promise<DraftPublished> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryToPublish(request)
    } catch (error) {
      const raced = error instanceof CourseMoved || error instanceof DraftMoved || isUniqueViolation(error)
      if (!raced || attempt === ATTEMPTS) throw error
    }
  }
}

/** The draft was saved between reading it and publishing it. */
class DraftMoved extends Error {}

type DraftRow = { id: string; fileName: string; markdown: string; revision: number; basedOn: string | null }

async function tryToPublish(request: DraftToPublish): Promise<DraftPublished> {
  const { course, fileName, at } = request
  if (!draftKind(fileName)) return { kind: 'notFound' }
  // The draft last: where another press publishes it meanwhile it is gone, and not in conflict with its own text.
  const review = await reviewState(request)
  const texts = await courseTexts(course)
  const rows: DraftRow[] = await db().draft.findMany({ where: { course: { slug: course } } })
  const draft = rows.find((row) => row.fileName === fileName)
  if (!draft) return { kind: 'notFound' }
  if (draft.revision !== request.revision) return { kind: 'stale', revision: draft.revision }
  if (review.required && !isSecondPerson(request, review)) return { kind: 'unreviewed' }
  if (draftedLessonOf(texts, course, fileName)) return { kind: 'lessonFirst' }
  const conflict = await conflictOf(draft, course, texts)
  if (conflict) return conflict
  const files = await withOutline(texts, course, draft)
  const read = await readComposed({ texts, course, drafts: files, today: dayOf(at) })
  if (read === null) return { kind: 'late' }
  if (read.kind === 'problems') return read
  if (read.kind === 'none') return { kind: 'notFound' }
  const composed = await fromParts(read.parts)
  const basedOn = texts.latest.get(course) ?? null
  const before =
    request.effect === 'lawChanged' && basedOn ? await earlierWordings(basedOn, composed.lessons) : undefined
  if (before === null) return { kind: 'late' }
  const composition = { composed, basedOn, ...(before && { before }) }
  const outline = files.length > 1 ? await outlineDraft(rows, course, texts) : null
  return store(request, { draft, outline, review }, composition)
}

function isSecondPerson({ by, reviewer = false }: DraftToPublish, review: ReviewState): boolean {
  const person = { id: by, roles: reviewer ? ['reviewer'] : [] }
  return draftStanding(person, review) === 'publish'
}

/** The drafted outline goes on from the one that is published here, unless it is to be settled with another already. */
async function outlineDraft(rows: readonly DraftRow[], course: string, texts: PublishedTexts) {
  const row = rows.find(({ fileName }) => fileName === 'course.md')
  return row && !(await conflictOf(row, course, texts)) ? row : null
}

async function conflictOf(
  { fileName, basedOn }: DraftRow,
  course: string,
  texts: PublishedTexts,
): Promise<Extract<DraftPublished, { kind: 'conflict' }> | null> {
  const published = publishedText(texts, { course, fileName })
  const kind = draftKind(fileName)?.kind ?? 'lesson'
  return (await hasMoved(kind, basedOn, published)) ? { kind: 'conflict', fileName, published } : null
}

type Drafts = { draft: DraftRow; outline: DraftRow | null; review: ReviewState }

function store(
  request: DraftToPublish,
  { draft, outline, review }: Drafts,
  composition: Parameters<typeof publishCourse>[1],
): Promise<DraftPublished> {
  const { note, effect, by, at, onLawChange } = request
  const publisher: Publisher = { by, at, from: 'browser', note, effect, ...(onLawChange && { onLawChange }) }
  return transaction(async (tx) => {
    const { hash, number } = await publishCourse(tx, composition, publisher)
    const { id, revision } = draft
    const { count } = await tx.draft.deleteMany({ where: { id, revision } })
    if (count !== 1) throw new DraftMoved()
    if (outline) await goOnFrom(tx, outline, { hash, fileName: draft.fileName })
    if (review.open && !(await settle(tx, review.open, review, { request, hash }))) throw new DraftMoved()
    return { kind: 'published', courseEdition: hash, number }
  })
}

/** What waited is passed by a second person; published by its own author, who may here, it waits no more. */
function settle(
  tx: Tx,
  open: { id: string },
  review: ReviewState,
  { request, hash }: { request: DraftToPublish; hash: string },
): Promise<boolean> {
  const { by, at } = request
  const second = request.reviewer === true && !review.writers.includes(by)
  return second ? passReview(tx, open, { edition: hash, by, at }) : withdraw(tx, open, { by, at })
}

/** The drafted outline now stands on the edition that names the new lesson, and names it too. */
async function goOnFrom(
  tx: Tx,
  { id, revision, markdown }: DraftRow,
  { hash, fileName }: { hash: string; fileName: string },
): Promise<void> {
  const stem = fileName.replace(/\.md$/, '')
  const named = listedLessons(markdown).includes(stem) ? markdown : (withLesson(markdown, stem) ?? markdown)
  const changed = named === markdown ? {} : { markdown: named, revision: { increment: 1 } }
  const { count } = await tx.draft.updateMany({
    where: { id, revision },
    data: { basedOn: hash, ...changed },
  })
  if (count !== 1) throw new DraftMoved()
}
