import type { ProblemList } from '../problem'
import { lawReference, type LawReference } from '../source/law-reference'
import type { Prose } from '../source/markdown'
import { inlineTokens } from '../source/walk'
import type { CheckContext } from './check-context'

/** Citations and named values of a piece must resolve against the register. */
export function checkReferences(piece: Prose, problems: ProblemList, context: CheckContext): void {
  for (const { token, line } of inlineTokens(piece)) {
    if (token.type === 'citation') checkWritten(token.content, line, problems, context)
    if (token.type === 'named_value') checkValue(token.content, line, problems, context)
  }
}

function checkWritten(written: string, line: number, problems: ProblemList, context: CheckContext): void {
  const reference = lawReference(written)
  if (reference) checkReference(reference, line, problems, context)
  else problems.add(line, 'referenceBad', { found: written.slice(0, 80) })
}

/** One reference: instrument, article, and whether the instrument is in force. */
export function checkReference(
  reference: LawReference,
  line: number,
  problems: ProblemList,
  { register, today }: CheckContext,
): void {
  const held = register.instrument(reference.instrument)
  if (!held) {
    const nearest = register.nearestKey(reference.instrument)
    problems.add(line, 'instrumentUnknown', { key: reference.instrument, nearest })
    return
  }
  const instrument = held.shortTitle || held.key
  if (reference.article === '') {
    if (held.articles.length > 0) problems.add(line, 'articleMissing', { key: held.key, instrument })
  } else if (register.articleTitle(reference) === null) {
    problems.add(line, 'articleUnknown', { article: reference.article, instrument, nearest: null })
  }
  const gone = held.status === 'replaced' || held.status === 'expired'
  if (held.expiresOn !== null && held.expiresOn <= today) {
    const replacedBy = held.replacedBy
      ? (register.instrument(held.replacedBy)?.shortTitle ?? held.replacedBy)
      : null
    problems.add(line, 'instrumentGone', { instrument, since: ` từ ${held.expiresOn}`, replacedBy })
  } else if (gone && held.expiresOn === null) problems.add(line, 'instrumentGoneUndated', { instrument })
  if (held.effectiveOn > today) problems.add(line, 'instrumentNotYet', { instrument, from: held.effectiveOn })
}

function checkValue(
  name: string,
  line: number,
  problems: ProblemList,
  { register, today }: CheckContext,
): void {
  const found = register.value(name, today)
  if (found.kind === 'unknown') problems.add(line, 'valueUnknown', { name, nearest: found.nearest })
  if (found.kind !== 'notInForce') return
  const span = found.spans.map(({ from, to }) => `từ ${from}${to ? ` đến trước ${to}` : ''}`).join('; ')
  problems.add(line, 'valueNotInForce', { name, span })
}
