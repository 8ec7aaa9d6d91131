import type { Day } from '~/platform/calendar'

/** Training done elsewhere or on paper, as it is written down. */
export interface Training {
  /** the course it counts for; null: only its periods count */
  courseId: string | null
  title: string
  organiser: string
  from: Day
  /** its last day */
  to: Day
  periods: number
  /** '' where the paper has none */
  paperNumber: string
  /** where the paper is kept */
  evidence: string
}

/** No course of a year is longer: a slip of the finger is caught. */
export const MOST_PERIODS = 400

export type TrainingRefused = { kind: 'daysReversed' } | { kind: 'notOverYet' }

/** Whether training may be written down on a day; null when it may. Its last day may be today. */
export function refusedTraining(
  { from, to }: Pick<Training, 'from' | 'to'>,
  today: Day,
): TrainingRefused | null {
  if (to < from) return { kind: 'daysReversed' }
  return to > today ? { kind: 'notOverYet' } : null
}

/** An enrolment that waits to be completed. */
export interface Waiting {
  id: string
  courseId: string
  courseTitle: string
  campaignName: string | null
  dueOn: Day | null
  /** null: taken up by choice, nothing done elsewhere settles it */
  countsFrom: Day | null
}

/** Which enrolments training settles: on its course, and not older than what they count. The twin of creditWork. */
export const settledBy = <One extends Pick<Waiting, 'courseId' | 'countsFrom'>>(
  waiting: readonly One[],
  { courseId, to }: Pick<Training, 'courseId' | 'to'>,
): One[] =>
  waiting.filter(
    (enrolment) =>
      enrolment.courseId === courseId && enrolment.countsFrom !== null && enrolment.countsFrom <= to,
  )
