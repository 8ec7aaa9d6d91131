import type { ProblemList } from '../problem'
import { lessonQuestions, readingSections, type LessonSource } from '../source/lesson'
import { nearest } from '../source/nearest'
import { readingPieces } from '../source/pieces'
import type { PoolSource } from '../source/pool'
import type { QuestionSource } from '../source/question'
import type { SectionSource } from '../source/sections'
import type { CheckContext } from './check-context'
import { checkContainers } from './containers'
import { checkHeadings } from './headings'
import { checkInline } from './inline'
import { checkDay } from './laws'
import { checkBalance } from './question-balance'
import { checkQuestion } from './questions'
import { checkQuestionTraps, checkTraps } from './traps'
import { checkSentences, checkWording } from './wording'

const FEWEST_IN_POOL = 10
/** More names than a lesson has sections are no help, and telling each question all of them takes seconds. */
const MOST_NAMED = 40

/** What the questions of a lesson and of its pool may refer to. */
export type Aim = { sections: { id: string }[]; objectives: string[] }

/** Every rule that can be judged from a lesson file alone. */
export function checkLesson(source: LessonSource, problems: ProblemList, context: CheckContext): void {
  checkDay(source.checkedOn, source.checkedOnLine, problems, context)
  checkHeadings(source, problems)
  checkWording(source, problems)
  for (const section of source.sections) checkSection(section, problems, context)
  const questions = lessonQuestions(source)
  const aim = { sections: readingSections(source), objectives: source.objectives }
  for (const { question, within } of questions) checkLessonQuestion(question, within, aim, problems, context)
  checkBalance(
    questions.map(({ question }) => question),
    problems,
  )
}

function checkSection(section: SectionSource, problems: ProblemList, context: CheckContext): void {
  checkContainers(section, problems, context)
  for (const piece of readingPieces(section)) {
    checkInline(piece, problems, context)
    checkTraps(piece, problems)
  }
}

function checkLessonQuestion(
  question: QuestionSource,
  within: SectionSource,
  aim: Aim,
  problems: ProblemList,
  context: CheckContext,
): void {
  checkOne(question, problems, context)
  const stands = aim.sections.some((section) => section.id === within.id)
  if (question.section) checkAimedSection(question, aim, problems)
  else if (!stands) problems.add(question.line, 'sectionMissing', { id: question.id })
  if (question.place !== 'scenario' || question.objective) checkObjective(question, aim, problems)
}

function checkOne(question: QuestionSource, problems: ProblemList, context: CheckContext): void {
  checkQuestion(question, problems, context)
  checkQuestionTraps(question, problems)
  for (const choice of question.choices) {
    checkSentences(choice.text, problems)
    if (choice.explanation) checkSentences(choice.explanation, problems)
  }
}

/** Every rule of a pool. `aim` is its lesson's, null for the course's own pool or an unknown lesson. */
export function checkPool(
  source: PoolSource,
  aim: Aim | null,
  problems: ProblemList,
  context: CheckContext,
): void {
  checkDay(source.checkedOn, source.checkedOnLine, problems, context)
  const count = source.questions.length
  if (count < FEWEST_IN_POOL) problems.add(1, 'smallPool', { count })
  for (const piece of source.prose) {
    const text = piece.tokens.find(
      (token) =>
        token.level === 0 &&
        token.nesting >= 0 &&
        !token.type.startsWith('heading') &&
        token.type !== 'inline',
    )
    if (text) problems.add(piece.line + (text.map?.[0] ?? 0), 'poolProse', {})
  }
  for (const question of source.questions) {
    checkOne(question, problems, context)
    checkSentences(question.stem, problems)
    if (aim) checkPoolAim(question, aim, problems)
  }
  checkBalance(source.questions, problems)
}

function checkPoolAim(question: QuestionSource, aim: Aim, problems: ProblemList): void {
  if (question.section) checkAimedSection(question, aim, problems)
  else problems.add(question.line, 'sectionMissing', { id: question.id })
  checkObjective(question, aim, problems)
}

function checkAimedSection({ id, section }: QuestionSource, aim: Aim, problems: ProblemList): void {
  const known = aim.sections.map((one) => one.id)
  if (!section || known.includes(section.id)) return
  const told = known.slice(0, MOST_NAMED)
  const slots = {
    id,
    section: section.id.slice(0, 60),
    nearest: nearest(section.id, told),
    known: told.length < known.length ? `${told.join(', ')}…` : told.join(', '),
  }
  problems.add(section.line, 'sectionUnknown', slots)
}

function checkObjective({ id, line, objective }: QuestionSource, aim: Aim, problems: ProblemList): void {
  const count = aim.objectives.length
  if (!objective) {
    problems.add(line, 'objectiveMissing', { id })
    return
  }
  const number = /^\d{1,2}$/.test(objective.text) ? Number(objective.text) : 0
  if (number < 1 || number > count)
    problems.add(objective.line, 'objectiveRange', { id, found: objective.text, count })
}
