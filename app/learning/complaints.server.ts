import { record } from '~/audit/record.server'
import type { QuestionView } from '~/courseware/published'
import { questionEditions } from '~/courseware/published.server'
import { db, transaction } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'

/** A question this official has answered, in practice, a refresher or an attempt handed in, by hash; null for any other. */
export async function questionAnsweredBy(
  officialId: string,
  questionHash: string,
): Promise<QuestionView | null> {
  const inPractice = { where: { questionHash, enrolment: { officialId } }, select: { questionHash: true } }
  const inTest = {
    where: { questionHash, attempt: { submittedAt: { not: null }, enrolment: { officialId } } },
    select: { questionHash: true },
  }
  const inRefresher = { where: { questionHash, due: { officialId } }, select: { questionHash: true } }
  const answered =
    (await db().practiceAnswer.findFirst(inPractice)) ??
    (await db().attemptQuestion.findFirst(inTest)) ??
    (await db().refresherAnswer.findFirst(inRefresher))
  return answered ? ((await questionEditions([questionHash]))[0] ?? null) : null
}

/** Sends a learner's remark that a question is wrong to its trainers. */
export async function complainOf(
  question: QuestionView,
  remark: { officialId: string; text: string; at: Date },
): Promise<{ kind: 'sent'; id: string }> {
  const id = newId()
  const { officialId, at } = remark
  await transaction(async (tx) => {
    await tx.questionComplaint.create({
      data: { id, questionId: question.id, questionHash: question.hash, ...remark },
    })
    await record(
      tx,
      {
        kind: 'complaintSent',
        subjectType: 'complaint',
        subjectId: id,
        data: { questionHash: question.hash },
      },
      { actorId: officialId, at },
    )
  })
  return { kind: 'sent', id }
}
