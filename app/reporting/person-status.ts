import { type DueFlag, type Progress, type Standing } from '~/learning/enrolment-state'
import { type Day } from '~/platform/calendar'
import { type Segment } from './standing-counts'

/** One enrolment of a person as a head may see it: progress, standing, days, number of attempts. No score, no answer. */
export interface EnrolmentState {
  id: string
  officialId: string
  courseId: string
  standing: Standing
  progress: Progress
  due: DueFlag
  dueOn: Day | null
  completedOn: Day | null
  deferredUntil: Day | null
  lessonsFinished: number
  /** of the edition it is pinned to; null before the course is opened */
  lessons: number | null
  attemptsUsed: number
  attemptsAllowed: number
}

/** One counted person, at the primary posting of the day. */
export interface PersonRow {
  officialId: string
  fullName: string
  staffCode: string
  positionName: string
  unitId: string
  unitName: string
  segment: Segment
  /** lượt */
  enrolments: number
  completions: number
}

export interface PersonStatus extends PersonRow {
  /** the chosen enrolments, the most pressing first */
  states: EnrolmentState[]
}
