import { draftedTestSource, publishedTestSource, type TestSource } from '~/courseware/test-source.server'
import type { QuestionView } from '~/courseware/published'
import type { Day } from '~/platform/calendar'
import { paperLength } from './attempt-rules'
import { drawPaper, orderChoices, seededRandom } from './draw'
import { gradeOf, type GradeFigures, neededCorrect } from './grading'
import { type Feedback, isAnswerTo } from './practice'
import { feedbackFrom, inOrder } from './practice.server'

export type RehearsalQuestion = Pick<QuestionView, 'hash' | 'stemHtml' | 'pick' | 'choices' | 'language'>

/** A test as a learner would be given it. Nothing in it has a place for a key, and nothing of it is kept. */
export type Rehearsal = {
  title: string
  questions: RehearsalQuestion[]
  /** how many the blueprint asks for */
  asked: number
  needed: number
}

export type RehearsalAsked = { course: string; from: 'draft' | 'published'; seed: string; today: Day }

type Drawn = { source: TestSource; views: QuestionView[] }

/** Draws the paper of a seed: the same seed gives the same paper while the pools stay as they are. */
async function drawn({ course, from, seed, today }: RehearsalAsked): Promise<Drawn | 'late' | null> {
  const source = from === 'draft' ? await draftedTestSource(course, today) : await publishedTestSource(course)
  if (source === null || source === 'late') return source
  const { rules, pools } = source
  const paper = drawPaper({ blueprint: rules.blueprint, pools, drawnBefore: [] }, seededRandom(seed))
  const views = pools.flatMap(({ questions }) => questions)
  return { source, views: paper.flatMap(({ hash }) => views.find((view) => view.hash === hash) ?? []) }
}

/** A paper to rehearse; null for no such course, `late` where its drafts could not be read within their time. */
export async function rehearsal(asked: RehearsalAsked): Promise<Rehearsal | 'late' | null> {
  const paper = await drawn(asked)
  if (paper === null || paper === 'late') return paper
  const { source, views } = paper
  return {
    title: source.title,
    questions: views.map((view) => asShown(view, asked.seed)),
    asked: paperLength(source.rules),
    needed: neededCorrect(views.length, source.rules.passPercent),
  }
}

function asShown(view: QuestionView, seed: string): RehearsalQuestion {
  const { hash, stemHtml, pick, fixedOrder, language } = view
  const ids = view.choices.map(({ id }) => id)
  const order = orderChoices(ids, fixedOrder, seededRandom(seed + hash))
  return { hash, stemHtml, pick, language, choices: inOrder(view, order) }
}

type Graded = RehearsalQuestion & { feedback: Feedback }

export type Rehearsed =
  | { kind: 'graded'; title: string; grade: GradeFigures; questions: Graded[] }
  /** the pools changed since it was drawn */
  | { kind: 'changed' }

/** Grades a rehearsal that was handed in: answers by question hash. Stores nothing. */
export async function gradeRehearsal(
  asked: RehearsalAsked,
  answers: ReadonlyMap<string, readonly string[]>,
): Promise<Rehearsed | 'late' | null> {
  const paper = await drawn(asked)
  if (paper === null || paper === 'late') return paper
  const { source, views } = paper
  const strange = [...answers.keys()].some((hash) => !views.some((view) => view.hash === hash))
  if (strange || views.length === 0) return { kind: 'changed' }
  const keys = await source.keys(views.map(({ hash }) => hash))
  const questions = views.flatMap((view) => {
    const key = keys.get(view.hash)
    const given = answers.get(view.hash) ?? []
    const chosen = isAnswerTo(view, given) ? given : []
    return key ? [{ view, key, chosen: [...chosen] }] : []
  })
  const graded = questions.map(({ key, chosen }) => ({ answer: chosen, right: key.right }))
  return {
    kind: 'graded',
    title: source.title,
    grade: gradeOf(graded, source.rules.passPercent),
    questions: questions.map(({ view, key, chosen }) => ({
      ...asShown(view, asked.seed),
      feedback: feedbackFrom(view, key, chosen, true),
    })),
  }
}
