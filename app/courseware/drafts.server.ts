import { db, isUniqueViolation, transaction, type Tx } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import {
  asAuthored,
  courseIdOf,
  courseTexts,
  draftKind,
  fits,
  hasMoved,
  publishedText,
  type CourseFile,
  type PublishedText,
} from './draft-texts.server'
import { withdraw } from './review.server'

/** A draft as it stands; `revision` grows by one with every save. */
export type DraftText = { markdown: string; revision: number; updatedAt: Date; updatedById: string }

export type DraftSaved =
  | { kind: 'saved'; revision: number }
  /** someone saved since this text was opened: nothing is overwritten, both texts are there to compare */
  | { kind: 'conflict'; theirs: DraftText }
  | { kind: 'refused'; reason: 'unknownCourse' | 'fileName' | 'tooLarge' }

export type DraftToSave = CourseFile & {
  markdown: string
  /** the revision the text was opened at; 0 when there was no draft */
  revision: number
  by: string
  at: Date
}

/** Saves a draft if it is still at the revision it was opened at. Saving the same text again is no conflict. */
export async function saveDraft(request: DraftToSave): Promise<DraftSaved> {
  const markdown = asAuthored(request.markdown)
  if (!draftKind(request.fileName)) return { kind: 'refused', reason: 'fileName' }
  if (!fits(markdown)) return { kind: 'refused', reason: 'tooLarge' }
  const courseId = await courseIdOf(request.course)
  if (courseId === null) return { kind: 'refused', reason: 'unknownCourse' }
  const saved = request.revision === 0 && (await beginDraft(courseId, { ...request, markdown }))
  return saved || continueDraft(courseId, { ...request, markdown })
}

async function beginDraft(courseId: string, draft: DraftToSave): Promise<DraftSaved | false> {
  const basedOn = publishedText(await courseTexts(draft.course), draft)?.hash ?? null
  const { fileName, markdown, by, at } = draft
  const id = newId()
  try {
    const row = { courseId, fileName, markdown, basedOn, revision: 1, updatedAt: at, updatedById: by }
    await transaction(async (tx) => {
      await tx.draft.create({ data: { id, ...row } })
      await keepVersion(tx, { draftId: id, courseId, revision: 1, draft })
    })
    return { kind: 'saved', revision: 1 }
  } catch (error) {
    if (isUniqueViolation(error)) return false
    throw error
  }
}

async function continueDraft(courseId: string, draft: DraftToSave): Promise<DraftSaved> {
  const { fileName, markdown, revision, by, at } = draft
  const key = { courseId, fileName }
  const saved = await transaction(async (tx) => {
    const { count } = await tx.draft.updateMany({
      where: { ...key, revision },
      data: { markdown, revision: { increment: 1 }, updatedAt: at, updatedById: by },
    })
    if (count !== 1) return false
    const { id } = await tx.draft.findUniqueOrThrow({
      where: { courseId_fileName: key },
      select: { id: true },
    })
    await keepVersion(tx, { draftId: id, courseId, revision: revision + 1, draft })
    return true
  })
  if (saved) return { kind: 'saved', revision: revision + 1 }
  const theirs = await db().draft.findUnique({ where: { courseId_fileName: key } })
  // The draft was published or discarded meanwhile: its text begins a new one.
  if (!theirs) return saveGone(courseId, { fileName, markdown, by, at })
  if (theirs.markdown === markdown) return { kind: 'saved', revision: theirs.revision }
  return { kind: 'conflict', theirs: draftText(theirs) }
}

type VersionToKeep = { draftId: string; courseId: string; revision: number; draft: DraftToSave }

/** Every save is kept, and takes the place of what its writer's editor had kept by itself. */
async function keepVersion(tx: Tx, { draftId, courseId, revision, draft }: VersionToKeep): Promise<void> {
  const { fileName, markdown, by, at } = draft
  const row = { draftId, courseId, fileName, revision, markdown, savedAt: at, savedById: by }
  await tx.draftVersion.create({ data: { id: newId(), ...row } })
  await tx.workingCopy.deleteMany({ where: { courseId, fileName, officialId: by } })
}

async function saveGone(
  courseId: string,
  { fileName, markdown, by, at }: Pick<DraftToSave, 'fileName' | 'markdown' | 'by' | 'at'>,
): Promise<DraftSaved> {
  const course = await db().course.findUniqueOrThrow({ where: { id: courseId }, select: { slug: true } })
  const request = { course: course.slug, fileName, markdown, revision: 0, by, at }
  const begun = await beginDraft(courseId, request)
  return begun || continueDraft(courseId, request)
}

function draftText({ markdown, revision, updatedAt, updatedById }: DraftText): DraftText {
  return { markdown, revision, updatedAt, updatedById }
}

export type DraftView = {
  /** the draft's text, or the published one when there is no draft */
  markdown: string
  /** 0: no draft yet */
  revision: number
  draft: DraftText | null
  published: PublishedText | null
  /** the published text changed since the draft began: publishing it would be a conflict */
  moved: boolean
}

/** What an editor opens, or null when there is neither draft nor published text. */
export async function draftFor(file: CourseFile): Promise<DraftView | null> {
  const kind = draftKind(file.fileName)
  const courseId = kind && (await courseIdOf(file.course))
  if (!kind || !courseId) return null
  const published = publishedText(await courseTexts(file.course), file)
  const row = await db().draft.findUnique({
    where: { courseId_fileName: { courseId, fileName: file.fileName } },
  })
  if (!row && !published) return null
  return {
    markdown: row?.markdown ?? published?.markdown ?? '',
    revision: row?.revision ?? 0,
    draft: row && draftText(row),
    published,
    moved: row !== null && (await hasMoved(kind.kind, row.basedOn, published)),
  }
}

/** Throws a draft away at the revision it was seen at; false when it moved on or is gone. Its saves stay in the history. */
export async function discardDraft({
  course,
  fileName,
  revision,
  by,
  at,
}: CourseFile & { revision: number; by: string; at: Date }): Promise<boolean> {
  return transaction(async (tx) => {
    const draft = await tx.draft.findFirst({ where: { course: { slug: course }, fileName, revision } })
    if (!draft) return false
    const { count } = await tx.draft.deleteMany({ where: { id: draft.id, revision } })
    if (count !== 1) return false
    await tx.workingCopy.deleteMany({ where: { courseId: draft.courseId, fileName, officialId: by } })
    const open = await tx.reviewRequest.findUnique({ where: { openDraftId: draft.id } })
    if (open) await withdraw(tx, open, { by, at })
    return true
  })
}

/** A draft goes on, with this text, from the edition that stands now; false when it moved on or is gone. */
export async function rebaseDraft(draft: DraftToSave): Promise<boolean> {
  const { course, fileName, revision, by, at } = draft
  const markdown = asAuthored(draft.markdown)
  const courseId = await courseIdOf(course)
  if (courseId === null || !fits(markdown)) return false
  const basedOn = publishedText(await courseTexts(course), draft)?.hash ?? null
  return transaction(async (tx) => {
    const { count } = await tx.draft.updateMany({
      where: { courseId, fileName, revision },
      data: { markdown, basedOn, revision: { increment: 1 }, updatedAt: at, updatedById: by },
    })
    if (count !== 1) return false
    const key = { courseId_fileName: { courseId, fileName } }
    const { id } = await tx.draft.findUniqueOrThrow({ where: key, select: { id: true } })
    const kept = { ...draft, markdown }
    await keepVersion(tx, { draftId: id, courseId, revision: revision + 1, draft: kept })
    return true
  })
}
