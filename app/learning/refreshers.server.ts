import { record } from '~/audit/record.server'
import { answerKeys } from '~/courseware/answer-keys.server'
import { type ComparedSection, compareSections } from '~/courseware/law-comparison.server'
import type { QuestionView } from '~/courseware/published'
import { questionEditions } from '~/courseware/published.server'
import { dayOf, type Day } from '~/platform/calendar'
import { db, isUniqueViolation, transaction, type Tx } from '~/platform/database.server'
import { isRight } from './grading'
import { type Feedback, isAnswerTo } from './practice'
import { choicesShown, feedbackOn } from './practice.server'
import { standsFor, toShow } from './refreshers'
import { refresherRow, refresherRows, type RefresherRow } from './refreshers.sql.server'

/** The short refresher of a change of law, as the one who owes it sees it. */
export type Refresher = {
  id: string
  courseId: string
  courseSlug: string
  title: string
  owedOn: Day
  /** the edition that brought the change */
  number: number
  publishedOn: Day
  editionHash: string
  articles: string[]
  sections: { lessonSlug: string; sectionId: string; sectionTitle: string }[]
  /** hashes */
  questions: string[]
  completed: { on: Day; hash: string; number: number }
  finishedOn: Day | null
  /** an edition with the change was completed since: nothing is left to do */
  settled: boolean
}

/** What an official still owes; of one course the newest change stands for the older ones it covers. */
export async function openRefreshers(officialId: string): Promise<Refresher[]> {
  const rows = await refresherRows(officialId)
  return toShow(rows.map(refresherOf).filter(isOpen))
}

/** One of the official's own, or null. */
export async function findRefresher(officialId: string, id: string): Promise<Refresher | null> {
  const row = await refresherRow(officialId, id)
  return row && refresherOf(row)
}

const isOpen = ({ finishedOn, settled }: Refresher) => finishedOn === null && !settled

function refresherOf({ articles, sections, questions, settled, ...row }: RefresherRow): Refresher {
  const { completedOn, completedHash, completedNumber, ...rest } = row
  return {
    ...rest,
    articles: JSON.parse(articles) as string[],
    sections: JSON.parse(sections) as Refresher['sections'],
    questions: JSON.parse(questions) as string[],
    completed: { on: completedOn, hash: completedHash, number: completedNumber },
    settled: Number(settled) > 0,
  }
}

export type RefresherQuestion = {
  question: QuestionView
  choices: QuestionView['choices']
  /** null until answered; without the right choices while the answer is wrong */
  feedback: Feedback | null
}

export type RefresherView = { sections: ComparedSection[]; questions: RefresherQuestion[] }

/** The changed paragraphs in both versions, and the questions with what was said of the answers so far. */
export async function refresherView(refresher: Refresher): Promise<RefresherView> {
  const { completed, editionHash, sections } = refresher
  const [compared, questions, answers] = await Promise.all([
    compareSections(sections, { before: completed.hash, after: editionHash }),
    questionEditions(refresher.questions),
    db().refresherAnswer.findMany({ where: { dueId: refresher.id } }),
  ])
  const answered = questions.flatMap((question) => {
    const last = answers.find(({ questionHash }) => questionHash === question.hash)
    return last ? [{ question, chosen: JSON.parse(last.answer) as string[] }] : []
  })
  const feedback = await feedbackOn(answered, refresher.finishedOn !== null)
  return {
    sections: compared,
    questions: questions.map((question) => ({
      question,
      choices: choicesShown(refresher.id, question),
      feedback: feedback.get(question.hash) ?? null,
    })),
  }
}

export type RefresherAnswered =
  | { kind: 'finished' }
  /** some answers are wrong: to be read again and answered again */
  | { kind: 'again'; wrong: number }
  /** numbers, from 1, of questions without an answer, or with one that is not among its choices */
  | { kind: 'incomplete'; numbers: number[] }

/**
 * Grades the answers of a refresher from the keys; when all are right it is finished, once. What was answered right
 * before need not be answered again. Neither the completion nor its certificate is touched.
 */
export async function answerRefresher(
  refresher: Refresher,
  given: ReadonlyMap<string, readonly string[]>,
  { officialId, at }: { officialId: string; at: Date },
): Promise<RefresherAnswered> {
  if (!isOpen(refresher)) return { kind: 'finished' }
  const [questions, keys, before] = await Promise.all([
    questionEditions(refresher.questions),
    answerKeys(refresher.questions),
    db().refresherAnswer.findMany({ where: { dueId: refresher.id, correct: true } }),
  ])
  const isDone = (hash: string) => before.some(({ questionHash }) => questionHash === hash)
  const numbers = questions.flatMap((question, index) => {
    const chosen = given.get(question.hash) ?? []
    return isDone(question.hash) || (chosen.length > 0 && isAnswerTo(question, chosen)) ? [] : [index + 1]
  })
  if (numbers.length > 0) return { kind: 'incomplete', numbers }
  const graded = questions
    .filter(({ hash }) => !isDone(hash))
    .map(({ hash }) => {
      const answer = [...(given.get(hash) ?? [])]
      return { hash, answer, correct: isRight({ answer, right: keys.get(hash)?.right ?? [] }) }
    })
  const wrong = graded.filter(({ correct }) => !correct).length
  try {
    await transaction(async (tx) => {
      for (const one of graded) await keepAnswer(tx, refresher.id, one, at)
      if (wrong === 0) await finish(tx, refresher, { officialId, at })
    })
  } catch (error) {
    // Pressed twice: the other press has finished it.
    if (!isUniqueViolation(error)) throw error
  }
  return wrong === 0 ? { kind: 'finished' } : { kind: 'again', wrong }
}

async function keepAnswer(
  tx: Tx,
  dueId: string,
  { hash: questionHash, answer, correct }: { hash: string; answer: string[]; correct: boolean },
  answeredAt: Date,
): Promise<void> {
  const facts = { answer: JSON.stringify(answer), correct, answeredAt }
  await tx.refresherAnswer.upsert({
    where: { dueId_questionHash: { dueId, questionHash } },
    create: { dueId, questionHash, ...facts, tries: 1 },
    update: { ...facts, tries: { increment: 1 } },
  })
}

/** Finishes a refresher, and with it the older ones it stands for. */
async function finish(
  tx: Tx,
  refresher: Refresher,
  { officialId, at }: { officialId: string; at: Date },
): Promise<void> {
  const older = (await refresherRows(officialId)).map(refresherOf).filter(isOpen)
  const finishedOn = dayOf(at)
  const { editionHash } = refresher
  const all = [refresher, ...older.filter((one) => standsFor(refresher, one))]
  await tx.refresherDone.createMany({
    data: all.map(({ id }) => ({
      dueId: id,
      finishedOn,
      finishedAt: at,
      courseEditionHash: editionHash,
    })),
  })
  for (const { id } of all) {
    const data = { edition: editionHash, on: finishedOn }
    const subject = { subjectType: 'refresher', subjectId: id } as const
    await record(tx, { kind: 'refresherFinished', ...subject, data }, { actorId: officialId, at })
  }
}
