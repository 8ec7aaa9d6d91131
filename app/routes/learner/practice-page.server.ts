import type { Params } from '@remix-run/react'
import { requireOfficial, type Asked } from '~/identity/guards.server'
import { findEnrolment } from '~/learning/enrolments.server'
import { translatedLesson } from '~/courseware/translations.server'
import { practiceOf } from '~/learning/practice.server'
import { openLesson } from '~/learning/reading.server'
import { translatedCourse } from '~/learning/translated-course'
import { opensLater } from '~/learning/to-do.server'
import { orNotFound, seeOther } from '~/platform/responses.server'
import { translationFor } from './reader-language.server'

/** What both practice pages begin with: the reader, the lesson and its questions with their latest answers. */
export async function practicePage(asked: Asked & { params: Params }) {
  const viewer = await requireOfficial(asked)
  const { at, today } = asked.context.visit
  const { course = '', lesson: slug = '' } = asked.params
  const enrolment = await findEnrolment(viewer.id, course)
  if (!enrolment || opensLater(enrolment, today)) throw seeOther(`/khoa-hoc/${course}`)
  const opened = orNotFound(await openLesson(enrolment, slug, { at }))
  const translation = await translationFor(asked, viewer, opened.course.hash)
  const [questions, lesson] = await Promise.all([
    practiceOf(opened.enrolment, opened.lesson, 'practice', translation),
    translatedLesson(opened.lesson, translation),
  ])
  const translated = { course: translatedCourse(opened.course, translation), lesson }
  return { ...opened, ...translated, translation, viewer, at, questions, page: `/khoa-hoc/${course}/${slug}` }
}
