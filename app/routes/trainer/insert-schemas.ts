import { z } from 'zod'
import { lawReference } from '~/courseware/source/law-reference'
import type { QuestionToWrite } from '~/courseware/question-markdown'
import { readForm, refuse, says } from '~/ui/form'

export const LETTERS = ['a', 'b', 'c', 'd'] as const
export type Letter = (typeof LETTERS)[number]

const line = (missing: Parameters<typeof says>[0]) =>
  z
    .string({ error: says(missing) })
    .trim()
    .min(1, { error: says(missing) })
    .max(1000, { error: says('authoring.question.long') })

const choiceFields = <Prefix extends 'choice' | 'why'>(prefix: Prefix) =>
  Object.fromEntries(
    LETTERS.map((letter) => [`${prefix}-${letter}`, line(`authoring.question.${prefix}Empty.${letter}`)]),
  ) as Record<`${Prefix}-${Letter}`, ReturnType<typeof line>>

const isReference = (text: string) => lawReference(text) !== null
const namesAnArticle = (text: string) => (lawReference(text)?.article ?? '') !== ''

export const questionSchema = z.object({
  stem: z
    .string({ error: says('authoring.question.stemMissing') })
    .trim()
    .min(1, { error: says('authoring.question.stemMissing') })
    .max(4000, { error: says('authoring.question.long') }),
  ...choiceFields('choice'),
  ...choiceFields('why'),
  right: z
    .array(z.enum(LETTERS), { error: says('authoring.question.rightMissing') })
    .min(1, { error: says('authoring.question.rightMissing') }),
  citation: z
    .string({ error: says('authoring.question.citationBad') })
    .trim()
    .max(120)
    .refine(namesAnArticle, { error: says('authoring.question.citationBad') }),
  objective: z.coerce.number().int().min(0).max(20).default(0),
  section: z.string().max(100).default(''),
})

export function questionToWrite(form: z.output<typeof questionSchema>): Omit<QuestionToWrite, 'id' | 'kind'> {
  const choices = LETTERS.map((letter) => ({
    text: form[`choice-${letter}`],
    explanation: form[`why-${letter}`],
    right: form.right.includes(letter),
  }))
  const { stem, citation, objective, section } = form
  return { stem, choices, citations: [citation], objective: objective || null, section: section || null }
}

const lawSchema = z.object({ take: z.string().max(130) })

/** A law as a block to paraphrase, or as a reference within a sentence: «block ND-59-2019 Điều 25». */
export function lawPiece(posted: FormData) {
  const form = readForm(posted, lawSchema)
  if (form.kind === 'refused') return form
  const [, as, reference = ''] = /^(block|cite) (.+)$/.exec(form.value.take) ?? []
  if (!isReference(reference))
    return {
      kind: 'refused' as const,
      form: refuse(posted, { field: '', message: 'authoring.question.citationBad' }),
    }
  const block = `::: trích luật ${reference}\nDiễn giải quy định bằng một, hai câu dễ hiểu.\n:::\n`
  return { kind: 'piece' as const, text: as === 'cite' ? `[[${reference}]]` : block }
}
