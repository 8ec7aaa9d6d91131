import { record } from '~/audit/record.server'
import type { CourseView } from '~/courseware/published'
import { primaryPostingOf } from '~/organisation/officials.server'
import { dayOf } from '~/platform/calendar'
import type { Tx } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { issueCertificate } from './certificate-issue.server'

export type Completed = { completionId: string; certificateId: string }

/**
 * Writes the completion, its certificate and their audit entries inside the caller's transaction; an enrolment that
 * is completed already is left as it is (null).
 * @param act.at when it is written · act.on the instant that counts: when the work was handed in.
 */
export async function complete(
  tx: Tx,
  act: { enrolmentId: string; course: CourseView; attemptId: string | null; at: Date; on: Date },
): Promise<Completed | null> {
  const { enrolmentId, course, attemptId, at } = act
  const completedOn = dayOf(act.on)
  const { count } = await tx.enrolment.updateMany({
    where: { id: enrolmentId, completedOn: null },
    data: { completedOn },
  })
  if (count === 0) return null
  const enrolment = await tx.enrolment.findUniqueOrThrow({
    where: { id: enrolmentId },
    select: { officialId: true, language: true, official: { select: { fullName: true } } },
  })
  const { officialId, official, language } = enrolment
  const posting = await primaryPostingOf(officialId, completedOn, tx)
  const { unitId = '', unitName = '', unitPath = '', positionName = '' } = posting ?? {}
  const completionId = newId()
  await tx.completion.create({
    data: {
      id: completionId,
      enrolmentId,
      officialId,
      courseId: course.courseId,
      courseEditionHash: course.hash,
      language,
      attemptId,
      completedOn,
      completedAt: act.on,
      unitId,
      unitName,
      unitPath,
    },
  })
  const subject = { subjectType: 'completion', subjectId: completionId } as const
  const data = { enrolmentId, edition: course.hash, on: completedOn }
  await record(tx, { kind: 'completed', ...subject, data }, { actorId: officialId, at })
  const holder = { fullName: official.fullName, unitName, positionName }
  const certificateId = await issueCertificate(tx, {
    completionId,
    course,
    completedOn,
    holder,
    officialId,
    at,
  })
  return { completionId, certificateId }
}
