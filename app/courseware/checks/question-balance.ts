import type { ProblemList } from '../problem'
import { plainText } from '../source/plain-text'
import type { QuestionSource } from '../source/question'

const ENOUGH_FOR_LENGTH = 4
const ENOUGH_FOR_POSITION = 6

/** Whether the right choice gives itself away over a whole file: by its length or by its place. */
export function checkBalance(questions: readonly QuestionSource[], problems: ProblemList): void {
  const single = questions.filter(
    (question) => question.choices.filter((choice) => choice.right).length === 1,
  )
  const total = single.length
  const line = single[0]?.line ?? 1
  const count = single.filter(longestIsRight).length
  if (total >= ENOUGH_FOR_LENGTH && count > total / 2) problems.add(line, 'longestIsRight', { count, total })
  if (total < ENOUGH_FOR_POSITION) return
  for (const [letter, times] of positions(single)) {
    if (times > total / 2) problems.add(line, 'unevenPositions', { letter, count: times, total })
  }
}

function longestIsRight(question: QuestionSource): boolean {
  const right = question.choices.find((choice) => choice.right)
  const length = right ? plainText(right.text).length : 0
  return question.choices.every((choice) => choice === right || plainText(choice.text).length < length)
}

function positions(questions: readonly QuestionSource[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const question of questions) {
    const letter = question.choices.find((choice) => choice.right)?.id.toUpperCase() ?? ''
    counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  return counts
}
