import type { ComposedQuestion } from '~/courseware/compose-questions.server'
import { previewOf } from '~/courseware/preview-of.server'
import { LessonPreview, type ShownQuestion } from './lesson-preview'
import { lineChanges } from './line-changes'
import { kindOfFile } from './part-name'
import { staticMarkup } from './static-markup.server'
import type { ChangesRead, TextRead, StudioWork } from './studio-work'
import { TextChanges } from './text-changes'

/** Writes what a page shows of a text. Runs in a process of its own: a long text takes seconds. */
export function studioRead(work: StudioWork): TextRead | ChangesRead {
  return work.kind === 'show' ? shown(work) : compared(work)
}

function shown({ text, laws, locale }: Extract<StudioWork, { kind: 'show' }>): TextRead {
  const { questions, sections: _sections, problems, elsewhere, ...rest } = previewOf(text)
  const { title, errors, warnings } = rest
  const page = { ...rest, laws, questions: questions.map(shownQuestion) }
  const html = Buffer.from(
    staticMarkup(<LessonPreview shown={page} kind={kindOfFile(text.fileName)} />, locale),
  )
  return { title, html, problems, errors, warnings, elsewhere, late: false }
}

function shownQuestion({ view, key }: ComposedQuestion): ShownQuestion {
  const { id, place, stemHtml, choices, pick, language } = view
  const basis = key.citations.map(({ label }) => label)
  const { right, explanations } = key
  return { id, place, stemHtml, choices, pick, language, right, explanations, basis }
}

function compared({ before, now, language, locale }: Extract<StudioWork, { kind: 'compare' }>): ChangesRead {
  const changes = lineChanges(before, now)
  const count = (kind: 'added' | 'removed') => changes.reduce((sum, change) => sum + change[kind].length, 0)
  const html = Buffer.from(staticMarkup(<TextChanges changes={changes} language={language} />, locale))
  return { places: changes.length, added: count('added'), removed: count('removed'), html, late: false }
}
