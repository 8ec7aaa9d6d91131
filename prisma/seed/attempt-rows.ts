import { type AttemptRules } from '~/learning/attempt-rules'
import { drawPaper, orderChoices } from '~/learning/draw'
import { gradeOf } from '~/learning/grading'
import { type Prisma } from '~/platform/database.server'
import { type Chance, demoCode, demoId } from './chance'
import { type DemoCourse } from './course'
import { chanceOfSheet, orderOfSheet } from './shared-sheet'
import { type AttemptStory } from './stories'

export interface SatAttempt {
  attempt: Prisma.AttemptCreateManyInput & { submittedAt: Date }
  questions: Prisma.AttemptQuestionCreateManyInput[]
  saves: Prisma.AnswerSaveCreateManyInput[]
  grade: Prisma.GradeCreateManyInput
}

/** The sittings of one enrolment, drawn and graded by the same rules as anyone's. */
export function sitAttempts(
  enrolmentId: string,
  stories: readonly AttemptStory[],
  course: DemoCourse,
  chance: Chance,
): SatAttempt[] {
  const drawnBefore: string[] = []
  return stories.map((story, place) => {
    const rules: AttemptRules = course.edition.rules
    const drawn = drawPaper({ blueprint: rules.blueprint, pools: course.pools, drawnBefore }, () =>
      chance.next(),
    )
    drawnBefore.push(...drawn.map(({ id }) => id))
    return sit({ enrolmentId, number: place + 1, story, course, chance, drawn })
  })
}

interface Sitting {
  enrolmentId: string
  number: number
  story: AttemptStory
  course: DemoCourse
  chance: Chance
  drawn: { id: string; hash: string }[]
}

function sit({ enrolmentId, number, story, course, chance, drawn }: Sitting): SatAttempt {
  const id = demoId('attempt', `${enrolmentId} ${number}`)
  const wanted = Math.round((story.rightOfTen * drawn.length) / 10)
  const questions = drawn.map(({ id: question }) => question)
  const inOrder = story.bySheet ? orderOfSheet(questions) : chance.shuffled(questions)
  const answeredRight = new Set(inOrder.slice(0, wanted))
  const answers = drawn.map((question, place) => {
    const known = course.questions.get(question.hash) ?? { choices: [], fixedOrder: false, right: [] }
    const answer = answeredRight.has(question.id)
      ? known.right
      : wrongAnswer(known, story.bySheet ? chanceOfSheet(question.id) : chance)
    const answeredAt = later(story.startedAt, ((place + 0.6) * story.seconds) / (drawn.length + 1))
    const order = orderChoices(known.choices, known.fixedOrder, () => chance.next())
    return { ...question, position: place + 1, answer, right: known.right, order, answeredAt }
  })
  const submittedAt = later(story.startedAt, story.seconds)
  const figures = gradeOf(answers, course.edition.rules.passPercent)
  return {
    attempt: {
      id,
      code: demoCode('attempt', id, 8),
      enrolmentId,
      number,
      courseEditionHash: course.edition.hash,
      rules: JSON.stringify(course.edition.rules),
      startedAt: story.startedAt,
      submittedAt,
      submittedBy: 'person',
    },
    questions: answers.map((answer) => ({
      attemptId: id,
      position: answer.position,
      questionId: answer.id,
      questionHash: answer.hash,
      choiceOrder: JSON.stringify(answer.order),
      answer: JSON.stringify(answer.answer),
      revision: 1,
      answeredAt: answer.answeredAt,
    })),
    saves: answers.map(({ position, answer, answeredAt }) => ({
      attemptId: id,
      position,
      revision: 1,
      answer: JSON.stringify(answer),
      receivedAt: answeredAt,
    })),
    grade: { id: demoId('grade', id), attemptId: id, kind: 'original', ...figures, gradedAt: submittedAt },
  }
}

/** One choice that is not right, or too few where all are. */
function wrongAnswer({ choices, right }: { choices: string[]; right: string[] }, chance: Chance): string[] {
  const wrong = choices.filter((choice) => !right.includes(choice))
  return wrong.length > 0 ? [chance.pick(wrong)] : right.slice(1)
}

const later = (from: Date, seconds: number) => new Date(from.getTime() + Math.round(seconds) * 1000)
