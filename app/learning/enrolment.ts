import type { Day } from '~/platform/calendar'
import type { AttemptRules, CampaignRules } from './attempt-rules'
import type { EnrolmentFacts } from './enrolment-state'
import type { ReadingFacts } from './progress'

/** The order behind an enrolment, as far as its official sees it. */
export type EnrolmentOrder = { name: string; orderedBy: string; opensOn: Day; rules: CampaignRules }

/** An enrolment as its own official's pages need it. */
export type EnrolmentView = EnrolmentFacts & {
  id: string
  officialId: string
  courseId: string
  courseSlug: string
  cycle: string
  assignedOn: Day
  /** null: taken up by choice */
  order: EnrolmentOrder | null
  /** the edition it is pinned to; null until the course is first opened */
  courseEditionHash: string | null
  /** the newest edition there is; null when nothing is published */
  latestEditionHash: string | null
  language: string
  placeLesson: string | null
  placeSection: string | null
  readings: (ReadingFacts & { lessonHash: string })[]
  openAttemptId: string | null
  lastSubmittedAt: Date | null
  /** of the certificate in force */
  certificateId: string | null
}

/** The cycle of an enrolment taken up by choice. */
export const BY_CHOICE = 'choice'

/** The edition to show: the pinned one, or the newest while none is pinned. */
export function editionHashOf(enrolment: EnrolmentView): string | null {
  return enrolment.courseEditionHash ?? enrolment.latestEditionHash
}

/** Whether a newer wording can be offered: only to someone in the middle, with no sitting in progress. */
export function canMoveOn(enrolment: EnrolmentView): boolean {
  const { courseEditionHash, latestEditionHash, completedOn, openAttemptId } = enrolment
  const isPinnedToOlder = courseEditionHash !== null && courseEditionHash !== latestEditionHash
  return isPinnedToOlder && latestEditionHash !== null && completedOn === null && openAttemptId === null
}

/** Attempts allowed when the rules change: those opened by a person are kept on top. */
export function attemptsAllowedUnder(rules: AttemptRules, extraAttempts: number): number {
  return rules.attempts + extraAttempts
}
