import { record } from '~/audit/record.server'
import type { CourseView, LessonSummary, LessonView, TextLanguage } from '~/courseware/published'
import { courseEdition, lessonEdition } from '~/courseware/published.server'
import { transaction, type Tx } from '~/platform/database.server'
import { runIn } from '~/platform/transaction-sql.server'
import { paperLength } from './attempt-rules'
import { complete, type Completed } from './completions.server'
import { countFinished } from './completions.sql.server'
import type { EnrolmentView } from './enrolment'
import { openCourse } from './enrolments.server'
import { noteLeaving, noteVisit } from './reading.sql.server'

export type OpenLesson = {
  enrolment: EnrolmentView
  course: CourseView
  summary: LessonSummary
  lesson: LessonView
  /** the section to go back to, when the reader stopped in the middle of this lesson */
  place: string | null
}

/** Opens a lesson of the official's edition, pinning it at the first opening; null when it is not in the edition. */
export async function openLesson(
  found: EnrolmentView,
  lessonSlug: string,
  { at }: { at: Date },
): Promise<OpenLesson | null> {
  const enrolment = await openCourse(found, { officialId: found.officialId, at })
  const course = enrolment && (await courseEdition(enrolment.courseEditionHash ?? ''))
  const summary = course?.lessons.find(({ slug }) => slug === lessonSlug)
  const lesson = summary && (await lessonEdition(summary.hash))
  if (!enrolment || !course || !summary || !lesson) return null
  const place = enrolment.placeLesson === lessonSlug ? enrolment.placeSection : null
  const first = lesson.sections[0]?.id ?? 'mo-dau'
  if (enrolment.placeLesson !== lessonSlug) {
    await noteVisit({ enrolmentId: enrolment.id, lessonSlug, sectionId: first, at }, lesson.hash)
  }
  return { enrolment, course, summary, lesson, place: place === first ? null : place }
}

/** Notes which section of an opened course is being read now: none when the page went out of sight. */
export async function recordSectionVisit(
  enrolment: EnrolmentView,
  visit: { lessonSlug: string; opened: string | null; at: Date },
): Promise<{ kind: 'noted' | 'unknownSection' }> {
  const { lessonSlug, opened: sectionId, at } = visit
  const course = await courseEdition(enrolment.courseEditionHash ?? '')
  const lesson = course?.lessons.find(({ slug }) => slug === lessonSlug)
  if (!lesson) return { kind: 'unknownSection' }
  if (sectionId === null) await noteLeaving(enrolment.id, at)
  else if (!lesson.sections.some(({ id }) => id === sectionId)) return { kind: 'unknownSection' }
  else await noteVisit({ enrolmentId: enrolment.id, lessonSlug, sectionId, at }, lesson.hash)
  return { kind: 'noted' }
}

export type LessonFinished =
  { kind: 'finished'; completed: Completed | null } | { kind: 'alreadyFinished' } | { kind: 'unknownLesson' }

/** The reader says the lesson has been read. In a course without a test the last lesson completes it. */
export async function finishLesson(
  enrolment: EnrolmentView,
  { lessonSlug, at, language = 'vi' }: { lessonSlug: string; at: Date; language?: TextLanguage },
): Promise<LessonFinished> {
  const course = await courseEdition(enrolment.courseEditionHash ?? '')
  const lesson = course?.lessons.find(({ slug }) => slug === lessonSlug)
  if (!course || !lesson) return { kind: 'unknownLesson' }
  if (enrolment.readings.some((reading) => reading.lessonSlug === lessonSlug && reading.finished)) {
    return { kind: 'alreadyFinished' }
  }
  const actorId = enrolment.officialId
  return transaction(async (tx) => {
    const isNew = await markFinished(tx, enrolment.id, lesson, at)
    if (!isNew) return { kind: 'alreadyFinished' } as const
    const lessonsFinished = await countFinished(runIn(tx), enrolment.id, slugsOf(course))
    await tx.enrolment.update({ where: { id: enrolment.id }, data: { lessonsFinished, language } })
    const subject = { subjectType: 'enrolment', subjectId: enrolment.id } as const
    await record(tx, { kind: 'lessonFinished', ...subject, data: { lesson: lessonSlug } }, { actorId, at })
    const completes = paperLength(course.rules) === 0 && lessonsFinished === course.lessons.length
    const completed = completes
      ? await complete(runIn(tx), { enrolmentId: enrolment.id, course, attemptId: null, at, on: at })
      : null
    return { kind: 'finished', completed } as const
  })
}

/** @returns whether this was the first time. */
async function markFinished(tx: Tx, enrolmentId: string, lesson: LessonSummary, at: Date): Promise<boolean> {
  const key = { enrolmentId, lessonSlug: lesson.slug }
  const sections = JSON.stringify(lesson.sections.map(({ id }) => id))
  const facts = { lessonHash: lesson.hash, sections, finishedAt: at }
  const { count } = await tx.lessonReading.updateMany({ where: { ...key, finishedAt: null }, data: facts })
  if (count === 0) {
    const known = await tx.lessonReading.findUnique({ where: { enrolmentId_lessonSlug: key } })
    if (known) return false
    await tx.lessonReading.create({ data: { ...key, ...facts, startedAt: at } })
  }
  await tx.sectionVisit.updateMany({ where: { ...key, leftAt: null }, data: { leftAt: at } })
  return true
}

const slugsOf = (course: CourseView) => course.lessons.map(({ slug }) => slug)
