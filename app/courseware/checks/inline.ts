import type { ProblemList } from '../problem'
import { imagePath, isOwnImage, type Prose, type Token } from '../source/markdown'
import { inlineText } from '../source/plain-text'
import { inlineTokens } from '../source/walk'
import type { CheckContext } from './check-context'
import { checkReferences } from './references'

/** Rules that hold for any Markdown: references, images, links, raw HTML, unfinished marks. */
export function checkInline(piece: Prose, problems: ProblemList, context: CheckContext): void {
  checkReferences(piece, problems, context)
  for (const { token, line } of inlineTokens(piece)) {
    if (token.type === 'image') checkImage(token, line, problems, context)
    if (token.type === 'text') checkText(token.content, line, problems)
  }
}

function checkImage(token: Token, line: number, problems: ProblemList, { images }: CheckContext): void {
  const source = String(token.attrGet('src') ?? '')
  if (inlineText(token.children ?? []).trim() === '') problems.add(line, 'imageWithoutAlt', {})
  if (!isOwnImage(source)) problems.add(line, 'imageNotRelative', { source: source.slice(0, 80) })
  else if (!images.has(imagePath(source))) problems.add(line, 'imageMissing', { source: source.slice(0, 80) })
}

const TAG = /<\/?[a-z][a-z0-9-]*(?=[\s/>])|<!--|<[!?]/i

function checkText(text: string, line: number, problems: ProblemList): void {
  const tag = TAG.exec(text)
  if (tag) problems.add(line, 'rawHtml', { text: text.slice(tag.index, tag.index + 30) })
  const link = text.indexOf('](')
  if (link >= 0) problems.add(line, 'linkRefused', { text: text.slice(Math.max(0, link - 20), link + 40) })
  const mark = ['[[', ']]', '{{', '}}'].find((sign) => text.includes(sign))
  if (mark) problems.add(line, 'markUnfinished', { mark })
}
