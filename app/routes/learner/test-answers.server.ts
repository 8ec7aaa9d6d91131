import { z } from 'zod'
import { type AttemptView, metAnother, type PaperQuestion } from '~/learning/attempt'
import { saveAnswers, type Saved, testPaper } from '~/learning/attempts.server'
import { saveAndSubmit } from '~/learning/submission.server'
import { readForm, refuse, type RefusedForm } from '~/ui/form'
import { choices } from './choice-schema'

const revision = z.coerce.number().int().min(0).max(100_000).default(0)
const one = z.object({ answer: choices, revision })

// Made once for each length of a paper: zod compiles a schema when it first reads with it.
const papers = new Map<number, ReturnType<typeof answersTo>>()
const answersTo = (count: number) =>
  z.object(Object.fromEntries(Array.from({ length: count }, (_, index) => [fieldOf(index + 1), choices])))

function allOf(count: number) {
  const known = papers.get(count) ?? answersTo(count)
  papers.set(count, known)
  return known
}

export type Taken =
  (Saved & { submitted?: boolean }) | { kind: 'nothing' } | { kind: 'refused'; form: RefusedForm }

type Act = { at: Date; yields: boolean }

/** Takes the answer to one question from its form. A single choice left open changes nothing. */
export async function takeOne(
  attempt: AttemptView,
  position: number,
  posted: FormData,
  { at, yields }: Act,
): Promise<Taken> {
  const question = (await testPaper(attempt)).questions.find((candidate) => candidate.position === position)
  if (!question) return { kind: 'foreignQuestion' }
  const form = readForm(posted, one)
  if (form.kind === 'refused') return { kind: 'refused', form: refuseAnswers(posted, ['answer']) }
  const { answer, revision: basedOn } = form.value
  if (isLeftOpen(question, answer)) return { kind: 'nothing' }
  const saved = await saveAnswers(attempt, [{ position, answer, basedOn, yields }], { at })
  return saved.kind === 'foreignChoice' ? { kind: 'refused', form: refuseAnswers(posted, ['answer']) } : saved
}

/**
 * Takes the answers to all questions from the one form that holds them; `revision` lists theirs in order. `submits` hands
 * the attempt in when they need no second look.
 */
export async function takeAll(
  attempt: AttemptView,
  posted: FormData,
  { at, yields, submits = false }: Act & { submits?: boolean },
): Promise<Taken> {
  const { questions } = await testPaper(attempt)
  const form = readForm(posted, allOf(questions.length))
  const list = z.string().max(2000).safeParse(posted.get('revision'))
  if (form.kind === 'refused') {
    return {
      kind: 'refused',
      form: refuseAnswers(
        posted,
        form.form.errors.map(({ field }) => field.replace(/\[.*/, '')),
      ),
    }
  }
  const revisions = (list.data ?? '').split('.').map(Number)
  const answers = questions
    .map((question, index) => ({
      question,
      answer: form.value[fieldOf(question.position)] ?? [],
      basedOn: revisions[index] || 0,
    }))
    .filter(({ question, answer }) => !isLeftOpen(question, answer))
    .map(({ question, answer, basedOn }) => ({ position: question.position, answer, basedOn, yields }))
  if (answers.length === 0) return { kind: 'nothing' }
  const saved = await (submits ? saveAndSubmit : saveAnswers)(attempt, answers, { at })
  return saved.kind === 'foreignChoice'
    ? { kind: 'refused', form: refuseAnswers(posted, saved.positions.map(fieldOf)) }
    : saved
}

/** Whether a form was held while its sender had to sign in again: what it says is not of now. */
export const wasHeld = (posted: FormData) => posted.has('gui-lai')

/** Where a page leads after it took answers: with a word when another device had answered meanwhile. */
export function onwards(page: string, taken: Taken): string {
  return taken.kind === 'saved' && metAnother(taken.answers) ? `${page}?may-khac=1` : page
}

export const fieldOf = (position: number) => `answer-${position}`

function isLeftOpen(question: PaperQuestion, answer: readonly string[]): boolean {
  return answer.length === 0 && (question.pick === 'one' || question.answer.length === 0)
}

function refuseAnswers(posted: FormData, fields: readonly string[]): RefusedForm {
  return refuse(posted, ...fields.map((field) => ({ field, message: 'test.choose' as const })))
}

/** The revisions of all answers as the form of all questions holds them. */
export function revisionsOf(attempt: Pick<AttemptView, 'answers'>): string {
  return attempt.answers.map(({ revision: saved }) => saved).join('.')
}
