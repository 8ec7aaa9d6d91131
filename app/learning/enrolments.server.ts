import { record } from '~/audit/record.server'
import type { CourseView } from '~/courseware/published'
import { courseEdition, latestCourseEdition } from '~/courseware/published.server'
import { type Day, dayOf } from '~/platform/calendar'
import { db, isUniqueViolation, transaction, type Tx } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { resolveRules } from './attempt-rules'
import { attemptsAllowedUnder, BY_CHOICE, canMoveOn, editionHashOf, type EnrolmentView } from './enrolment'
import { enrolmentById, enrolmentOnCourse } from './enrolment-rows.sql.server'
import { carryReading, courseProgress, type CourseProgress } from './progress'

export { enrolmentById, enrolmentsOf } from './enrolment-rows.sql.server'

/** The official's own enrolment on a course by slug, or null. */
export const findEnrolment = enrolmentOnCourse

/** The edition an enrolment shows, or null when its course has none. */
export async function editionOf(enrolment: EnrolmentView): Promise<CourseView | null> {
  const hash = editionHashOf(enrolment)
  return hash === null ? null : courseEdition(hash)
}

export function progressIn(edition: CourseView, enrolment: EnrolmentView): CourseProgress {
  return courseProgress(edition.lessons, enrolment.readings, enrolment.placeLesson)
}

type Who = { officialId: string; at: Date }

/**
 * Pins the edition at the first opening, once: whoever comes second finds it pinned. Returns the enrolment as it then
 * stands, or null when the course has no edition.
 */
export async function openCourse(
  enrolment: EnrolmentView,
  { officialId, at }: Who,
): Promise<EnrolmentView | null> {
  if (enrolment.courseEditionHash !== null) return enrolment
  const edition = await editionOf(enrolment)
  if (!edition) return null
  await transaction(async (tx) => {
    const attemptsAllowed = await allowedUnder(tx, enrolment, edition)
    const { count } = await tx.enrolment.updateMany({
      where: { id: enrolment.id, courseEditionHash: null },
      data: { courseEditionHash: edition.hash, openedAt: at, attemptsAllowed },
    })
    if (count === 0) return
    const data = { edition: edition.hash }
    await record(
      tx,
      { kind: 'courseOpened', subjectType: 'enrolment', subjectId: enrolment.id, data },
      { actorId: officialId, at },
    )
  })
  return enrolmentById(officialId, enrolment.id)
}

async function allowedUnder(tx: Tx, enrolment: EnrolmentView, edition: CourseView): Promise<number> {
  const extra = await tx.extraAttempt.count({ where: { enrolmentId: enrolment.id } })
  return attemptsAllowedUnder(resolveRules(edition.rules, enrolment.order?.rules ?? null), extra)
}

export type TakenUp = { kind: 'takenUp' } | { kind: 'alreadyEnrolled' } | { kind: 'noSuchCourse' }

/** Takes up a course by one's own choice: an enrolment without a due day. A second press finds the first one's. */
export async function takeUpCourse(courseSlug: string, { officialId, at }: Who): Promise<TakenUp> {
  const edition = await latestCourseEdition(courseSlug)
  if (!edition) return { kind: 'noSuchCourse' }
  if (await findEnrolment(officialId, courseSlug)) return { kind: 'alreadyEnrolled' }
  try {
    await transaction((tx) => enrolByChoice(tx, edition, { officialId, at }))
    return { kind: 'takenUp' }
  } catch (error) {
    if (isUniqueViolation(error)) return { kind: 'alreadyEnrolled' }
    throw error
  }
}

async function enrolByChoice(tx: Tx, edition: CourseView, { officialId, at }: Who): Promise<void> {
  const id = newId()
  const { courseId, rules } = edition
  const reason = JSON.stringify({ code: 'choice' })
  const assignedOn: Day = dayOf(at)
  await tx.enrolment.create({
    data: { id, officialId, courseId, cycle: BY_CHOICE, assignedOn, reason, attemptsAllowed: rules.attempts },
  })
  await record(
    tx,
    { kind: 'courseTakenUp', subjectType: 'enrolment', subjectId: id, data: { courseId } },
    { actorId: officialId, at },
  )
}

export type Moved = { kind: 'moved' } | { kind: 'nothingNewer' }

/** Moves someone in the middle to the newest edition; lessons read are kept by the ids of their sections. */
export async function moveToNewEdition(enrolment: EnrolmentView, { officialId, at }: Who): Promise<Moved> {
  const { id, courseEditionHash: from, latestEditionHash: to } = enrolment
  const [before, after] = await Promise.all([courseEdition(from ?? ''), courseEdition(to ?? '')])
  if (!canMoveOn(enrolment) || !before || !after) return { kind: 'nothingNewer' }
  return transaction(async (tx) => {
    const attemptsAllowed = await allowedUnder(tx, enrolment, after)
    const { count } = await tx.enrolment.updateMany({
      where: { id, courseEditionHash: from, completedOn: null, attempts: { none: { submittedAt: null } } },
      data: { courseEditionHash: after.hash, attemptsAllowed },
    })
    if (count === 0) return { kind: 'nothingNewer' } as const
    await carryReadings(tx, id, before, after)
    await record(
      tx,
      {
        kind: 'editionMoved',
        subjectType: 'enrolment',
        subjectId: id,
        data: { from: before.hash, to: after.hash },
      },
      { actorId: officialId, at },
    )
    return { kind: 'moved' } as const
  })
}

async function carryReadings(
  tx: Tx,
  enrolmentId: string,
  before: CourseView,
  after: CourseView,
): Promise<void> {
  const rows = await tx.lessonReading.findMany({ where: { enrolmentId } })
  let lessonsFinished = 0
  for (const row of rows) {
    const old = before.lessons.find(({ slug }) => slug === row.lessonSlug)
    const lesson = after.lessons.find(({ slug }) => slug === row.lessonSlug)
    if (!lesson) continue
    const reading = {
      lessonSlug: row.lessonSlug,
      finished: row.finishedAt !== null,
      sections: JSON.parse(row.sections) as string[],
    }
    const kept = carryReading(reading, old?.sections ?? [], lesson.sections)
    if (kept.finished) lessonsFinished++
    await tx.lessonReading.update({
      where: { enrolmentId_lessonSlug: { enrolmentId, lessonSlug: row.lessonSlug } },
      data: {
        lessonHash: lesson.hash,
        sections: JSON.stringify(kept.sections),
        finishedAt: kept.finished ? row.finishedAt : null,
      },
    })
  }
  await tx.enrolment.update({ where: { id: enrolmentId }, data: { lessonsFinished } })
}

export type ExtraAttemptOpened = { kind: 'opened' } | { kind: 'notUsedUp' } | { kind: 'noSuchEnrolment' }

/**
 * Opens one more attempt after the allowed ones failed. `reason` is a code. The caller has checked that `byId` helps
 * in the official's unit.
 */
export async function openExtraAttempt(
  enrolmentId: string,
  act: { byId: string; reason: string; at: Date },
): Promise<ExtraAttemptOpened> {
  const known = await db().enrolment.findUnique({ where: { id: enrolmentId }, select: { id: true } })
  if (!known) return { kind: 'noSuchEnrolment' }
  return transaction(async (tx) => {
    const { attemptsUsed, attemptsAllowed, completedOn } = await tx.enrolment.findUniqueOrThrow({
      where: { id: enrolmentId },
    })
    if (completedOn !== null || attemptsUsed < attemptsAllowed) return { kind: 'notUsedUp' } as const
    const { byId, reason, at } = act
    await tx.extraAttempt.create({ data: { id: newId(), enrolmentId, reason, byId, at } })
    await tx.enrolment.update({ where: { id: enrolmentId }, data: { attemptsAllowed: { increment: 1 } } })
    await record(
      tx,
      { kind: 'extraAttemptOpened', subjectType: 'enrolment', subjectId: enrolmentId, data: { reason } },
      { actorId: byId, at },
    )
    return { kind: 'opened' } as const
  })
}
