import { type Standing } from '~/learning/enrolment-state'
import { SMALLEST_RANKED } from './standing-counts'

/** lượt on one course: owed leaves out who is exempt or deferred. */
export interface CourseTally {
  owed: number
  completed: number
  overdue: number
}

/** What a cell of units × courses says: nobody owes the course · too few to show a rate · a rate. */
export type GridCell = { kind: 'none' } | { kind: 'small' } | ({ kind: 'rate'; rate: number } & CourseTally)

export const noTally = (): CourseTally => ({ owed: 0, completed: 0, overdue: 0 })

export function addTo(tally: CourseTally, standing: Standing, enrolments: number): void {
  if (standing === 'exempt' || standing === 'deferred') return
  tally.owed += enrolments
  if (standing === 'completed') tally.completed += enrolments
  if (standing === 'overdue') tally.overdue += enrolments
}

/** Fewer than five are not shown as a rate: it would tell of persons. */
export function gridCell(tally: CourseTally | undefined): GridCell {
  if (!tally || tally.owed === 0) return { kind: 'none' }
  if (tally.owed < SMALLEST_RANKED) return { kind: 'small' }
  return { kind: 'rate', rate: tally.completed / tally.owed, ...tally }
}

const STEPS = 5

/** The step of the scale from light (0) to dark (4): each is a fifth, and all done is the darkest. */
export const heatStep = (rate: number): number => Math.min(STEPS - 1, Math.floor(rate * STEPS + 1e-9))
