/** An answer beside its key: choice ids, in any order. */
export type AnswerToGrade = { answer: readonly string[] | null; right: readonly string[] }

export type GradeFigures = { correct: number; total: number; needed: number; passed: boolean }

/** Exact match: every right choice and no other. Nothing chosen is never right. */
export function isRight({ answer, right }: AnswerToGrade): boolean {
  if (answer === null || answer.length === 0) return false
  const chosen = new Set(answer)
  return chosen.size === right.length && right.every((choice) => chosen.has(choice))
}

/** How many of `total` must be right for `passPercent` (0–100), rounded up. */
export function neededCorrect(total: number, passPercent: number): number {
  return Math.ceil((total * passPercent) / 100)
}

/** One point a question; a paper without questions cannot be passed. */
export function gradeOf(answers: readonly AnswerToGrade[], passPercent: number): GradeFigures {
  const total = answers.length
  const correct = answers.filter(isRight).length
  const needed = neededCorrect(total, passPercent)
  return { correct, total, needed, passed: total > 0 && correct >= needed }
}
