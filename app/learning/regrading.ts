import type { GradeFigures } from './grading'

/**
 * The grade with one more question counted as right: for a withdrawn question everyone gets its point, and nobody
 * loses one. What was needed to pass stays as it was.
 */
export function raised({ correct, total, needed }: Omit<GradeFigures, 'passed'>): GradeFigures {
  const more = Math.min(correct + 1, total)
  return { correct: more, total, needed, passed: total > 0 && more >= needed }
}

/** Whether the raise turns a fail into a pass. */
export function turnsIntoPass(grade: Omit<GradeFigures, 'passed'>): boolean {
  return grade.correct < grade.needed && raised(grade).passed
}
