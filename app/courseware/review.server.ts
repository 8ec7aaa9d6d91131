import { record } from '~/audit/record.server'
import { dayOf } from '~/platform/calendar'
import { db, isUniqueViolation, transaction, type DbOrTx, type Tx } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { readErrors } from './course-reader.server'
import { courseTexts, type CourseFile } from './draft-texts.server'
import { withOutline } from './new-lesson-outline.server'
import { mayReturn, type ReturnReason, type ReviewFacts, type StudioPerson } from './review'

export type OpenReview = { id: string; revision: number; note: string; sentById: string; sentAt: Date }
export type ReturnedReview = {
  reasons: ReturnReason[]
  words: string
  closedById: string | null
  closedAt: Date | null
}

/** How a draft stands with its second person. */
export type ReviewState = ReviewFacts & {
  open: OpenReview | null
  /** how it came back the last time, until it is sent again */
  returned: ReturnedReview | null
}

/** The review of a file's draft; without a draft nothing waits. */
export async function reviewState(file: CourseFile, source: DbOrTx = db()): Promise<ReviewState> {
  const draft = await source.draft.findFirst({
    where: { course: { slug: file.course }, fileName: file.fileName },
    select: { id: true, courseId: true, updatedById: true },
  })
  const required = await reviewRequired(file.course, source)
  if (!draft) return { required, waiting: false, writers: [], open: null, returned: null }
  const [latest, writers] = await Promise.all([
    source.reviewRequest.findFirst({ where: { draftId: draft.id }, orderBy: { sentAt: 'desc' } }),
    writersOf(draft, source),
  ])
  const open = latest?.closedAt === null ? latest : null
  const returned = latest?.outcome === 'returned' ? returnedFrom(latest) : null
  return { required, waiting: open !== null, writers, open, returned }
}

async function writersOf(draft: { id: string; updatedById: string }, source: DbOrTx): Promise<string[]> {
  const rows = await source.draftVersion.groupBy({ by: ['savedById'], where: { draftId: draft.id } })
  return [...new Set([draft.updatedById, ...rows.map(({ savedById }) => savedById)])]
}

function returnedFrom(row: {
  reasons: string
  words: string
  closedById: string | null
  closedAt: Date | null
}): ReturnedReview {
  const { words, closedById, closedAt } = row
  return { reasons: JSON.parse(row.reasons) as ReturnReason[], words, closedById, closedAt }
}

export async function reviewRequired(course: string, source: DbOrTx = db()): Promise<boolean> {
  const rule = await source.reviewRule.findFirst({
    where: { course: { slug: course } },
    orderBy: [{ setAt: 'desc' }, { id: 'desc' }],
  })
  return rule?.required ?? false
}

/** Says whether a course needs a second person from now on; saying the same again adds nothing. */
export async function setReviewRule(
  course: string,
  { required, by, at }: { required: boolean; by: string; at: Date },
): Promise<boolean> {
  return transaction(async (tx) => {
    const found = await tx.course.findUnique({ where: { slug: course }, select: { id: true } })
    if (!found) return false
    if ((await reviewRequired(course, tx)) === required) return true
    await tx.reviewRule.create({
      data: { id: newId(), courseId: found.id, required, setById: by, setAt: at },
    })
    const subject = { subjectType: 'course', subjectId: found.id } as const
    await record(tx, { kind: 'reviewRuleSet', ...subject, data: { required } }, { actorId: by, at })
    return true
  })
}

export type DraftSent = 'sent' | 'stale' | 'problems' | 'notFound'

/** Sends a draft without errors to a second person. Pressed twice it is sent once. */
export async function sendForReview(
  file: CourseFile & { revision: number; note: string; by: string; at: Date },
): Promise<DraftSent> {
  const { course, fileName, revision, note, by, at } = file
  const draft = await db().draft.findFirst({ where: { course: { slug: course }, fileName } })
  if (!draft) return 'notFound'
  if (draft.revision !== revision) return 'stale'
  const texts = await courseTexts(course)
  const drafts = await withOutline(texts, course, draft)
  const errors = await readErrors({ texts, course, drafts, today: dayOf(at) })
  if (!errors || Object.keys(errors).length > 0) return 'problems'
  const id = newId()
  const { courseId } = draft
  try {
    await transaction(async (tx) => {
      const sent = { note, sentById: by, sentAt: at }
      const of = { courseId, fileName, draftId: draft.id, openDraftId: draft.id, revision }
      await tx.reviewRequest.create({ data: { id, ...of, ...sent } })
      const data = { courseId, fileName, revision }
      await record(tx, { kind: 'draftSent', subjectType: 'review', subjectId: id, data }, { actorId: by, at })
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
  return 'sent'
}

type Closing = { outcome: 'published' | 'returned' | 'withdrawn'; by: string; at: Date }

/** Closes the open request of a draft, if there is one; of two who close it at once one does. */
async function close(
  tx: Tx,
  open: { id: string },
  { outcome, by, at }: Closing,
  said: { reasons?: string; words?: string } = {},
): Promise<boolean> {
  const { count } = await tx.reviewRequest.updateMany({
    where: { id: open.id, closedAt: null },
    data: { openDraftId: null, closedAt: at, closedById: by, outcome, ...said },
  })
  return count === 1
}

/** A second person sends a draft back with what is to be put right; false when nothing waits for this person. */
export async function returnDraft(
  file: CourseFile & { person: StudioPerson; reasons: ReturnReason[]; words: string; at: Date },
): Promise<boolean> {
  const { person, reasons, words, at } = file
  return transaction(async (tx) => {
    const state = await reviewState(file, tx)
    if (!state.open || !mayReturn(person, state)) return false
    const said = { reasons: JSON.stringify(reasons), words }
    if (!(await close(tx, state.open, { outcome: 'returned', by: person.id, at }, said))) return false
    const subject = { subjectType: 'review', subjectId: state.open.id } as const
    await record(tx, { kind: 'draftReturned', ...subject, data: { reasons } }, { actorId: person.id, at })
    return true
  })
}

/** An author takes a waiting draft back to work on it; false when nothing waits. */
export async function takeBack(file: CourseFile & { by: string; at: Date }): Promise<boolean> {
  return transaction(async (tx) => {
    const { open } = await reviewState(file, tx)
    return open !== null && withdraw(tx, open, file)
  })
}

/** Ends the waiting of a draft, as part of the act that takes it away. */
export async function withdraw(
  tx: Tx,
  open: { id: string },
  { by, at }: { by: string; at: Date },
): Promise<boolean> {
  if (!(await close(tx, open, { outcome: 'withdrawn', by, at }))) return false
  const subject = { subjectType: 'review', subjectId: open.id } as const
  await record(tx, { kind: 'draftTakenBack', ...subject, data: {} }, { actorId: by, at })
  return true
}

/** The second person's yes: part of the act that publishes. */
export async function passReview(
  tx: Tx,
  open: { id: string },
  { edition, by, at }: { edition: string; by: string; at: Date },
): Promise<boolean> {
  if (!(await close(tx, open, { outcome: 'published', by, at }))) return false
  const subject = { subjectType: 'review', subjectId: open.id } as const
  await record(tx, { kind: 'draftPassed', ...subject, data: { edition } }, { actorId: by, at })
  return true
}
