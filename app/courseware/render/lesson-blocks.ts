import type { Section } from '../published'
import { readingSections, type LessonSource } from '../source/lesson'
import { OPENING, type Part, type SectionSource } from '../source/sections'
import { citationHtml, escapeHtml, html, type RenderContext } from './html'
import { WORDS } from './words'

/** A lesson's body cut at its scenarios, which are drawn from their own question. */
export type RenderedBlock =
  | { kind: 'html'; sectionId: string; html: string }
  | { kind: 'scenario'; sectionId: string; questionId: string }

/** Renders what is read, in order. Practice questions stand after the lesson and are not in it. */
export function lessonBlocks(
  source: Pick<LessonSource, 'sections'>,
  context: RenderContext,
): RenderedBlock[] {
  const writer = new BlockWriter(context)
  for (const section of readingSections(source)) writer.section(section)
  return writer.blocks
}

/** The sections of the page's own list of contents. */
export function lessonSections(source: Pick<LessonSource, 'sections'>): Section[] {
  return readingSections(source).map(({ id, title }) => ({ id, title }))
}

class BlockWriter {
  readonly blocks: RenderedBlock[] = []
  #callouts = 0

  constructor(readonly context: RenderContext) {}

  section(section: SectionSource): void {
    const heading = `<h2 id="${escapeHtml(section.id)}">${escapeHtml(section.title)}</h2>`
    const pieces = section.id === OPENING && section.title === '' ? [] : [heading]
    for (const part of section.parts) {
      if (part.kind === 'scenario') {
        this.#flush(section.id, pieces)
        this.blocks.push({ kind: 'scenario', sectionId: section.id, questionId: part.question.id })
      } else if (part.kind !== 'practice') pieces.push(this.#part(part))
    }
    this.#flush(section.id, pieces)
  }

  #flush(sectionId: string, pieces: string[]): void {
    const text = pieces.splice(0).join('\n')
    if (text !== '') this.blocks.push({ kind: 'html', sectionId, html: text })
  }

  #part(part: Exclude<Part, { kind: 'scenario' | 'practice' }>): string {
    if (part.kind === 'prose') return html(part.prose, this.context)
    const body = html(part.prose, this.context)
    const words = WORDS[this.context.language]
    if (part.kind !== 'law') return this.#callout(part.kind, words[part.kind], body)
    return this.#callout(
      'law',
      `${words.law} <span class="callout__note">${words.paraphrase}</span>`,
      body + this.#rule(part),
    )
  }

  #rule(part: Extract<Part, { kind: 'law' }>): string {
    if (!part.reference) return ''
    const { instrument, article, clause, point } = part.reference
    const written = [instrument, article, clause && `khoản ${clause}`, point && `điểm ${point}`]
      .filter(Boolean)
      .join(' ')
    const label = escapeHtml(this.context.register.label(part.reference, this.context.language))
    return `\n<p class="callout__source">${label} ${citationHtml(written, this.context)}</p>`
  }

  /** A named group and not a region: a lesson has several of one name, and landmarks must differ. */
  #callout(kind: string, label: string, body: string): string {
    this.#callouts += 1
    const id = `khoi-${this.#callouts}`
    return (
      `<section class="callout callout--${kind}" role="group" aria-labelledby="${id}">\n` +
      `<p class="callout__label" id="${id}">${label}</p>\n${body}\n</section>`
    )
  }
}
