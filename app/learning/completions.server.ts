import { record } from '~/audit/record.server'
import type { CourseView } from '~/courseware/published'
import { primaryPostingOf } from '~/organisation/postings.sql.server'
import { dayOf } from '~/platform/calendar'
import { newId } from '~/platform/ids.server'
import { type Run } from '~/platform/transaction-sql.server'
import { issueCertificate } from './certificate-issue.server'
import { creditWork } from './credits.sql.server'
import { oweAfterCompletion } from './refresher-dues.server'
import { holderOf, insertCompletion, settleEnrolment } from './completions.sql.server'

export type Completed = { completionId: string; certificateId: string }

/**
 * Writes the completion, its certificate and their audit entries inside the caller's transaction (`runIn(tx)` where
 * Prisma opened it); an enrolment that has a completion already is left as it is (null). One that training elsewhere or
 * an earlier completion settled has none of its own: what is finished on it afterwards is evidence and is kept.
 * @param act.at when it is written · act.on the instant that counts: when the work was handed in · act.by who did
 * it, where it was not the official.
 */
export async function complete(
  run: Run,
  act: {
    enrolmentId: string
    course: CourseView
    attemptId: string | null
    at: Date
    on: Date
    by?: string
  },
): Promise<Completed | null> {
  const { enrolmentId, course, attemptId, at, on: completedAt } = act
  const completedOn = dayOf(completedAt)
  if (!(await settleEnrolment(run, enrolmentId, completedOn))) return null
  const { officialId, language, fullName } = await holderOf(run, enrolmentId)
  const posting = await primaryPostingOf(officialId, completedOn, run)
  const { unitId = '', unitName = '', unitPath = '', positionName = '' } = posting ?? {}
  const completionId = newId()
  await insertCompletion(run, {
    id: completionId,
    enrolmentId,
    officialId,
    courseId: course.courseId,
    courseEditionHash: course.hash,
    language,
    attemptId,
    completedOn,
    completedAt,
    unitId,
    unitName,
    unitPath,
  })
  const actorId = act.by ?? officialId
  const work = { kind: 'completion', sourceId: completionId, officialId, courseId: course.courseId } as const
  await creditWork(run, { ...work, on: completedOn, byId: null, at })
  const subject = { subjectType: 'completion', subjectId: completionId } as const
  const data = { enrolmentId, edition: course.hash, on: completedOn }
  await record(run, { kind: 'completed', ...subject, data }, { actorId, at })
  const holder = { fullName, unitName, positionName }
  const certificateId = await issueCertificate(run, {
    completionId,
    course,
    completedOn,
    holder,
    actorId,
    at,
  })
  await oweAfterCompletion(run, { completionId, officialId, course, at })
  return { completionId, certificateId }
}
