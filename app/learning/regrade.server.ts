import { record } from '~/audit/record.server'
import { answerKeys } from '~/courseware/answer-keys.server'
import { courseEdition } from '~/courseware/published.server'
import { isUniqueViolation, transaction, type Tx } from '~/platform/database.server'
import { newId, sha256 } from '~/platform/ids.server'
import { runIn } from '~/platform/transaction-sql.server'
import { isRight } from './grading'
import { countAttemptsWith, type GradedSitting, sittingsWith } from './regrade.sql.server'
import { raised, turnsIntoPass } from './regrading'
import { completeIfRead } from './submission.server'
import { openWithdrawals, pooledQuestion } from './withdrawals.server'

export type RegradePreview = {
  /** sittings handed in that hold the question */
  submitted: number
  /** of them those that would get a point */
  raised: number
  /** people who would pass by it */
  passing: number
}

/** What grading again would do, without a name; null where the question is not withdrawn. */
export async function previewRegrade(slug: string, questionId: string): Promise<RegradePreview | null> {
  const found = await pooledQuestion(slug, questionId)
  if (!found || !(await openWithdrawals(found.course.courseId)).has(questionId)) return null
  const { courseId } = found.course
  const sittings = await toRaise(courseId, questionId)
  const passing = sittings.filter((sitting) => !sitting.completed && turnsIntoPass(sitting))
  return {
    submitted: (await countAttemptsWith(courseId, questionId)).submitted,
    raised: sittings.length,
    passing: new Set(passing.map(({ enrolmentId }) => enrolmentId)).size,
  }
}

async function toRaise(courseId: string, questionId: string): Promise<GradedSitting[]> {
  const sittings = await sittingsWith(courseId, questionId)
  const keys = await answerKeys([...new Set(sittings.map(({ questionHash }) => questionHash))])
  return sittings.filter(({ questionHash, answer, correct, total }) => {
    const right = keys.get(questionHash)?.right ?? []
    return correct < total && !isRight({ answer: JSON.parse(answer ?? 'null') as string[] | null, right })
  })
}

export type Regraded = { kind: 'regraded'; raised: number; passed: number } | { kind: 'notWithdrawn' }
type Act = { course: string; questionId: string; reason: string; by: string; at: Date }

/** Others' saves wait for one of these at a time. */
const A_TRANSACTION = 20

/**
 * Grades again, because somebody asked and said why, every sitting that a withdrawn question cost a point. A grade is
 * added, never changed; a pass it brings is completed on the day the sitting was handed in. Each sitting's grade,
 * completion and certificate are written in one transaction with their audit entries; asked again, it goes on where
 * it stopped.
 */
export async function regrade({ course: slug, questionId, reason, by, at }: Act): Promise<Regraded> {
  const found = await pooledQuestion(slug, questionId)
  if (!found || !(await openWithdrawals(found.course.courseId)).has(questionId))
    return { kind: 'notWithdrawn' }
  const { courseId } = found.course
  const sittings = await toRaise(courseId, questionId)
  const request = { id: newId(), courseId, questionId, reason, byId: by, at }
  let passed = 0
  let done = 0
  for (let first = 0; first < sittings.length; first += A_TRANSACTION) {
    const some = sittings.slice(first, first + A_TRANSACTION)
    const outcome = await raiseSome(request, some)
    passed += outcome.passed
    done += outcome.raised
  }
  return { kind: 'regraded', raised: done, passed }
}

type Request = { id: string; courseId: string; questionId: string; reason: string; byId: string; at: Date }

async function raiseSome(request: Request, sittings: readonly GradedSitting[]) {
  try {
    return await transaction((tx) => raiseIn(tx, request, sittings))
  } catch (error) {
    // Another request raised one of them meanwhile: it is settled, and the others can be asked for again.
    if (isUniqueViolation(error)) return { raised: 0, passed: 0 }
    throw error
  }
}

async function raiseIn(tx: Tx, request: Request, sittings: readonly GradedSitting[]) {
  const { id: regradeId, questionId, reason, byId, at } = request
  await tx.regrade.upsert({ where: { id: regradeId }, create: request, update: {} })
  // Their rows are held, so that a grade raised for another question meanwhile is seen and built on.
  const enrolmentIds = sittings.map(({ enrolmentId }) => enrolmentId)
  await tx.enrolment.updateMany({
    where: { id: { in: enrolmentIds } },
    data: { attemptsUsed: { increment: 0 } },
  })
  let passed = 0
  for (const sitting of sittings) {
    const before = await bestGrade(tx, sitting.attemptId)
    const grade = raised(before)
    const id = sha256(`regrade ${sitting.attemptId} ${questionId}`).slice(0, 24)
    await tx.grade.create({
      data: {
        ...{ id, attemptId: sitting.attemptId, kind: 'regrade', ...grade },
        ...{ gradedAt: at, byId, reason, regradeId },
      },
    })
    if (turnsIntoPass(before) && (await completed(tx, sitting, { at, by: byId }))) passed += 1
  }
  const digest = sha256(sittings.map(({ attemptId }) => attemptId).join(' '))
  const data = { questionId, regradeId, sittings: sittings.length, passed, digest }
  const event = { kind: 'regraded', subjectType: 'question', subjectId: questionId, data } as const
  await record(tx, event, { actorId: byId, at })
  return { raised: sittings.length, passed }
}

function bestGrade(tx: Tx, attemptId: string) {
  return tx.grade.findFirstOrThrow({
    where: { attemptId },
    orderBy: { correct: 'desc' },
    select: { correct: true, total: true, needed: true },
  })
}

async function completed(
  tx: Tx,
  sitting: GradedSitting,
  { at, by }: { at: Date; by: string },
): Promise<boolean> {
  const course = await courseEdition(sitting.courseEditionHash)
  if (!course) throw new Error(`attempt ${sitting.attemptId} names an edition that is not there`)
  const attempt = { id: sitting.attemptId, enrolmentId: sitting.enrolmentId }
  return completeIfRead(runIn(tx), attempt, course, { at, on: sitting.submittedAt, by })
}
