import { type AnswerKey, answerKeys } from '~/courseware/answer-keys.server'
import type { CourseTranslation, LessonView, QuestionPlace, QuestionView } from '~/courseware/published'
import { questionEditions } from '~/courseware/published.server'
import { translatedKeys, translatedQuestions } from '~/courseware/translations.server'
import { orderChoices, seededRandom } from './draw'
import type { EnrolmentView } from './enrolment'
import { isRight } from './grading'
import { type Feedback, isAnswerTo, type PracticeQuestion, type PracticeState } from './practice'
import { keepPracticeAnswer, practiceAnswers } from './practice.sql.server'

/**
 * The practice questions, or the scenarios, of a lesson in the order of the text, each with its latest answer; in the
 * translation's words where there is one.
 */
export async function practiceOf(
  enrolment: EnrolmentView,
  lesson: LessonView,
  place: Exclude<QuestionPlace, 'pool'>,
  translation: CourseTranslation | null = null,
): Promise<PracticeQuestion[]> {
  const refs = lesson.questionRefs.filter((ref) => ref.place === place)
  if (refs.length === 0) return []
  const [editions, answers] = await Promise.all([
    questionEditions(refs.map(({ hash }) => hash)),
    practiceAnswers(enrolment.id),
  ])
  const questions = await translatedQuestions(editions, translation)
  return questions.map((question) => {
    const last =
      answers.find((row) => row.questionId === question.id && row.questionHash === question.hash) ?? null
    return { question, choices: choicesShown(enrolment.id, question), last: last && stateOf(last) }
  })
}

const stateOf = ({ chosen, correct, tries }: PracticeState): PracticeState => ({ chosen, correct, tries })

/** One person always sees a practice question's choices in one order; another person in another. */
export function choicesShown(seed: string, question: QuestionView): QuestionView['choices'] {
  const random = seededRandom(`${seed} ${question.hash}`)
  return inOrder(
    question,
    orderChoices(
      question.choices.map(({ id }) => id),
      question.fixedOrder,
      random,
    ),
  )
}

/** A question's choices in the order of `ids`. */
export function inOrder(
  question: Pick<QuestionView, 'choices'>,
  ids: readonly string[],
): QuestionView['choices'] {
  return ids.flatMap((id) => question.choices.find((choice) => choice.id === id) ?? [])
}

export type PracticeAnswered =
  | { kind: 'answered'; correct: boolean }
  | { kind: 'nothingChosen' }
  | { kind: 'foreignChoice' }
  | { kind: 'unknownQuestion' }

/** Takes an answer to a practice question or scenario of a lesson; the latest is kept, as often as one likes. */
export async function answerPractice(
  enrolment: EnrolmentView,
  lesson: LessonView,
  answer: { questionId: string; chosen: readonly string[]; at: Date },
): Promise<PracticeAnswered> {
  const ref = lesson.questionRefs.find(({ id }) => id === answer.questionId)
  const [question] = ref ? await questionEditions([ref.hash]) : []
  if (!question) return { kind: 'unknownQuestion' }
  if (answer.chosen.length === 0) return { kind: 'nothingChosen' }
  if (!isAnswerTo(question, answer.chosen)) return { kind: 'foreignChoice' }
  const key = (await answerKeys([question.hash])).get(question.hash)
  if (!key) return { kind: 'unknownQuestion' }
  const chosen = [...answer.chosen]
  const correct = isRight({ answer: chosen, right: key.right })
  await keepPracticeAnswer(enrolment.id, {
    questionId: question.id,
    questionHash: question.hash,
    chosen,
    correct,
    at: answer.at,
  })
  return { kind: 'answered', correct }
}

/** What to say of answers that were given, by question hash: judged by the Vietnamese key, told in the question's words. */
export async function feedbackOn(
  answered: readonly { question: QuestionView; chosen: readonly string[] }[],
  showRight: boolean,
  translation: CourseTranslation | null = null,
): Promise<Map<string, Feedback>> {
  const hashes = answered.map(({ question }) => question.hash)
  const [keys, translated] = await Promise.all([answerKeys(hashes), translatedKeys(hashes, translation)])
  return new Map(
    answered.flatMap(({ question, chosen }) => {
      const key = keys.get(question.hash)
      if (!key) return []
      const told = question.language === 'vi' ? key : (translated.get(question.hash) ?? key)
      const said = { ...told, right: key.right }
      return [[question.hash, feedbackFrom(question, said, chosen, showRight)] as const]
    }),
  )
}

/** What is said of one answer, by its key. */
export function feedbackFrom(
  question: QuestionView,
  key: AnswerKey,
  chosen: readonly string[],
  showRight: boolean,
): Feedback {
  const explained = ({ id, html }: QuestionView['choices'][number]) => ({
    id,
    html,
    explanationHtml: key.explanations[id] ?? '',
  })
  const isKeyed = (id: string) => key.right.includes(id)
  return {
    correct: isRight({ answer: chosen, right: key.right }),
    chosen: inOrder(question, chosen).map((choice) => ({ ...explained(choice), right: isKeyed(choice.id) })),
    right: showRight ? question.choices.filter(({ id }) => isKeyed(id)).map(explained) : null,
    citations: key.citations,
    language: question.language,
  }
}
