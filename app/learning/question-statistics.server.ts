import { answerKeys } from '~/courseware/answer-keys.server'
import type { CourseView, QuestionView } from '~/courseware/published'
import {
  latestCourseEdition,
  poolQuestions,
  publishedCourses,
  questionEditions,
} from '~/courseware/published.server'
import { othersTurn } from '~/platform/turns'
import { type ItemFigures, itemFigures } from './item-analysis'
import { type ItemVerdict, TO_LOOK_AT, verdictOf } from './item-verdict'
import {
  earlierWordings,
  keepVerdicts,
  talliesOf,
  tallySittings,
  wordingsJudged,
} from './question-tallies.sql.server'
import { openWithdrawals, pooledQuestion, type Withdrawal, withdrawnQuestions } from './withdrawals.server'

export type QuestionStatistics = {
  question: QuestionView
  /** only a trainer sees it */
  right: string[]
  figures: ItemFigures
  verdict: ItemVerdict
  /** first sittings of each earlier wording */
  earlier: number[]
  withdrawal: Withdrawal | null
}

export type CourseStatistics = {
  course: CourseView
  questions: QuestionStatistics[]
  /** sittings not yet counted are left: the figures are a little behind */
  behind: boolean
}

/** Slices of sittings that one look at a page counts: a page never waits for a whole year. */
const SLICES_A_PAGE = 50
const SLICES_A_GLANCE = 6

/** Adds new sittings to the tallies and says anew what they tell. */
export async function countSittings(
  at: Date,
  slices = SLICES_A_PAGE,
): Promise<{ added: number; left: boolean }> {
  const { grown, added, left } = await tallySittings(slices, at)
  await judge([...grown])
  return { added, left }
}

async function judge(hashes: readonly string[]): Promise<void> {
  const [views, keys] = await Promise.all([questionEditions(hashes), answerKeys(hashes)])
  const verdicts = []
  for (const view of views) {
    await othersTurn()
    const { verdict, figures } = await judged(view, keys.get(view.hash)?.right ?? [])
    verdicts.push({ hash: view.hash, attempts: figures.attempts, verdict: verdict.kind })
  }
  await keepVerdicts(verdicts)
}

async function judged({ hash, choices }: QuestionView, right: string[]) {
  const figures = itemFigures(await talliesOf(hash, right), right)
  return { figures, verdict: verdictOf(figures, { choices: choices.map(({ id }) => id), right }) }
}

/** What first sittings tell of every question the newest edition may draw; null for a course that has none. */
export async function courseStatistics(slug: string, at: Date): Promise<CourseStatistics | null> {
  const course = await latestCourseEdition(slug)
  if (!course) return null
  const { left: behind } = await countSittings(at)
  const refs = (await poolQuestions(course.hash)).flatMap(({ questions }) => questions)
  const hashes = refs.map(({ hash }) => hash)
  const [views, keys] = await Promise.all([questionEditions(hashes), answerKeys(hashes)])
  const withdrawals = await openWithdrawals(course.courseId)
  const questions: QuestionStatistics[] = []
  for (const question of views) {
    await othersTurn()
    const right = keys.get(question.hash)?.right ?? []
    questions.push(await statisticsOf(question, right, withdrawals.get(question.id) ?? null))
  }
  return { course, questions, behind }
}

/** The same of one question; null where the newest edition's pools do not hold it. */
export async function questionStatistics(
  slug: string,
  questionId: string,
  at: Date,
): Promise<QuestionStatistics | null> {
  const found = await pooledQuestion(slug, questionId)
  if (!found) return null
  await countSittings(at)
  const [view] = await questionEditions([found.hash])
  const right = (await answerKeys([found.hash])).get(found.hash)?.right ?? []
  const withdrawal = (await openWithdrawals(found.course.courseId)).get(questionId) ?? null
  return view ? statisticsOf(view, right, withdrawal) : null
}

async function statisticsOf(question: QuestionView, right: string[], withdrawal: Withdrawal | null) {
  const earlier = await earlierWordings(question.id, question.hash)
  return { question, right, ...(await judged(question, right)), earlier, withdrawal }
}

/** How many questions of each course's newest edition should be looked at, by slug; courses without any are left out. */
export async function questionsToLookAt(at: Date): Promise<Map<string, number>> {
  await countSittings(at, SLICES_A_GLANCE)
  const judgedBad = await wordingsJudged(TO_LOOK_AT as [string, string, string, string])
  const found = new Map<string, number>()
  if (judgedBad.size === 0) return found
  for (const { slug, hash, courseId } of await publishedCourses()) {
    const withdrawn = await withdrawnQuestions(courseId)
    const refs = (await poolQuestions(hash)).flatMap(({ questions }) => questions)
    const count = refs.filter((ref) => judgedBad.has(ref.hash) && !withdrawn.has(ref.id)).length
    if (count > 0) found.set(slug, count)
  }
  return found
}
