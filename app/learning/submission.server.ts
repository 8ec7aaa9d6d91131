import { record } from '~/audit/record.server'
import { answerKeys } from '~/courseware/answer-keys.server'
import type { CourseTranslation, CourseView } from '~/courseware/published'
import { courseEdition, questionEditions } from '~/courseware/published.server'
import { translatedQuestions } from '~/courseware/translations.server'
import { db } from '~/platform/database.server'
import { type Run, write } from '~/platform/transaction-sql.server'
import {
  answersAll,
  type AnswerToSave,
  type AttemptResult,
  type AttemptView,
  hasRunOut,
  type ResultQuestion,
} from './attempt'
import { showsRightAnswers } from './attempt-rules'
import { attemptOf, gradeOfAttempt, regradedAt, saveInto } from './attempts.sql.server'
import { answersOf, closeAttempt, countAttempt, insertGrade } from './attempt-rows.sql.server'
import { refusalOf, type Saved, testPaper } from './attempts.server'
import { complete } from './completions.server'
import { countFinished } from './completions.sql.server'
import { type GradeFigures, gradeOf } from './grading'
import { feedbackOn } from './practice.server'

export type Submitted = { kind: 'passed' | 'failed'; first: boolean; grade: GradeFigures }

type By = { by: 'person' | 'timer'; at: Date }

/**
 * Hands an attempt in: graded from the keys of its own edition, and when that earns it, completed and certified, all in
 * one transaction. A second submission changes nothing and gets the first result.
 */
export async function submitAttempt(attempt: AttemptView, { at }: { at: Date }): Promise<Submitted> {
  return handIn(attempt, hasRunOut(attempt, at) ? { by: 'timer', at } : { by: 'person', at })
}

/**
 * Saves the answers of one press and, when they answer the whole paper and meet no other answer, hands the attempt in,
 * all in one transaction. What was saved without being handed in waits for a second look.
 */
export async function saveAndSubmit(
  attempt: AttemptView,
  answers: readonly AnswerToSave[],
  { at }: { at: Date },
): Promise<Saved & { submitted?: boolean }> {
  const refused = await refusalOf(attempt, answers, at)
  if (refused) return refused
  const marking = await markingOf(attempt)
  return write(async (run) => {
    const saved = await saveInto(run, attempt.id, answers, at)
    if (!saved) return { kind: 'closed' }
    const submitted = answersAll(attempt, saved)
    if (submitted) await close(run, attempt, marking, { by: 'person', at })
    return { kind: 'saved', answers: saved, submitted }
  })
}

/** Hands in a timed attempt whose time is over; others are left alone. Returns the attempt as it then stands. */
export async function settleAttempt(attempt: AttemptView, at: Date): Promise<AttemptView> {
  if (!hasRunOut(attempt, at)) return attempt
  await handIn(attempt, { by: 'timer', at })
  return (await attemptOf(attempt.officialId, attempt.id)) ?? attempt
}

/** Hands in every timed attempt whose time is over: for the daily work. Returns how many. */
export async function settleDueAttempts(at: Date): Promise<number> {
  const due = await db().attempt.findMany({
    where: { submittedAt: null, deadlineAt: { lte: at } },
    select: { id: true, enrolment: { select: { officialId: true } } },
  })
  for (const { id, enrolment } of due) {
    const attempt = await attemptOf(enrolment.officialId, id)
    if (attempt) await settleAttempt(attempt, at)
  }
  return due.length
}

async function handIn(attempt: AttemptView, act: By): Promise<Submitted> {
  const marking = await markingOf(attempt)
  const graded = await write((run) => close(run, attempt, marking, act))
  const grade = graded ?? (await gradeOfAttempt(attempt.id))
  if (!grade) throw new Error(`attempt ${attempt.id} was handed in without a grade`)
  return { kind: grade.passed ? 'passed' : 'failed', first: graded !== null, grade }
}

type Keys = ReadonlyMap<string, { right: string[] }>
type Marking = { course: CourseView; keys: Keys }

/** What an attempt is graded and completed by: the edition it was begun on. */
async function markingOf({ id, courseEditionHash, answers }: AttemptView): Promise<Marking> {
  const course = await courseEdition(courseEditionHash)
  if (!course) throw new Error(`attempt ${id} names an edition that is not there`)
  return { course, keys: await answerKeys(answers.map(({ questionHash }) => questionHash)) }
}

/** Closes and grades an attempt within a transaction; null when it is closed already. */
async function close(
  run: Run,
  attempt: AttemptView,
  { course, keys }: Marking,
  { by, at }: By,
): Promise<GradeFigures | null> {
  const submittedAt = by === 'timer' && attempt.deadlineAt ? attempt.deadlineAt : at
  if (!(await closeAttempt(run, attempt.id, { submittedAt, submittedBy: by }))) return null
  const grade = await writeGrade(run, attempt, keys, at)
  await countAttempt(run, attempt.enrolmentId)
  const subject = { subjectType: 'attempt', subjectId: attempt.id } as const
  const data = { passed: grade.passed, by }
  await record(run, { kind: 'attemptSubmitted', ...subject, data }, { actorId: attempt.officialId, at })
  if (grade.passed) await completeIfRead(run, attempt, course, { at, on: submittedAt })
  return grade
}

async function writeGrade(run: Run, { id, rules }: AttemptView, keys: Keys, at: Date): Promise<GradeFigures> {
  const answers = (await answersOf(run, id)).map(({ answer, questionHash }) => {
    const key = keys.get(questionHash)
    if (!key) throw new Error(`question ${questionHash} has no key`)
    return { answer, right: key.right }
  })
  const grade = gradeOf(answers, rules.passPercent)
  await insertGrade(run, id, grade, at)
  return grade
}

/** Completes the enrolment of a passed attempt when every lesson was read; whether it did. */
export async function completeIfRead(
  run: Run,
  attempt: Pick<AttemptView, 'id' | 'enrolmentId'>,
  course: CourseView,
  act: { at: Date; on: Date; by?: string },
): Promise<boolean> {
  const { enrolmentId, id: attemptId } = attempt
  const slugs = course.lessons.map(({ slug }) => slug)
  const read = await countFinished(run, enrolmentId, slugs)
  if (read !== slugs.length) return false
  return (await complete(run, { enrolmentId, course, attemptId, ...act })) !== null
}

/** The graded attempt, question by question, in the translation's words; null before it is handed in. */
export async function attemptResult(
  attempt: AttemptView,
  translation: CourseTranslation | null = null,
): Promise<AttemptResult | null> {
  const grade = attempt.submittedAt === null ? null : await gradeOfAttempt(attempt.id)
  if (!grade) return null
  const { questions } = await testPaper(attempt, translation)
  const editions = await questionEditions(questions.map(({ questionHash }) => questionHash))
  const views = await translatedQuestions(editions, translation)
  const answered = views.map((question, index) => ({ question, chosen: questions[index]?.answer ?? [] }))
  const showRight = showsRightAnswers({ ...attempt, passed: grade.passed || attempt.completed })
  const feedback = await feedbackOn(answered, showRight, translation)
  return {
    attempt,
    grade,
    regradedAt: await regradedAt(attempt.id),
    questions: questions.flatMap((question, index): ResultQuestion[] => {
      const said = feedback.get(question.questionHash)
      const { lessonSlug = null, sectionId = null } = views[index] ?? {}
      return said ? [{ ...question, feedback: said, lessonSlug, sectionId }] : []
    }),
  }
}
