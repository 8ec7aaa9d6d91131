import type { QuestionView } from '~/courseware/published'
import type { AttemptRules } from './attempt-rules'
import type { GradeFigures } from './grading'
import type { Feedback } from './practice'

export type AttemptAnswer = {
  /** 1-based, as shown */
  position: number
  questionId: string
  questionHash: string
  /** choice ids in the order shown */
  choiceOrder: string[]
  /** choice ids; empty until answered */
  answer: string[]
  /** how often it was saved */
  revision: number
  answeredAt: Date | null
}

/** One sitting of the official's own: no key and no grade. */
export type AttemptView = {
  id: string
  /** BK-XXXX-XXXX without the prefix and the hyphen */
  code: string
  number: number
  enrolmentId: string
  officialId: string
  courseSlug: string
  courseEditionHash: string
  rules: AttemptRules
  startedAt: Date
  deadlineAt: Date | null
  submittedAt: Date | null
  submittedBy: 'person' | 'timer' | null
  attemptsUsed: number
  attemptsAllowed: number
  completed: boolean
  answers: AttemptAnswer[]
}

/** What a learner is shown to answer: nothing in it has a place for a key. */
export type PaperQuestion = AttemptAnswer & {
  stemHtml: string
  stemText: string
  pick: QuestionView['pick']
  choices: QuestionView['choices']
  language: QuestionView['language']
}
export type TestPaper = { attempt: AttemptView; questions: PaperQuestion[] }

export const ATTEMPT_CODE_SYMBOLS = 8
export const ATTEMPT_CODE_PREFIX = 'BK'

export function isAnswered({ answer }: Pick<AttemptAnswer, 'answer'>): boolean {
  return answer.length > 0
}

/** 1-based positions still without an answer. */
export function unanswered(answers: readonly AttemptAnswer[]): number[] {
  return answers.filter((answer) => !isAnswered(answer)).map(({ position }) => position)
}

/** Whether a timed sitting has run out at an instant, though it was not handed in. */
export function hasRunOut(attempt: Pick<AttemptView, 'deadlineAt' | 'submittedAt'>, at: Date): boolean {
  return attempt.submittedAt === null && attempt.deadlineAt !== null && at >= attempt.deadlineAt
}

export type AnswerToSave = {
  position: number
  answer: string[]
  /** the revision the answer was given on */
  basedOn: number
  /** sent by itself, not by a press of now: it never beats a newer answer */
  yields: boolean
}
export type SavedAnswer = {
  position: number
  kind: 'saved' | 'stale'
  revision: number
  answer: string[]
  /** somebody had saved another answer meanwhile */
  overtook: boolean
}

/** Whether another answer was there meanwhile, from another device: the page says which one is kept. */
export function metAnother(saved: readonly SavedAnswer[]): boolean {
  return saved.some(({ kind, overtook }) => kind === 'stale' || overtook)
}

/** Whether one press answered the whole paper and met no other answer: then handing in needs no second look. */
export function answersAll(
  { answers }: Pick<AttemptView, 'answers'>,
  saved: readonly SavedAnswer[],
): boolean {
  if (metAnother(saved)) return false
  return answers.every(({ position }) => saved.some((one) => one.position === position && isAnswered(one)))
}

export type ResultQuestion = PaperQuestion & {
  feedback: Feedback
  lessonSlug: string | null
  sectionId: string | null
}

export type AttemptResult = {
  attempt: AttemptView
  grade: GradeFigures
  /** a question of it was withdrawn and counted as right */
  regradedAt: Date | null
  /** right answers are in it only when passed or when no attempt is left */
  questions: ResultQuestion[]
}

/** The sections to read again, each once, in the order of the paper. */
export function sectionsToReread(
  questions: readonly (Pick<ResultQuestion, 'lessonSlug' | 'sectionId'> & {
    feedback: Pick<Feedback, 'correct'>
  })[],
) {
  const found = new Map<string, { lessonSlug: string; sectionId: string }>()
  for (const { feedback, lessonSlug, sectionId } of questions) {
    if (feedback.correct || lessonSlug === null || sectionId === null) continue
    found.set(`${lessonSlug}#${sectionId}`, { lessonSlug, sectionId })
  }
  return [...found.values()]
}
