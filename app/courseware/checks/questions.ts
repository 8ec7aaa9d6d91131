import type { ProblemList } from '../problem'
import { plainText, sentences } from '../source/plain-text'
import { questionPieces } from '../source/pieces'
import type { ChoiceSource, QuestionSource } from '../source/question'
import type { CheckContext } from './check-context'
import { checkInline } from './inline'
import { checkReference } from './references'

const FEWEST = 2
const MOST = 6

/** The rules of one question, wherever it stands. */
export function checkQuestion(question: QuestionSource, problems: ProblemList, context: CheckContext): void {
  const { id, line, stem } = question
  if (plainText(stem) === '') problems.add(line, 'stemMissing', { id })
  checkChoices(question, problems)
  if (question.citationsLine === null) problems.add(line, 'citationMissing', { id })
  for (const { reference, line: at } of question.citations) {
    if (reference.article === '') problems.add(at, 'questionWithoutArticle', { id })
    else checkReference(reference, at, problems, context)
  }
  for (const piece of questionPieces(question)) checkInline(piece, problems, context)
}

function checkChoices({ id, line, stem, choices }: QuestionSource, problems: ProblemList): void {
  const count = choices.length
  if (count < FEWEST) problems.add(line, 'choicesFew', { id, count })
  if (count > MOST) problems.add(line, 'choicesMany', { id, count })
  const right = choices.filter((choice) => choice.right).length
  if (count > 0 && right === 0) problems.add(line, 'noRightChoice', { id })
  if (count >= FEWEST && right === count) problems.add(line, 'allRight', { id })
  const negative = asksNegatively(plainText(stem))
  const seen = new Map<string, string>()
  for (const choice of choices) checkChoice(choice, { id, negative, seen }, problems)
}

type Around = { id: string; negative: boolean; seen: Map<string, string> }

function checkChoice(choice: ChoiceSource, { id, negative, seen }: Around, problems: ProblemList): void {
  const letter = choice.id.toUpperCase()
  const text = plainText(choice.text)
  checkMark(choice, id, problems)
  if (text === '') problems.add(choice.line, 'choiceEmpty', { id, letter })
  if (!choice.explanation) problems.add(choice.line, 'explanationMissing', { id, letter })
  if (pointsAtOthers(text)) problems.add(choice.line, 'allOfTheAbove', { id, letter })
  if (negative && /^không(?!\p{L})/iu.test(text)) problems.add(choice.line, 'doubleNegation', { id, letter })
  const first = seen.get(text.toLowerCase())
  if (first && text !== '') problems.add(choice.line, 'choiceDuplicate', { id, letter, first })
  else seen.set(text.toLowerCase(), letter)
}

function checkMark(choice: ChoiceSource, id: string, problems: ProblemList): void {
  if (choice.mark === null) problems.add(choice.line, 'choiceMarkMissing', { id })
  else if (!['', 'x'].includes(choice.mark.trim().toLowerCase())) {
    problems.add(choice.line, 'choiceMarkBad', { id, mark: choice.mark })
  }
}

const ALL_OF_THEM =
  /^(?:tất cả|cả) (?:(?:các|những|ba|bốn|hai|3|4|2|[a-f](?:, ?[a-f])* và [a-f])(?!\p{L}) ?)?(?:(?:phương án|đáp án|câu|ý)(?!\p{L}).*|(?:trên|đều)(?!\p{L}).*)?(?:(?:đều )?(?:đúng|sai)\.?)?$/iu

/** «Tất cả đều đúng», «cả A và B»: without meaning once choices are shuffled. */
function pointsAtOthers(text: string): boolean {
  return (
    text.length < 80 &&
    ALL_OF_THEM.test(text.trim()) &&
    /đúng|sai|trên|[a-f] và [a-f]|phương án|đáp án/iu.test(text)
  )
}

function asksNegatively(stem: string): boolean {
  const asked = sentences(stem).at(-1) ?? ''
  return /(?<!\p{L})(?:không (?:đúng|phù hợp|phải là|thuộc)|chưa đúng|KHÔNG)(?!\p{L})/u.test(asked)
}
