import { lessonQuestions, type LessonSource } from './source/lesson'
import { lawReference, type LawReference } from './source/law-reference'
import { questionPieces } from './source/pieces'
import { plainBlocks, plainText } from './source/plain-text'
import type { PoolSource } from './source/pool'
import type { QuestionSource } from './source/question'
import type { SectionSource } from './source/sections'

/** A paragraph, list item or table cell of a lesson, or a whole question, with the law it rests on. */
export type Passage = {
  kind: 'reading' | 'question'
  sectionId: string
  sectionTitle: string
  /** in its file, from 1 */
  line: number
  /** as it is read, named values filled in; of a question the stem */
  text: string
  /** everything that makes it this wording: of a question also its choices, key and explanations */
  wording: string
  citations: LawReference[]
  /** names of the values it states */
  values: string[]
  questionId: string | null
  nature: 'case' | 'knowledge' | null
}

type Values = Readonly<Record<string, string>>

/** 'L-36-2018 Điều 35': an article of an instrument as one text; 'QD-144-TW' where the whole of it is cited. */
export function articleKey({ instrument, article }: Pick<LawReference, 'instrument' | 'article'>): string {
  return article === '' ? instrument : `${instrument} ${article}`
}

/** The articles that passages cite, each once, in their order. */
export function articlesIn(passages: readonly Pick<Passage, 'citations'>[]): string[] {
  return [...new Set(passages.flatMap(({ citations }) => citations.map(articleKey)))]
}

/** Everything written in a lesson, in its order. */
export function lessonPassages(source: Pick<LessonSource, 'sections'>, values: Values = {}): Passage[] {
  const questions = lessonQuestions(source)
  return source.sections.flatMap((section) => [
    ...readingPassages(section, values),
    ...questions
      .filter(({ within }) => within === section)
      .map(({ question }) => {
        const id = question.section?.id ?? section.id
        return questionPassage(question, source.sections.find((one) => one.id === id) ?? section, values)
      }),
  ])
}

/** The questions of a pool; their sections are those of its lesson. */
export function poolPassages(source: Pick<PoolSource, 'questions'>, values: Values = {}): Passage[] {
  return source.questions.map((question) =>
    questionPassage(question, { id: question.section?.id ?? '', title: '' }, values),
  )
}

function readingPassages(section: SectionSource, values: Values): Passage[] {
  return section.parts.flatMap((part) => {
    if (!('prose' in part)) return []
    const quoted = part.kind === 'law' && part.reference ? [part.reference] : []
    return plainBlocks(part.prose, { values }).flatMap((block): Passage[] =>
      block.heading
        ? []
        : [
            {
              kind: 'reading',
              ...placeOf(section),
              line: block.line,
              text: block.text,
              wording: block.text,
              citations: [...quoted, ...block.citations.flatMap((mark) => lawReference(mark) ?? [])],
              values: block.values,
              questionId: null,
              nature: null,
            },
          ],
    )
  })
}

function questionPassage(
  question: QuestionSource,
  section: Pick<SectionSource, 'id' | 'title'>,
  values: Values,
): Passage {
  const pieces = questionPieces(question)
  const blocks = pieces.flatMap((piece) => plainBlocks(piece, { values }))
  const inText = blocks.flatMap(({ citations }) => citations.flatMap((mark) => lawReference(mark) ?? []))
  const key = question.choices.map(({ id, right }) => (right ? id : '-')).join('')
  return {
    kind: 'question',
    ...placeOf(section),
    line: question.line,
    text: plainText(question.stem, { values }),
    wording: [key, ...blocks.map(({ text }) => text)].join('\n'),
    citations: [...question.citations.map(({ reference }) => reference), ...inText],
    values: blocks.flatMap((block) => block.values),
    questionId: question.id,
    nature: question.nature,
  }
}

const placeOf = ({ id, title }: Pick<SectionSource, 'id' | 'title'>) => ({
  sectionId: id,
  sectionTitle: title,
})
