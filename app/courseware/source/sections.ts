import { kebab } from '~/platform/vietnamese-text'
import type { ProblemList } from '../problem'
import { lawReference, type LawReference } from './law-reference'
import { lineOf, prose, type Prose, type Token } from './markdown'
import { inlineText } from './plain-text'
import { question, type QuestionSource } from './question'
import { segments, type Container } from './segments'

export type Part =
  | { kind: 'prose'; line: number; prose: Prose }
  | { kind: 'law'; line: number; reference: LawReference | null; prose: Prose }
  | { kind: 'do' | 'dont' | 'remember'; line: number; prose: Prose }
  | { kind: 'scenario'; line: number; question: QuestionSource }
  | { kind: 'practice'; line: number; question: QuestionSource }

/** A section of a body; the opening one has id `mo-dau` and no heading. */
export type SectionSource = { id: string; title: string; line: number; parts: Part[] }

export const OPENING = 'mo-dau'

/** Reads a body into sections at its `## ` headings. */
export function sections(body: string, firstLine: number, problems: ProblemList): SectionSource[] {
  const builder = new SectionBuilder(problems, firstLine)
  for (const segment of segments(body, firstLine, problems)) {
    if (segment.kind === 'markdown') builder.addMarkdown(prose(segment.text, segment.line))
    else builder.addContainer(segment.container)
  }
  return builder.sections.filter((section) => section.id !== OPENING || section.parts.length > 0)
}

class SectionBuilder {
  readonly sections: SectionSource[]

  constructor(
    readonly problems: ProblemList,
    firstLine: number,
  ) {
    this.sections = [{ id: OPENING, title: '', line: firstLine, parts: [] }]
  }

  addMarkdown(piece: Prose): void {
    let run: Token[] = []
    for (let index = 0; index < piece.tokens.length; index++) {
      const token = piece.tokens[index]
      if (!token) continue
      if (!isSectionHeading(token)) {
        if (token.type === 'heading_open') nameHeading(token, piece.tokens[index + 1])
        run.push(token)
        continue
      }
      this.#addProse(piece, run)
      run = []
      this.#begin(piece, token, piece.tokens[index + 1])
      index += 2
    }
    this.#addProse(piece, run)
  }

  addContainer(container: Container): void {
    this.#add(containerPart(container, this.problems))
  }

  #add(part: Part): void {
    this.sections.at(-1)?.parts.push(part)
  }

  #addProse(piece: Prose, tokens: Token[]): void {
    if (tokens.length === 0) return
    this.#add({ kind: 'prose', line: lineOf(piece, tokens[0]), prose: { ...piece, tokens } })
  }

  #begin(piece: Prose, open: Token, inline: Token | undefined): void {
    const { title, id } = takeHeading(inline)
    this.sections.push({ id, title, line: lineOf(piece, open), parts: [] })
  }
}

function isSectionHeading(token: Token): boolean {
  return token.type === 'heading_open' && token.level === 0 && token.tag === 'h2'
}

/** Subsections get an id too, so that a link can lead there. */
function nameHeading(open: Token, inline: Token | undefined): void {
  const { id } = takeHeading(inline)
  if (id !== '') open.attrSet('id', id)
}

/** The title and id of a heading; an explicit `{#ma}` is taken off the text. */
function takeHeading(inline: Token | undefined): { title: string; id: string } {
  const last = inline?.children?.at(-1)
  const explicit = last?.type === 'text' ? /[ \t]*\{#([^{}\s]{1,80})\}$/.exec(last.content) : null
  if (last && explicit) last.content = last.content.slice(0, explicit.index)
  const title = inlineText(inline?.children ?? [])
    .replace(/\s+/g, ' ')
    .trim()
  return { title, id: explicit?.[1] ?? kebab(title).slice(0, 80) }
}

function containerPart(container: Container, problems: ProblemList): Part {
  const { kind, line } = container
  if (kind === 'scenario' || kind === 'practice') {
    return { kind, line, question: question(container, kind, problems) }
  }
  const body = prose(container.body, container.bodyLine)
  if (kind === 'law') return { kind, line, reference: containerReference(container, problems), prose: body }
  if (container.argument !== '') {
    problems.add(line, 'containerArgument', {
      name: container.name,
      argument: container.argument.slice(0, 60),
    })
  }
  return { kind, line, prose: body }
}

function containerReference(container: Container, problems: ProblemList): LawReference | null {
  if (container.argument === '') {
    problems.add(container.line, 'lawWithoutReference', {})
    return null
  }
  const reference = lawReference(container.argument.replace(/^\[\[|\]\]$/g, ''))
  if (!reference) problems.add(container.line, 'referenceBad', { found: container.argument.slice(0, 80) })
  return reference
}
