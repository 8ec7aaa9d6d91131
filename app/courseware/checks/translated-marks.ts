import type { ProblemList } from '../problem'
import { lawReference, type LawReference } from '../source/law-reference'
import type { Prose } from '../source/markdown'
import { questionPieces, readingPieces } from '../source/pieces'
import type { QuestionSource } from '../source/question'
import type { SectionSource } from '../source/sections'
import { inlineTokens } from '../source/walk'
import type { CheckContext } from './check-context'

/** A named value of a translation needs its text in that language. */
export function checkTranslatedValues(
  piece: Prose,
  problems: ProblemList,
  { register, today }: CheckContext,
): void {
  for (const { token, line } of inlineTokens(piece)) {
    if (token.type !== 'named_value') continue
    const found = register.value(token.content, today)
    if (found.kind === 'inForce' && found.english === null)
      problems.add(line, 'valueWithoutEnglish', { name: token.content })
  }
}

/** The same law and the same named values, whatever the order of the words. */
export function checkSameMarks(own: SectionSource, source: SectionSource, problems: ProblemList): void {
  const place = source.title === '' ? 'phần mở đầu' : `mục «${source.id}»`
  tell(difference(marksOf(own), marksOf(source)), { place, line: own.line }, problems)
}

type Both = { questions: readonly QuestionSource[]; originals: readonly QuestionSource[] }

/** The same questions by id, each with the same choices, the same right ones and the same law. */
export function checkSameQuestions({ questions, originals }: Both, problems: ProblemList): void {
  for (const { id, place } of originals) {
    if (!questions.some((question) => question.id === id && question.place === place))
      problems.add(1, 'translationQuestionMissing', { id })
  }
  for (const question of questions) {
    const { id, line, place } = question
    const source = originals.find((one) => one.id === id && one.place === place)
    if (source) checkSameQuestion(question, source, problems)
    else if (id !== '') problems.add(line, 'translationQuestionExtra', { id })
  }
}

function checkSameQuestion(question: QuestionSource, source: QuestionSource, problems: ProblemList): void {
  const { id, line, choices } = question
  const wanted = source.choices.length
  if (choices.length !== wanted)
    problems.add(line, 'translationChoices', { id, count: choices.length, wanted })
  else if (choices.some((choice, index) => choice.right !== source.choices[index]?.right))
    problems.add(line, 'translationRight', { id })
  const found = difference(marksOfQuestion(question), marksOfQuestion(source))
  tell(found, { place: `câu hỏi ${id}`, line }, problems)
}

type Difference = { missing: string[]; extra: string[] }

function tell(
  { missing, extra }: Difference,
  { place, line }: { place: string; line: number },
  problems: ProblemList,
): void {
  if (missing.length > 0) problems.add(line, 'translationMarkMissing', { place, marks: missing.join(', ') })
  if (extra.length > 0) problems.add(line, 'translationMarkExtra', { place, marks: extra.join(', ') })
}

function difference(own: ReadonlySet<string>, source: ReadonlySet<string>): Difference {
  return {
    missing: [...source].filter((mark) => !own.has(mark)),
    extra: [...own].filter((mark) => !source.has(mark)),
  }
}

function marksOf(section: SectionSource): Set<string> {
  const quoted = section.parts.flatMap((part) =>
    part.kind === 'law' && part.reference ? [written(part.reference)] : [],
  )
  return new Set([...quoted, ...marksIn(readingPieces(section))])
}

function marksOfQuestion(question: QuestionSource): Set<string> {
  const cited = question.citations.map(({ reference }) => written(reference))
  return new Set([...cited, ...marksIn(questionPieces(question))])
}

function marksIn(pieces: readonly Prose[]): string[] {
  return pieces.flatMap((piece) =>
    inlineTokens(piece).flatMap(({ token }) => {
      if (token.type === 'named_value') return [`{{${token.content.normalize('NFC').toLowerCase()}}}`]
      const reference = token.type === 'citation' ? lawReference(token.content) : null
      return reference ? [written(reference)] : []
    }),
  )
}

function written({ instrument, article, clause, point }: LawReference): string {
  const parts = [instrument, article, clause && `khoản ${clause}`, point && `điểm ${point}`]
  return `[[${parts.filter(Boolean).join(' ')}]]`
}
