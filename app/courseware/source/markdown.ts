import MarkdownIt, { type StateInline, type Token } from 'markdown-it'

export type { Token } from 'markdown-it'

/** `html: false` leaves raw HTML as text; the nesting limit keeps pathological input from recursing deep. */
export const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, maxNesting: 40 })

const SCHEME = /^[a-z][a-z0-9+.-]*:/i
const ALLOWED_SCHEME = /^(?:https?:\/\/|mailto:|tel:)/i

/** Links go to http(s), mailto, tel, a relative path or a place on the page; never to another host without a scheme. */
export function isAllowedLink(url: string): boolean {
  if (ALLOWED_SCHEME.test(url)) return true
  return !SCHEME.test(url) && !url.startsWith('//') && !/[\\\p{Cc} ]|%5c/iu.test(url)
}

/** An image stands in the course's own folder. */
export function isOwnImage(url: string): boolean {
  return isAllowedLink(url) && !SCHEME.test(url) && !/^[/#?]/.test(url) && !url.split('/').includes('..')
}

/** The file an image's `src` names. */
export function imagePath(source: string): string {
  try {
    return decodeURI(source).normalize('NFC')
  } catch {
    return source
  }
}

markdown.validateLink = isAllowedLink

const LONGEST_MARK = 160

/** `[[căn cứ]]` and `{{tên giá trị}}`: a token each, resolved when rendered. */
function readMark(open: string, close: string, type: string) {
  return (state: StateInline, silent: boolean): boolean => {
    if (state.linkLevel > 0 || !state.src.startsWith(open, state.pos)) return false
    const window = state.src.slice(state.pos + 2, Math.min(state.pos + 2 + LONGEST_MARK, state.posMax))
    const end = window.indexOf(close)
    if (end <= 0 || window.slice(0, end).includes(open)) return false
    if (!silent) state.push(type, '', 0).content = window.slice(0, end).replace(/\s+/g, ' ').trim()
    state.pos += end + 4
    return true
  }
}

markdown.inline.ruler.before('link', 'citation', readMark('[[', ']]', 'citation'))
markdown.inline.ruler.before('link', 'named_value', readMark('{{', '}}', 'named_value'))

/** A piece of Markdown as tokens, with the file's line of its first line. */
export type Prose = { line: number; source: string; tokens: Token[] }

export function prose(source: string, line: number): Prose {
  return { line, source, tokens: markdown.parse(source, {}) }
}

/** The file's line of a block token. */
export function lineOf(piece: Pick<Prose, 'line'>, token: Token | undefined): number {
  return piece.line + (token?.map?.[0] ?? 0)
}
