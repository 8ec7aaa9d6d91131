import { answerKeys } from '~/courseware/answer-keys.server'
import { firstAnswers } from './first-answers.sql.server'
import { isRight } from './grading'
import { sharedWrong } from './shared-wrong'

/** The wrong answers of people's first attempts beside one another. Only counts leave this function. */
export async function sharedWrongOf(
  enrolments: readonly { enrolmentId: string; person: string }[],
  before: Date,
): Promise<ReturnType<typeof sharedWrong>> {
  const personOf = new Map(enrolments.map(({ enrolmentId, person }) => [enrolmentId, person]))
  const answers = enrolments.length > 0 ? await firstAnswers([...personOf.keys()], before) : []
  const keys = await answerKeys([...new Set(answers.map(({ questionHash }) => questionHash))])
  return sharedWrong(
    answers.flatMap(({ enrolmentId, questionHash, answer: text }) => {
      const [person, key] = [personOf.get(enrolmentId), keys.get(questionHash)]
      const answer = JSON.parse(text) as string[]
      if (!person || !key || answer.length === 0 || isRight({ answer, right: key.right })) return []
      return { person, questionHash, answer }
    }),
  )
}
