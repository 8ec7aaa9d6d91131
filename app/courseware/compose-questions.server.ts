import type { AnswerKey } from './answer-keys.server'
import { answerKey } from './answer-key.server'
import { questionManifest } from './editions.server'
import type { QuestionRef, QuestionView } from './published'
import { citedArticle } from './render/citation-book'
import { questionView } from './render/question-view'
import type { Resolved } from './resolve.server'
import { questionPieces } from './source/pieces'
import type { QuestionSource } from './source/question'

/** A question ready to be stored: what learners may see, and apart from it the key. */
export type ComposedQuestion = { view: QuestionView; key: AnswerKey }

export type QuestionBelonging = { lessonSlug: string | null; sectionId: string | null }

/** Makes both products of a question and names them by the hash of its wording. */
export function composeQuestion(
  source: QuestionSource,
  belongs: QuestionBelonging,
  resolved: Resolved,
): ComposedQuestion {
  const objective = source.objective ? Number(source.objective.text) : null
  const context = resolved.rendering(null)
  const { hash } = questionManifest({
    id: source.id,
    place: source.place,
    lesson: belongs.lessonSlug,
    section: belongs.sectionId,
    objective,
    nature: source.nature,
    fixedOrder: source.fixedOrder,
    ...wording(source),
    citations: source.citations.map(({ reference }) => citedArticle(reference, resolved.register).label),
    ...resolved.usedIn(questionPieces(source)),
  })
  const view = questionView(source, { hash, ...belongs, objective }, context)
  return { view, key: answerKey(source, context) }
}

export function wording(source: QuestionSource) {
  return {
    stem: source.stem.source.trim(),
    choices: source.choices.map((choice) => ({
      text: choice.text.source,
      right: choice.right,
      explanation: choice.explanation?.source ?? '',
    })),
  }
}

export function questionRef({ view }: ComposedQuestion): QuestionRef {
  return { id: view.id, hash: view.hash, place: view.place, sectionId: view.sectionId }
}
