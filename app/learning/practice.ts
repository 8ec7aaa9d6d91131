import type { CitedArticle, QuestionView, TextLanguage } from '~/courseware/published'

/** What is said after an answer. Only for someone who has answered. */
export type Feedback = {
  correct: boolean
  chosen: { id: string; html: string; right: boolean; explanationHtml: string }[]
  /** the right choices; null while they may not be shown */
  right: { id: string; html: string; explanationHtml: string }[] | null
  citations: CitedArticle[]
  language: TextLanguage
}

/** A practice question in the order it is shown, and how it went last. */
export type PracticeQuestion = {
  question: QuestionView
  choices: QuestionView['choices']
  last: PracticeState | null
}
export type PracticeState = { chosen: string[]; correct: boolean; tries: number }

/** 1-based numbers of the questions last answered wrong. */
export function wrongNumbers(questions: readonly { last: PracticeState | null }[]): number[] {
  return questions.flatMap(({ last }, index) => (last && !last.correct ? [index + 1] : []))
}

/** Where to go after question `number`: the next one, in a review the next wrong one, at the end the summary (null). */
export function nextNumber(
  questions: readonly { last: PracticeState | null }[],
  number: number,
  reviewing: boolean,
): number | null {
  const after = reviewing ? wrongNumbers(questions) : questions.map((_, index) => index + 1)
  return after.find((candidate) => candidate > number) ?? null
}

/** Whether chosen ids can be an answer to a question at all. */
export function isAnswerTo(
  question: Pick<QuestionView, 'choices' | 'pick'>,
  chosen: readonly string[],
): boolean {
  const known = new Set(question.choices.map(({ id }) => id))
  const fits = question.pick === 'several' || chosen.length <= 1
  return fits && new Set(chosen).size === chosen.length && chosen.every((id) => known.has(id))
}
