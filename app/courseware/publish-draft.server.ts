import { dayOf } from '~/platform/calendar'
import { db, isUniqueViolation, transaction } from '~/platform/database.server'
import { composeCourse } from './compose.server'
import { registerOf, type CourseFileKind } from './content-set'
import {
  checkedWith,
  courseTexts,
  draftKind,
  hasMoved,
  publishedText,
  type PublishedText,
} from './draft-texts.server'
import { hasErrors, type Problem } from './problem'
import type { PublishedTexts } from './published-files.server'
import { CourseMoved, publishCourse, type Publisher } from './publishing.server'

export type DraftToPublish = {
  course: string
  fileName: string
  /** the revision that was looked at before publishing */
  revision: number
  note: string
  effect: Publisher['effect']
  by: string
  at: Date
}

export type DraftPublished =
  | { kind: 'published'; courseEdition: string; number: number }
  | { kind: 'problems'; problems: Problem[] }
  /** the published text changed since the draft began: nothing is overwritten */
  | { kind: 'conflict'; fileName: string; published: PublishedText | null }
  /** someone saved the draft meanwhile */
  | { kind: 'stale'; revision: number }
  | { kind: 'notFound' }

const ATTEMPTS = 3

/**
 * Publishes a draft as part of a new course edition; a new lesson takes the drafted outline (course.md) with it.
 * Errors anywhere in the course, a draft saved meanwhile or a text published meanwhile stop it.
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
  const kind = draftKind(request.fileName)
  const rows: DraftRow[] = await db().draft.findMany({ where: { course: { slug: request.course } } })
  const draft = rows.find((row) => row.fileName === request.fileName)
  if (!kind || !draft) return { kind: 'notFound' }
  if (draft.revision !== request.revision) return { kind: 'stale', revision: draft.revision }
  const texts = await courseTexts(request.course)
  const drafts = [draft, ...outlineFor(kind, request, rows, texts)]
  const conflict = await firstConflict(drafts, request.course, texts)
  if (conflict) return conflict
  const { set, problems } = checkedWith(texts, request.course, drafts, dayOf(request.at))
  if (hasErrors(problems)) return { kind: 'problems', problems }
  const folder = set.courses.find((one) => one.slug === request.course)
  if (!folder) return { kind: 'notFound' }
  const composed = composeCourse(folder, registerOf(set), dayOf(request.at))
  return store(request, drafts, { composed, basedOn: texts.latest.get(request.course) ?? null })
}

/** A lesson that no published outline names needs the drafted one. */
function outlineFor(
  kind: CourseFileKind,
  { course, fileName }: DraftToPublish,
  rows: readonly DraftRow[],
  texts: PublishedTexts,
): DraftRow[] {
  const isNew = kind.kind === 'lesson' && publishedText(texts, { course, fileName }) === null
  return isNew ? rows.filter((row) => row.fileName === 'course.md') : []
}

async function firstConflict(
  drafts: readonly DraftRow[],
  course: string,
  texts: PublishedTexts,
): Promise<Extract<DraftPublished, { kind: 'conflict' }> | null> {
  for (const { fileName, basedOn } of drafts) {
    const published = publishedText(texts, { course, fileName })
    const kind = draftKind(fileName)?.kind ?? 'lesson'
    if (await hasMoved(kind, basedOn, published)) return { kind: 'conflict', fileName, published }
  }
  return null
}

function store(
  request: DraftToPublish,
  drafts: readonly DraftRow[],
  composition: Parameters<typeof publishCourse>[1],
): Promise<DraftPublished> {
  const { note, effect, by, at } = request
  return transaction(async (tx) => {
    const { hash, number } = await publishCourse(tx, composition, { by, at, from: 'browser', note, effect })
    for (const { id, revision } of drafts) {
      const { count } = await tx.draft.deleteMany({ where: { id, revision } })
      if (count !== 1) throw new DraftMoved()
    }
    return { kind: 'published', courseEdition: hash, number }
  })
}
