import type { ProblemList } from '../problem'
import type { Prose } from '../source/markdown'
import { plainBlocks, sentences, type PlainBlock } from '../source/plain-text'
import type { QuestionSource } from '../source/question'
import { TRAPS, type Trap } from './trap-rules'

/** Legal mistakes in statements. What is struck through is a quoted error. */
export function checkTraps(piece: Prose, problems: ProblemList): void {
  check(piece, TRAPS, problems)
}

/** A question states law in its right choices and explanations; a wrong choice is wrong on purpose. */
export function checkQuestionTraps(question: QuestionSource, problems: ProblemList): void {
  check(
    question.stem,
    TRAPS.filter((trap) => trap.inStories),
    problems,
  )
  for (const choice of question.choices) {
    if (choice.right) check(choice.text, TRAPS, problems)
    if (choice.explanation) check(choice.explanation, TRAPS, problems)
  }
}

function check(piece: Prose, traps: readonly Trap[], problems: ProblemList): void {
  for (const block of plainBlocks(piece, { withoutStruck: true })) {
    for (const trap of traps) checkBlock(block, trap, problems)
  }
}

function checkBlock(block: PlainBlock, trap: Trap, problems: ProblemList): void {
  if (trap.within && !trap.within.test(block.text)) return
  for (const text of sentences(block.text)) {
    const found = trap.sentence.exec(text)
    if (found && !trap.unless?.test(text)) trap.report(block.line, found[0], problems)
  }
}
