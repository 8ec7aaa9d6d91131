import { record } from '~/audit/record.server'
import { addDays, dayOf, type Day } from '~/platform/calendar'
import { db, isUniqueViolation, transaction, type DbOrTx, type Tx } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import type { Amendment, Review } from './amendments'

type Row = Omit<Amendment, 'instrument'> & { instrumentKey: string }

const amendmentOf = ({ instrumentKey: instrument, ...row }: Row): Amendment => ({ instrument, ...row })

/** Every amendment that stands, the newest first: of one instrument, or of all. */
export async function amendments(source: DbOrTx = db(), instrument?: string): Promise<Amendment[]> {
  const rows = await source.lawAmendment.findMany({
    where: { withdrawal: null, ...(instrument === undefined ? {} : { instrumentKey: instrument }) },
    orderBy: [{ from: 'desc' }, { instrumentKey: 'asc' }, { article: 'asc' }],
  })
  return rows.map(amendmentOf)
}

export async function lawReviews(source: DbOrTx = db()): Promise<Review[]> {
  return source.lawReview.findMany({
    select: { amendmentId: true, courseId: true, fileName: true, since: true },
  })
}

export type Mark = {
  instrument: string
  /** '' is the whole instrument */
  article: string
  from: Day
  byInstrument: string
  note: string
  by: string
  at: Date
}

export type Marked = { kind: 'marked'; id: string } | { kind: 'unknownArticle' } | { kind: 'alreadyMarked' }

/** A trainer says that an article was amended from a day; what cites it and was not written since needs review. */
export async function markAmended(mark: Mark): Promise<Marked> {
  const { instrument, article } = mark
  const held = await db().lawInstrument.findUnique({
    where: { key: instrument },
    include: { articles: true },
  })
  const known = held && (article === '' || held.articles.some((one) => one.article === article))
  if (!known) return { kind: 'unknownArticle' }
  const tomorrow = addDays(dayOf(mark.at), 1)
  const knownOn = mark.from > tomorrow ? mark.from : tomorrow
  try {
    const id = await transaction((tx) => writeAmendment(tx, { ...mark, knownOn, source: 'browser' }))
    return { kind: 'marked', id }
  } catch (error) {
    if (isUniqueViolation(error)) return { kind: 'alreadyMarked' }
    throw error
  }
}

type NewAmendment = Omit<Mark, 'by'> & { by: string | null; knownOn: Day; source: 'file' | 'browser' }

export async function writeAmendment(tx: Tx, given: NewAmendment): Promise<string> {
  const { instrument, article, from, byInstrument, note, knownOn, by, at, source } = given
  const id = newId()
  await tx.lawAmendment.create({
    data: {
      ...{ id, instrumentKey: instrument, article, from, byInstrument, note, knownOn },
      ...{ markedById: by, markedAt: at },
    },
  })
  const data = { instrument, article, from, by: byInstrument, source }
  const subject = { subjectType: 'lawAmendment', subjectId: id } as const
  await record(tx, { kind: 'lawAmended', ...subject, data }, { actorId: by, at })
  return id
}

/** Takes back what was marked by mistake; the row and who marked it stay. Says whether there was anything to take back. */
export async function withdrawAmendment(
  id: string,
  { reason, by, at }: { reason: string; by: string; at: Date },
): Promise<boolean> {
  return transaction(async (tx) => {
    const row = await tx.lawAmendment.findUnique({ where: { id }, include: { withdrawal: true } })
    if (!row || row.withdrawal) return false
    await tx.lawAmendmentWithdrawal.create({ data: { amendmentId: id, reason, byId: by, at } })
    const subject = { subjectType: 'lawAmendment', subjectId: id } as const
    await record(tx, { kind: 'lawAmendmentWithdrawn', ...subject, data: { reason } }, { actorId: by, at })
    return true
  })
}

export type NewReview = Review & {
  outcome: 'unchanged' | 'published'
  note: string
  by: string | null
  at: Date
}

/** Notes that a file was looked at because of an amendment, whatever came of it. */
export async function writeReview(tx: Tx, review: NewReview): Promise<void> {
  const { amendmentId, courseId, fileName, outcome, since, note, by, at } = review
  await tx.lawReview.create({
    data: { id: newId(), amendmentId, courseId, fileName, outcome, since, note, byId: by, at },
  })
  const data = { courseId, file: fileName, outcome }
  const subject = { subjectType: 'lawAmendment', subjectId: amendmentId } as const
  await record(tx, { kind: 'lawReviewed', ...subject, data }, { actorId: by, at })
}
