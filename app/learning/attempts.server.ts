import { randomInt } from 'node:crypto'
import { record } from '~/audit/record.server'
import type { CourseTranslation } from '~/courseware/published'
import { courseEdition, poolQuestions, questionEditions } from '~/courseware/published.server'
import { translatedQuestions } from '~/courseware/translations.server'
import { isUniqueViolation } from '~/platform/database.server'
import { newCode, newId } from '~/platform/ids.server'
import { type Run, write } from '~/platform/transaction-sql.server'
import {
  type AnswerToSave,
  ATTEMPT_CODE_SYMBOLS,
  type AttemptView,
  hasRunOut,
  type PaperQuestion,
  type SavedAnswer,
  type TestPaper,
} from './attempt'
import {
  type AttemptRules,
  deadlineOf,
  type NextAttempt,
  nextAttempt,
  resolveRules,
  withExtraTime,
} from './attempt-rules'
import { type DrawnQuestion, insertAttempt, sittingsOf } from './attempt-rows.sql.server'
import { attemptOf, questionsDrawn, saveInto } from './attempts.sql.server'
import { drawPaper, orderChoices, type Random } from './draw'
import type { EnrolmentView } from './enrolment'
import { enrolmentById } from './enrolment-rows.sql.server'
import { editionOf, progressIn } from './enrolments.server'
import { extraTimeOf } from './extra-time.server'
import { inOrder } from './practice.server'
import { isAnswerTo } from './practice'
import { drawable } from './withdrawal-effect'
import { withdrawnQuestions } from './withdrawals.sql.server'

export { gradedAttempts } from './attempts.sql.server'

/** One of the official's own attempts, or null. */
export const findAttempt = attemptOf

/** The attempt with the wording of its questions, translated where they are, choices in the order shown. */
export async function testPaper(
  attempt: AttemptView,
  translation: CourseTranslation | null = null,
): Promise<TestPaper> {
  const editions = await questionEditions(attempt.answers.map(({ questionHash }) => questionHash))
  const views = await translatedQuestions(editions, translation)
  const questions = attempt.answers.flatMap((answer): PaperQuestion[] => {
    const view = views.find(({ hash }) => hash === answer.questionHash)
    if (!view) return []
    const { stemHtml, stemText, pick, language } = view
    const choices = inOrder(view, answer.choiceOrder)
    return [{ ...answer, stemHtml, stemText, pick, choices, language }]
  })
  return { attempt, questions }
}

export type TestTerms = { rules: AttemptRules; next: NextAttempt; editionHash: string }

/** The terms of the final test for an enrolment, and whether a sitting may begin; null when nothing is published. */
export async function testTerms(enrolment: EnrolmentView, at: Date): Promise<TestTerms | null> {
  const edition = await editionOf(enrolment)
  if (!edition) return null
  const usual = resolveRules(edition.rules, enrolment.order?.rules ?? null)
  const rules = await inOwnTime(usual, enrolment.officialId)
  const { lessonsFinished, lessonsTotal } = progressIn(edition, enrolment)
  const facts = {
    ...enrolment,
    completed: enrolment.completedOn !== null,
    lessonsLeft: lessonsTotal - lessonsFinished,
    rules,
  }
  return { rules, next: nextAttempt(facts, at), editionHash: edition.hash }
}

/** Only timed tests ask whether their person has extra time. */
async function inOwnTime(rules: AttemptRules, officialId: string): Promise<AttemptRules> {
  if (rules.timerMinutes === null) return rules
  return withExtraTime(rules, (await extraTimeOf(officialId))?.percent ?? 0)
}

export type Begun =
  | { kind: 'begun' | 'continued'; attemptId: string }
  | { kind: 'refused'; next: Exclude<NextAttempt, { kind: 'open' | 'continue' }> }
  | { kind: 'noTest' }

const unpredictable: Random = () => randomInt(2 ** 47) / 2 ** 47

/**
 * Begins a sitting: the paper is drawn and its order kept. An open attempt is continued, so a double press is one.
 */
export async function beginAttempt(
  enrolment: EnrolmentView,
  { at, random = unpredictable }: { at: Date; random?: Random },
): Promise<Begun> {
  const terms = await testTerms(enrolment, at)
  if (!terms || terms.rules.blueprint.length === 0) return { kind: 'noTest' }
  const { next } = terms
  if (next.kind === 'continue') return { kind: 'continued', attemptId: next.attemptId }
  if (next.kind !== 'open') return { kind: 'refused', next }
  const paper = await draw(enrolment.id, terms, random)
  try {
    return await write((run) => create(run, enrolment, terms, { paper, at }))
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const current = await enrolmentById(enrolment.officialId, enrolment.id)
    if (!current) throw error
    return beginAttempt(current, { at, random })
  }
}

type Drawn = DrawnQuestion[]

async function draw(enrolmentId: string, { rules, editionHash }: TestTerms, random: Random): Promise<Drawn> {
  const drawnBefore = await questionsDrawn(enrolmentId)
  const edition = await courseEdition(editionHash)
  const withdrawn = await withdrawnQuestions(edition?.courseId ?? '')
  const pools = drawable(await poolQuestions(editionHash), withdrawn)
  const drawn = drawPaper({ blueprint: rules.blueprint, pools, drawnBefore }, random)
  const views = await questionEditions(drawn.map(({ hash }) => hash))
  return views.map((view) => ({
    questionId: view.id,
    questionHash: view.hash,
    choiceOrder: orderChoices(
      view.choices.map(({ id }) => id),
      view.fixedOrder,
      random,
    ),
  }))
}

async function create(
  run: Run,
  enrolment: EnrolmentView,
  { rules, editionHash }: TestTerms,
  { paper, at }: { paper: Drawn; at: Date },
): Promise<Begun> {
  const enrolmentId = enrolment.id
  const { latest, attemptsUsed, attemptsAllowed, completed } = await sittingsOf(run, enrolmentId)
  if (latest?.open) return { kind: 'continued', attemptId: latest.id }
  if (completed) return { kind: 'refused', next: { kind: 'completed' } }
  if (attemptsUsed >= attemptsAllowed) return { kind: 'refused', next: { kind: 'usedUp' } }
  const id = newId()
  const number = (latest?.number ?? 0) + 1
  await insertAttempt(
    run,
    {
      id,
      code: newCode(ATTEMPT_CODE_SYMBOLS),
      enrolmentId,
      number,
      courseEditionHash: editionHash,
      rules,
      startedAt: at,
      deadlineAt: deadlineOf(rules, at),
    },
    paper,
  )
  const subject = { subjectType: 'attempt', subjectId: id } as const
  const actor = { actorId: enrolment.officialId, at }
  await record(run, { kind: 'attemptBegun', ...subject, data: { enrolmentId, number } }, actor)
  return { kind: 'begun', attemptId: id }
}

export type Saved = { kind: 'saved'; answers: SavedAnswer[] } | NotSaved
export type NotSaved =
  { kind: 'closed' } | { kind: 'foreignQuestion' } | { kind: 'foreignChoice'; positions: number[] }

/**
 * Saves answers to an open attempt; acknowledged answers are durable. A press of now is the newest and stands, whatever
 * it was based on; an answer that yields (sent in the background, or kept while offline) is `stale` beside a newer one.
 */
export async function saveAnswers(
  attempt: AttemptView,
  answers: readonly AnswerToSave[],
  { at }: { at: Date },
): Promise<Saved> {
  const refused = await refusalOf(attempt, answers, at)
  if (refused) return refused
  const saved = await write((run) => saveInto(run, attempt.id, answers, at))
  return saved ? { kind: 'saved', answers: saved } : { kind: 'closed' }
}

/** Why answers cannot be saved, by the attempt as it was read; null when they can. */
export async function refusalOf(
  attempt: AttemptView,
  answers: readonly AnswerToSave[],
  at: Date,
): Promise<NotSaved | null> {
  if (attempt.submittedAt !== null || hasRunOut(attempt, at)) return { kind: 'closed' }
  const { questions } = await testPaper(attempt)
  const asked = answers.map((answer) => ({
    answer,
    question: questions.find(({ position }) => position === answer.position),
  }))
  if (asked.some(({ question }) => !question)) return { kind: 'foreignQuestion' }
  const foreign = asked.filter(({ answer, question }) => question && !isAnswerTo(question, answer.answer))
  if (foreign.length === 0) return null
  return { kind: 'foreignChoice', positions: foreign.map(({ answer }) => answer.position) }
}
