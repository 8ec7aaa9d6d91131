import type { ForeignQuestion } from './foreign-question'
import { oneLine } from './markdown-text'

/**
 * Questions as our files hold them, each with a new permanent id. What they lack (explanations, Căn cứ, Mục) is left
 * for the author: the checker lists it with its line.
 */
export function questionsMarkdown(
  questions: readonly ForeignQuestion[],
  newQuestionId: () => string,
): string {
  return questions.map((question) => questionMarkdown(question, newQuestionId())).join('\n')
}

function questionMarkdown({ stem, choices, fixedOrder }: ForeignQuestion, id: string): string {
  const lines = choices.flatMap(({ text, right, explanation }) => [
    `- [${right ? 'x' : ' '}] ${oneLine(text)}`,
    ...(explanation.trim() === '' ? [] : [`  > ${oneLine(explanation)}`]),
  ])
  const head = `::: câu hỏi ${id}${fixedOrder ? ' giữ thứ tự' : ''}`
  return `${head}\n${stem.trim()}\n\n${lines.join('\n')}\n:::\n`
}

/** A pool's text with questions added at its end. */
export function withQuestions(pool: string, questions: string): string {
  return `${pool.replace(/\n*$/, '\n')}\n${questions}`
}
