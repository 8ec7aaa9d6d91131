import { questionMarkdown } from '../question-markdown'
import type { ForeignQuestion } from './foreign-question'

/**
 * Questions as our files hold them, each with a new permanent id. What they lack (explanations, Căn cứ, Mục) is left
 * for the author: the checker lists it with its line.
 */
export function questionsMarkdown(
  questions: readonly ForeignQuestion[],
  newQuestionId: () => string,
): string {
  return questions
    .map(({ stem, choices, fixedOrder }) =>
      questionMarkdown({ id: newQuestionId(), kind: 'câu hỏi', stem, choices, fixedOrder, citations: [] }),
    )
    .join('\n')
}

/** A pool's text with questions added at its end. */
export function withQuestions(pool: string, questions: string): string {
  return `${pool.replace(/\n*$/, '\n')}\n${questions}`
}
