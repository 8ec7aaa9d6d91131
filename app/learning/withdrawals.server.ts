import { record } from '~/audit/record.server'
import { latestCourseEdition, poolQuestions } from '~/courseware/published.server'
import { db, isUniqueViolation, transaction } from '~/platform/database.server'
import { sha256 } from '~/platform/ids.server'
import { countAttemptsWith } from './regrade.sql.server'
import { withdrawalEffect, type WithdrawalEffect } from './withdrawal-effect'

export { withdrawnQuestions } from './withdrawals.sql.server'

export type Withdrawal = {
  questionId: string
  /** the wording it had then */
  questionHash: string
  reason: string
  byId: string
  at: Date
}

/** The withdrawals in force, by question. */
export async function openWithdrawals(courseId: string): Promise<Map<string, Withdrawal>> {
  const rows = await db().questionWithdrawal.findMany({
    where: { courseId, endedAt: null },
    select: { questionId: true, questionHash: true, reason: true, byId: true, at: true },
  })
  return new Map(rows.map((row) => [row.questionId, row]))
}

export type WithdrawalPreview = WithdrawalEffect & {
  /** sittings under way that hold the question: they keep it */
  open: number
  submitted: number
}

/** A question of the newest edition, with its hash there and its course; null where it is not in a pool. */
export async function pooledQuestion(slug: string, questionId: string) {
  const course = await latestCourseEdition(slug)
  if (!course) return null
  const pools = await poolQuestions(course.hash)
  const found = pools.flatMap(({ questions }) => questions).find(({ id }) => id === questionId)
  return found ? { course, pools, hash: found.hash } : null
}

/** What withdrawing would do; null where there is no such question. */
export async function previewWithdrawal(slug: string, questionId: string): Promise<WithdrawalPreview | null> {
  const found = await pooledQuestion(slug, questionId)
  if (!found) return null
  const { course, pools } = found
  const withdrawn = new Set((await openWithdrawals(course.courseId)).keys())
  const effect = withdrawalEffect({ pools, blueprint: course.rules.blueprint, withdrawn, questionId })
  return { ...effect, ...(await countAttemptsWith(course.courseId, questionId)) }
}

export type Withdrawn = { kind: 'withdrawn' | 'already' } | { kind: 'unknown' } | { kind: 'lastOfPool' }
type Act = { course: string; questionId: string; reason: string; by: string; at: Date }

/** Takes a question out of every draw from now on. Sittings under way are not touched. */
export async function withdrawQuestion({
  course: slug,
  questionId,
  reason,
  by,
  at,
}: Act): Promise<Withdrawn> {
  const found = await pooledQuestion(slug, questionId)
  const effect = await previewWithdrawal(slug, questionId)
  if (!found || !effect) return { kind: 'unknown' }
  const { courseId } = found.course
  const mine = { courseId, questionId }
  if (await db().questionWithdrawal.findFirst({ where: { ...mine, endedAt: null } }))
    return { kind: 'already' }
  if (effect.left === 0) return { kind: 'lastOfPool' }
  // The same place in the row of this question's withdrawals has the same id: two presses are one.
  const before = await db().questionWithdrawal.count({ where: mine })
  const id = sha256(`${courseId} ${questionId} ${before}`).slice(0, 24)
  try {
    await transaction(async (tx) => {
      await tx.questionWithdrawal.create({
        data: { id, ...mine, questionHash: found.hash, reason, byId: by, at },
      })
      const subject = { subjectType: 'question', subjectId: questionId } as const
      await record(
        tx,
        { kind: 'questionWithdrawn', ...subject, data: { ...mine, reason } },
        { actorId: by, at },
      )
    })
    return { kind: 'withdrawn' }
  } catch (error) {
    if (isUniqueViolation(error)) return { kind: 'already' }
    throw error
  }
}

/** Lets a question be drawn again; false where it was not withdrawn. */
export async function restoreQuestion({
  course: slug,
  questionId,
  by,
  at,
}: Omit<Act, 'reason'>): Promise<boolean> {
  const course = await latestCourseEdition(slug)
  if (!course) return false
  const { courseId } = course
  return transaction(async (tx) => {
    const { count } = await tx.questionWithdrawal.updateMany({
      where: { courseId, questionId, endedAt: null },
      data: { endedAt: at, endedById: by },
    })
    if (count === 0) return false
    const subject = { subjectType: 'question', subjectId: questionId } as const
    await record(
      tx,
      { kind: 'questionRestored', ...subject, data: { courseId, questionId } },
      { actorId: by, at },
    )
    return true
  })
}
