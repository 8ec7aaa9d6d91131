import type { Params } from '@remix-run/react'
import { requireOfficial, type Asked } from '~/identity/guards.server'
import { findEnrolment } from '~/learning/enrolments.server'
import { practiceOf } from '~/learning/practice.server'
import { openLesson } from '~/learning/reading.server'
import { opensLater } from '~/learning/to-do.server'
import { orNotFound, seeOther } from '~/platform/responses.server'

/** What both practice pages begin with: the reader, the lesson and its questions with their latest answers. */
export async function practicePage(asked: Asked & { params: Params }) {
  const viewer = await requireOfficial(asked)
  const { at, today } = asked.context.visit
  const { course = '', lesson: slug = '' } = asked.params
  const enrolment = await findEnrolment(viewer.id, course)
  if (!enrolment || opensLater(enrolment, today)) throw seeOther(`/khoa-hoc/${course}`)
  const opened = orNotFound(await openLesson(enrolment, slug, { at }))
  const questions = await practiceOf(opened.enrolment, opened.lesson, 'practice')
  return { ...opened, viewer, at, questions, page: `/khoa-hoc/${course}/${slug}` }
}
