import { type EnrolmentFacts, standingOn } from '~/learning/enrolment-state'
import { addDays, type Day } from '~/platform/calendar'
import { rungKey, rungOn } from './ladder'
import { type NewNotice } from './notice'

/** An enrolment as far as its notices need it. */
export type TellableEnrolment = EnrolmentFacts & {
  id: string
  officialId: string
  courseId: string
  courseSlug: string
  campaignId: string | null
  assignedOn: Day
}

/** What was given longer ago is told by the ladder alone: a standstill ends without a flood of old news. */
export const NEWS_FOR_DAYS = 7

const owes = (enrolment: TellableEnrolment, today: Day) =>
  ['open', 'overdue'].includes(standingOn(enrolment, today))

/** That a course was given, once, while it is news and still to be done. */
export function assignedNotice(enrolment: TellableEnrolment, today: Day): NewNotice | null {
  const { id, officialId, courseId, courseSlug, campaignId, assignedOn, dueOn } = enrolment
  const isNews = assignedOn <= today && assignedOn > addDays(today, -NEWS_FOR_DAYS)
  if (campaignId === null || !isNews || !owes(enrolment, today)) return null
  return {
    officialId,
    kind: 'assigned',
    key: `assigned:${id}`,
    data: { enrolmentId: id, courseId, campaignId, dueOn },
    path: `/khoa-hoc/${courseSlug}`,
  }
}

/** The rung of the ladder on which a day stands, for who still owes the course on it. */
export function ladderNotice(enrolment: TellableEnrolment, today: Day): NewNotice | null {
  const { id, officialId, courseId, courseSlug, campaignId, dueOn } = enrolment
  const rung = dueOn === null || campaignId === null ? null : rungOn(dueOn, today)
  if (dueOn === null || !rung || !owes(enrolment, today)) return null
  // Past its day but not overdue: its official has said that it is wrong, and nobody has looked into it yet.
  if (rung.kind === 'overdue' && standingOn(enrolment, today) !== 'overdue') return null
  return {
    officialId,
    kind: rung.kind,
    key: rungKey(id, dueOn, rung),
    data: { enrolmentId: id, courseId, dueOn },
    path: `/khoa-hoc/${courseSlug}`,
  }
}
