import type { ProblemList } from '../problem'
import type { TextLanguage } from '../published'
import { CONTAINER_NAMES } from '../source/segments'
import type { Prose } from '../source/markdown'
import { plainBlocks, plainText } from '../source/plain-text'
import type { Part, SectionSource } from '../source/sections'
import type { CheckContext } from './check-context'
import { checkReference } from './references'

const MOST_TO_REMEMBER = 3

/** Each container keeps to its own form. */
export function checkContainers(
  section: SectionSource,
  problems: ProblemList,
  context: CheckContext,
  language: TextLanguage = 'vi',
): void {
  for (const part of section.parts) {
    if (part.kind === 'prose' || part.kind === 'scenario' || part.kind === 'practice') continue
    if (plainText(part.prose) === '') problems.add(part.line, 'containerEmpty', { name: nameOf(part.kind) })
    else if (part.kind !== 'law') checkForm(part.kind, part, problems, language)
    if (part.kind === 'law' && part.reference) checkReference(part.reference, part.line, problems, context)
  }
}

function nameOf(kind: Part['kind']): string {
  return Object.entries(CONTAINER_NAMES).find(([, code]) => code === kind)?.[0] ?? kind
}

function checkForm(
  kind: 'do' | 'dont' | 'remember',
  { line, prose: piece }: { line: number; prose: Prose },
  problems: ProblemList,
  language: TextLanguage,
): void {
  if (kind === 'remember') {
    const count = topItems(piece).length
    if (count > MOST_TO_REMEMBER) problems.add(line, 'rememberTooMany', { count })
    return
  }
  if (piece.tokens.some((token) => token.level === 0 && !token.type.startsWith('bullet_list'))) {
    problems.add(line, 'listExpected', { name: nameOf(kind) })
  }
  if (kind === 'dont') checkNegations(piece, problems, NEGATION[language])
}

const NEGATION = { vi: /^không(?!\p{L})/iu, en: /^(?:do not|never)(?!\p{L})/iu }

function checkNegations(piece: Prose, problems: ProblemList, negation: RegExp): void {
  for (const item of topItems(piece)) {
    if (!negation.test(item.text)) problems.add(item.line, 'dontWithoutNot', { text: item.text.slice(0, 50) })
  }
}

/** List items of the first level, and paragraphs that stand outside a list. */
function topItems(piece: Prose): { line: number; text: string }[] {
  const groups: Prose[] = []
  for (const token of piece.tokens) {
    const opens =
      (token.type === 'list_item_open' && token.level === 1) || (token.nesting === 1 && token.level === 0)
    if (opens) groups.push({ line: piece.line, source: '', tokens: [] })
    groups.at(-1)?.tokens.push(token)
  }
  return groups.flatMap((group) => {
    const first = plainBlocks(group)[0]
    return first ? [{ line: first.line, text: plainText(group) }] : []
  })
}
