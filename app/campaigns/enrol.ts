import type { Day } from '~/platform/calendar'
import { type Campaign, type CampaignCourse, listedBy, type ListedReason, type OpenCycle } from './campaign'
import { dueFor } from './due'

/** Someone who comes in, as the database tells of them. */
export interface Newcomer {
  officialId: string
  since: Day
  unitName: string
  positionName: string
  joinedOn: Day
  riskGroups: readonly string[]
  isHead: boolean
  /** whether there is any name to sign in with */
  hasName: boolean
  leave: { kind: string; from: Day; to: Day | null } | null
}

/** What settles it from the start. */
export interface Work {
  kind: 'completion' | 'outside'
  sourceId: string
  on: Day
}

/** An enrolment to be written, with what stands beside it. */
export interface NewEnrolment {
  officialId: string
  courseId: string
  cycle: string
  assignedOn: Day
  dueOn: Day
  reason: ListedReason
  undelivered: string | null
  attemptsAllowed: number
  countsFrom: Day
  deferral: { from: Day; until: Day | null; kind: string } | null
  credit: Work | null
}

/** What enrolling one person on one course of a campaign writes on a day. Pure: the same facts give the same row. */
export function newEnrolment(
  campaign: Campaign,
  cycle: OpenCycle,
  {
    person,
    course,
    work,
    today,
  }: { person: Newcomer; course: CampaignCourse; work: Work | null; today: Day },
): NewEnrolment {
  const terms = { ...campaign, dueOn: cycle.dueOn, opensOn: cycle.opensOn }
  const due = dueFor(terms, { since: person.since, isHead: person.isHead, enrolledOn: today })
  const { leave } = person
  return {
    officialId: person.officialId,
    courseId: course.courseId,
    cycle: cycle.name,
    assignedOn: today,
    dueOn: due.on,
    reason: {
      ...listedBy(campaign.audience, person),
      due: campaign.recurrence && due.code === 'fixed' ? { code: 'cycle', on: due.on } : due,
    },
    undelivered: person.hasName || work ? null : 'noSignInName',
    attemptsAllowed: course.attempts,
    countsFrom: cycle.countsFrom,
    deferral: leave && !work ? { from: today, until: leave.to, kind: leave.kind } : null,
    credit: work,
  }
}
