import { type Day } from '~/platform/calendar'
import { type EnrolmentState } from './person-status'
import { type Segment, segmentOf, SMALLEST_RANKED } from './standing-counts'

/**
 * Nêu gương: how the head of a unit stands beside the unit's other people. `first`: on time, nobody had finished before;
 * `ahead`: on time, at most half of them had; `behind`: on time, more than half had; `onTime`: in a unit too small to say
 * more; `late`: after the due day, whoever went first.
 */
export type HeadExample =
  | { kind: 'vacant' | 'notAsked' | Exclude<Segment, 'completed'> }
  | { kind: 'first' | 'onTime' | 'late'; on: Day }
  | { kind: 'ahead' | 'behind'; on: Day; before: number; others: number }

export type ExampleKind = HeadExample['kind']

/** From the best example to what needs a word; the states that ask nothing of a head come last. */
export const EXAMPLE_KINDS = [
  'first',
  'ahead',
  'onTime',
  'behind',
  'late',
  'overdue',
  'inProgress',
  'notStarted',
  'unassigned',
  'notAsked',
  'exempt',
  'deferred',
  'vacant',
] as const satisfies readonly ExampleKind[]

/** What of the unit's other people the head is held against. */
export interface OtherPeople {
  /** who must learn, the head left out */
  others: number
  /** who of them had finished everything before a day */
  finishedBefore(day: Day): number
}

/** @param states the head's enrolments of the campaigns chosen; null while the post is vacant */
export function headExample(
  states: readonly Pick<EnrolmentState, 'standing' | 'progress' | 'completedOn' | 'due'>[] | null,
  { others, finishedBefore }: OtherPeople,
): HeadExample {
  if (states === null) return { kind: 'vacant' }
  if (states.length === 0) return { kind: 'notAsked' }
  const segment = segmentOf(states)
  if (segment !== 'completed') return { kind: segment }
  const on = states.reduce(
    (last, { completedOn }) => (completedOn && completedOn > last ? completedOn : last),
    '',
  )
  if (states.some(({ due }) => due?.kind === 'completedLate')) return { kind: 'late', on }
  if (others < SMALLEST_RANKED) return { kind: 'onTime', on }
  const before = finishedBefore(on)
  if (before === 0) return { kind: 'first', on }
  return { kind: before * 2 <= others ? 'ahead' : 'behind', on, before, others }
}
