import type { AnswerKey } from './answer-keys.server'
import { citedArticle } from './render/citation-book'
import { html, type RenderContext } from './render/html'
import type { QuestionSource } from './source/question'

/** The product of a question that only the server reads. */
export function answerKey(source: QuestionSource, context: RenderContext): AnswerKey {
  return {
    right: source.choices.filter((choice) => choice.right).map((choice) => choice.id),
    explanations: Object.fromEntries(
      source.choices.map((choice) => [
        choice.id,
        choice.explanation ? html(choice.explanation, context) : '',
      ]),
    ),
    citations: source.citations.map(({ reference }) =>
      citedArticle(reference, context.register, context.language),
    ),
  }
}
