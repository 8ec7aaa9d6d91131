import { db } from '~/platform/database.server'
import type { CourseFile } from './draft-texts.server'
import { mayReturn, type ReturnReason, type StudioPerson } from './review'

export type WaitingReview = CourseFile & { sentById: string; sentAt: Date; forYou: boolean }

/** Every draft that waits for a second person, the longest first; `forYou`: this person may be the second. */
export async function waitingReviews(person: StudioPerson): Promise<WaitingReview[]> {
  const rows = await db().reviewRequest.findMany({
    where: { closedAt: null },
    orderBy: { sentAt: 'asc' },
    include: { course: { select: { slug: true } } },
  })
  const writers = await writersByDraft(rows.map(({ draftId }) => draftId))
  return rows.map(({ course, fileName, draftId, sentById, sentAt }) => {
    const facts = { waiting: true, writers: [sentById, ...(writers.get(draftId) ?? [])] }
    return { course: course.slug, fileName, sentById, sentAt, forYou: mayReturn(person, facts) }
  })
}

export type ReturnedDraft = CourseFile & { reasons: ReturnReason[]; closedAt: Date | null }

/** Drafts that came back to those who wrote them and were not sent again. */
export async function returnedTo(officialId: string): Promise<ReturnedDraft[]> {
  const drafts = await db().draft.findMany({ select: { id: true } })
  const rows = await db().reviewRequest.findMany({
    where: { draftId: { in: drafts.map(({ id }) => id) } },
    orderBy: { sentAt: 'asc' },
    include: { course: { select: { slug: true } } },
  })
  const latest = [...new Map(rows.map((row) => [row.draftId, row])).values()]
  const returned = latest.filter(({ outcome }) => outcome === 'returned')
  const writers = await writersByDraft(returned.map(({ draftId }) => draftId))
  return returned
    .filter(({ draftId, sentById }) => [sentById, ...(writers.get(draftId) ?? [])].includes(officialId))
    .map(({ course, fileName, reasons, closedAt }) => ({
      course: course.slug,
      fileName,
      reasons: JSON.parse(reasons) as ReturnReason[],
      closedAt,
    }))
}

async function writersByDraft(draftIds: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  if (draftIds.length === 0) return found
  const rows = await db().draftVersion.groupBy({
    by: ['draftId', 'savedById'],
    where: { draftId: { in: [...new Set(draftIds)] } },
  })
  for (const { draftId, savedById } of rows) found.set(draftId, [...(found.get(draftId) ?? []), savedById])
  return found
}
