import type { Prose } from './markdown'
import type { QuestionSource } from './question'
import type { SectionSource } from './sections'

/** All Markdown of a question: stem, choices and explanations. */
export function questionPieces(question: QuestionSource): Prose[] {
  return [
    question.stem,
    ...question.choices.flatMap((choice) => [
      choice.text,
      ...(choice.explanation ? [choice.explanation] : []),
    ]),
  ]
}

/** What is read of a section, without its questions. */
export function readingPieces(section: SectionSource): Prose[] {
  return section.parts.flatMap((part) => ('prose' in part ? [part.prose] : []))
}

/** All Markdown of a section. */
export function sectionPieces(section: SectionSource): Prose[] {
  return section.parts.flatMap((part) => ('prose' in part ? [part.prose] : questionPieces(part.question)))
}
