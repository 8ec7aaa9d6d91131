import { preview, type Preview } from '~/courseware/preview.server'
import { instrumentStatuses } from '~/courseware/published.server'
import type { ComposedQuestion } from '~/courseware/compose-questions.server'
import type { InstrumentStatus } from '~/courseware/published'

/** What the preview shows of a text, with the present state of the laws it cites. */
export type ShownPreview = Omit<Preview, 'questions' | 'sections'> & {
  questions: ShownQuestion[]
  laws: InstrumentStatus[]
}

export type ShownQuestion = Pick<
  ComposedQuestion['view'],
  'id' | 'place' | 'stemHtml' | 'choices' | 'pick' | 'language'
> & {
  right: string[]
  explanations: Record<string, string>
  basis: string[]
}

/** Reads a text as learners would see it, for a page or for the live preview. */
export async function shownPreview(
  text: string,
  file: { course: string; fileName: string; at: Date },
): Promise<ShownPreview> {
  const { questions, sections: _sections, ...rest } = await preview(text, file)
  const laws = await instrumentStatuses(rest.citations.map(({ instrument }) => instrument))
  return { ...rest, questions: questions.map(shownQuestion), laws: [...laws.values()] }
}

function shownQuestion({ view, key }: ComposedQuestion): ShownQuestion {
  const { id, place, stemHtml, choices, pick, language } = view
  const basis = key.citations.map(({ label }) => label)
  return {
    id,
    place,
    stemHtml,
    choices,
    pick,
    language,
    right: key.right,
    explanations: key.explanations,
    basis,
  }
}
