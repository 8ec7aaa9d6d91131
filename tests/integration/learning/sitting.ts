import { db } from '~/platform/database.server'
import type { AttemptView } from '~/learning/attempt'
import { beginAttempt, findAttempt, saveAnswers } from '~/learning/attempts.server'
import type { EnrolmentView } from '~/learning/enrolment'
import { finishLesson, openLesson } from '~/learning/reading.server'
import { anEnrolment, anOfficial, aCourse, theEnrolment } from './small-course'

/** Opens and finishes every lesson. */
export async function readAll(officialId: string, slug: string, at: Date): Promise<EnrolmentView> {
  const course = await db().course.findUniqueOrThrow({ where: { slug }, include: { lessons: true } })
  for (const { slug: lessonSlug } of course.lessons) {
    await openLesson(await theEnrolment(officialId, slug), lessonSlug, { at })
    await finishLesson(await theEnrolment(officialId, slug), { lessonSlug, at })
  }
  return theEnrolment(officialId, slug)
}

/** Begins a sitting, or continues the open one. */
export async function sit(officialId: string, slug: string, at: Date): Promise<AttemptView> {
  const begun = await beginAttempt(await theEnrolment(officialId, slug), { at })
  if (begun.kind !== 'begun' && begun.kind !== 'continued') throw new Error(JSON.stringify(begun))
  return theAttempt(officialId, begun.attemptId)
}

export async function theAttempt(officialId: string, id: string): Promise<AttemptView> {
  const attempt = await findAttempt(officialId, id)
  if (!attempt) throw new Error('no attempt')
  return attempt
}

export async function keyOf(questionHash: string): Promise<string[]> {
  const { right } = await db().answerKey.findUniqueOrThrow({ where: { questionHash } })
  return JSON.parse(right) as string[]
}

/** Answers the first `rightCount` questions right and the others wrong. */
export async function answerAll(attempt: AttemptView, rightCount: number, at: Date): Promise<AttemptView> {
  const answers = await Promise.all(
    attempt.answers.map(async ({ position, questionHash, revision }) => {
      const right = await keyOf(questionHash)
      return { position, answer: position <= rightCount ? right : ['d'], basedOn: revision, yields: false }
    }),
  )
  const saved = await saveAnswers(attempt, answers, { at })
  if (saved.kind !== 'saved') throw new Error(saved.kind)
  return theAttempt(attempt.officialId, attempt.id)
}

/** Someone who has read everything and begun the test. */
export async function someoneSitting(at: Date, shape: Parameters<typeof aCourse>[0] = {}) {
  const course = await aCourse(shape)
  const official = await anOfficial()
  await anEnrolment(official.id, course)
  await readAll(official.id, course.slug, at)
  return { course, official, attempt: await sit(official.id, course.slug, at) }
}
