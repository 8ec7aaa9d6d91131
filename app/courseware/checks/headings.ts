import type { ProblemList } from '../problem'
import type { LessonSource } from '../source/lesson'
import { lineOf, type Prose, type Token } from '../source/markdown'
import { sectionPieces } from '../source/pieces'
import { inlineText } from '../source/plain-text'
import { OPENING, type SectionSource } from '../source/sections'

const SECTION_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
/** Ids the page itself uses: citations, places, callouts, questions. */
const RESERVED = /^(?:(?:can-cu|cho|khoi|cau|tinh-huong)-\d|mo-dau$|chinh$|can-cu-phap-ly$)/

/** Headings go down one level at a time, and every section has an id of its own. */
export function checkHeadings(source: Pick<LessonSource, 'sections'>, problems: ProblemList): void {
  const seen = new Map<string, number>()
  for (const section of source.sections) {
    const opening = section.id === OPENING && section.title === ''
    if (!opening) checkSection(section, seen, problems)
    checkWithin(section, opening ? 1 : 2, seen, problems)
  }
}

function checkSection(section: SectionSource, seen: Map<string, number>, problems: ProblemList): void {
  if (section.title === '') {
    problems.add(section.line, 'headingEmpty', {})
    return
  }
  if (section.parts.length === 0) problems.add(section.line, 'emptySection', { title: section.title })
  if (RESERVED.test(section.id)) problems.add(section.line, 'sectionReserved', { id: section.id })
  else if (!SECTION_ID.test(section.id))
    problems.add(section.line, 'sectionIdBad', { id: section.id.slice(0, 60) })
  checkUnique(section.id, section.line, seen, problems)
}

function checkUnique(id: string, line: number, seen: Map<string, number>, problems: ProblemList): void {
  const first = seen.get(id)
  if (first !== undefined) problems.add(line, 'sectionDuplicate', { id, first })
  else seen.set(id, line)
}

function checkWithin(
  section: SectionSource,
  from: number,
  seen: Map<string, number>,
  problems: ProblemList,
): void {
  let level = from
  for (const part of section.parts) {
    if (part.kind !== 'prose') continue
    for (const heading of headingsOf(part.prose)) {
      checkLevel(heading, level, problems)
      if (heading.id !== '') checkUnique(heading.id, heading.line, seen, problems)
      level = Math.max(2, heading.level)
    }
  }
  const outside = new Set(section.parts.flatMap((part) => (part.kind === 'prose' ? [part.prose] : [])))
  for (const piece of sectionPieces(section)) {
    if (outside.has(piece)) continue
    for (const heading of headingsOf(piece))
      problems.add(heading.line, 'headingInContainer', { title: heading.title })
  }
}

type Heading = { level: number; line: number; title: string; id: string }

function headingsOf(piece: Prose): Heading[] {
  return piece.tokens.flatMap((token, index) =>
    token.type === 'heading_open' ? [headingAt(piece, token, piece.tokens[index + 1])] : [],
  )
}

function headingAt(piece: Prose, open: Token, inline: Token | undefined): Heading {
  const title = inlineText(inline?.children ?? [])
    .trim()
    .slice(0, 80)
  return {
    level: Number(open.tag.slice(1)),
    line: lineOf(piece, open),
    title,
    id: String(open.attrGet('id') ?? ''),
  }
}

function checkLevel(heading: Heading, from: number, problems: ProblemList): void {
  const { title, level, line } = heading
  if (title === '') problems.add(line, 'headingEmpty', {})
  if (level === 1) problems.add(line, 'headingOne', { title })
  else if (level > from + 1) problems.add(line, 'headingJump', { title, from, to: level })
  else if (level > 3) problems.add(line, 'headingTooDeep', { title })
}
