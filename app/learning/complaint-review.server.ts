import { record } from '~/audit/record.server'
import type { QuestionView } from '~/courseware/published'
import { questionEditions } from '~/courseware/published.server'
import { db, transaction } from '~/platform/database.server'

/** What learners said of one question and nobody has dealt with yet. Nothing tells who said it. */
export type OpenComplaint = {
  questionId: string
  /** the wording that the latest remark is about */
  question: QuestionView | null
  remarks: { id: string; text: string; at: Date }[]
}

const MOST = 500

/** Remarks not yet handled, by question; the question with the latest remark first. */
export async function openComplaints(): Promise<OpenComplaint[]> {
  const rows = await db().questionComplaint.findMany({
    where: { handledAt: null },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    take: MOST,
    select: { id: true, questionId: true, questionHash: true, text: true, at: true },
  })
  const views = await questionEditions([...new Set(rows.map((row) => row.questionHash))])
  const byHash = new Map(views.map((view) => [view.hash, view]))
  const byQuestion = new Map<string, OpenComplaint>()
  for (const { questionId, questionHash, ...remark } of rows) {
    const fresh = { questionId, question: byHash.get(questionHash) ?? null, remarks: [] }
    const complaint = byQuestion.get(questionId) ?? fresh
    complaint.remarks.push(remark)
    byQuestion.set(questionId, complaint)
  }
  return [...byQuestion.values()]
}

/** How many questions have remarks that wait. */
export async function countQuestionsComplainedOf(): Promise<number> {
  const rows = await db().questionComplaint.findMany({
    where: { handledAt: null },
    distinct: ['questionId'],
    select: { questionId: true },
  })
  return rows.length
}

/** Marks remarks as dealt with; those already marked, and ids that are none, are passed over. Gives how many it marked. */
export async function handleComplaints(
  ids: readonly string[],
  { by, at }: { by: string; at: Date },
): Promise<number> {
  return transaction(async (tx) => {
    let handled = 0
    for (const id of ids) {
      const { count } = await tx.questionComplaint.updateMany({
        where: { id, handledAt: null },
        data: { handledAt: at, handledById: by },
      })
      handled += count
      if (count === 0) continue
      const event = { kind: 'complaintHandled', subjectType: 'complaint', subjectId: id, data: {} } as const
      await record(tx, event, { actorId: by, at })
    }
    return handled
  })
}
