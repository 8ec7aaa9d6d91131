import type { Day } from '~/platform/calendar'
import type { LawRegister } from '../law-register'
import type { TextLanguage } from '../published'
import { lawReference } from '../source/law-reference'
import { imagePath, isAllowedLink, isOwnImage, markdown, type Prose, type Token } from '../source/markdown'
import { inlineText } from '../source/plain-text'
import type { CitationBook } from './citation-book'
import { WORDS } from './words'

/** What rendering resolves against. `book` numbers the citations of a lesson; without one they are words. */
export type RenderContext = {
  register: LawRegister
  /** named values are those in force on this day */
  day: Day
  book: CitationBook | null
  language: TextLanguage
  /** scrollable tables are named by their number */
  tables: { count: number }
  /** the image a path names, or null */
  image: (path: string) => RenderedImage | null
}

export type RenderedImage = { hash: string; width: number; height: number }

export function renderContext(
  register: LawRegister,
  day: Day,
  book: CitationBook | null,
  language: TextLanguage = 'vi',
  image: RenderContext['image'] = () => null,
): RenderContext {
  return { register, day, book, language, tables: { count: 0 }, image }
}

/** The HTML of a piece. The only way from an author's text to HTML; what is not Markdown is escaped. */
export function html(piece: Pick<Prose, 'tokens'>, context: RenderContext): string {
  return markdown.renderer.render(piece.tokens, markdown.options, { context }).trim()
}

/** The HTML of a piece without the `<p>` around a single paragraph: for choices. */
export function inlineHtml(piece: Pick<Prose, 'tokens'>, context: RenderContext): string {
  const single = piece.tokens.length === 3 && piece.tokens[0]?.type === 'paragraph_open'
  const inline = piece.tokens[1]?.children
  if (!single || !inline) return html(piece, context)
  return markdown.renderer.renderInline(inline, markdown.options, { context })
}

export const escapeHtml = markdown.utils.escapeHtml

function contextOf(env: unknown): RenderContext {
  return (env as { context: RenderContext }).context
}

const rules = markdown.renderer.rules

rules.citation = (tokens, index, _options, env) => citationHtml(tokens[index]?.content ?? '', contextOf(env))
rules.named_value = (tokens, index, _options, env) => valueHtml(tokens[index]?.content ?? '', contextOf(env))

/** `[1]` leading to the list at the end, or the words themselves where there is no list. */
export function citationHtml(written: string, context: RenderContext): string {
  const reference = lawReference(written)
  if (!reference) return `<span class="cit-unknown">[[${escapeHtml(written)}]]</span>`
  const words = context.register.label(reference, context.language)
  if (!context.book) return `<span class="cited">${escapeHtml(words)}</span>`
  const { number, placeId, label } = context.book.note(reference)
  const name = escapeHtml(WORDS[context.language].citation(number, label))
  return `<a class="cit" href="#can-cu-${number}" id="${placeId}" aria-label="${name}">[${number}]</a>`
}

function valueHtml(name: string, context: RenderContext): string {
  const found = context.register.value(name, context.day)
  if (found.kind === 'inForce') return `<span class="value">${escapeHtml(valueText(found, context))}</span>`
  return `<span class="value-unknown">{{${escapeHtml(name)}}}</span>`
}

/** A value that has no words in the text's language stands in Vietnamese. */
export function valueText(
  { text, english }: { text: string; english: string | null },
  { language }: Pick<RenderContext, 'language'>,
): string {
  return language === 'en' ? (english ?? text) : text
}

// A wide table scrolls within its own frame, reachable by keyboard.
rules.table_open = (_tokens, _index, _options, env) => {
  const { tables, language } = contextOf(env)
  tables.count += 1
  const name = WORDS[language].table(tables.count)
  return `<div class="table-scroll" role="region" tabindex="0" aria-label="${name}"><table>\n`
}
rules.table_close = () => '</table></div>\n'
rules.th_open = (tokens, index) => `<th scope="col"${alignment(tokens[index])}>`
rules.td_open = (tokens, index) => `<td${alignment(tokens[index])}>`

/** markdown-it aligns by a style attribute, which the CSP forbids. */
function alignment(cell: Token | undefined): string {
  const side = /^text-align:(left|center|right)$/.exec(String(cell?.attrGet('style') ?? ''))?.[1]
  return side ? ` class="align-${side}"` : ''
}

// An image is addressed by the hash of its bytes: an edition shows for ever what it showed when it was published.
rules.image = (tokens, index, _options, env) => {
  const token = tokens[index]
  const alt = escapeHtml(inlineText(token?.children ?? []))
  const source = String(token?.attrGet('src') ?? '')
  const image = isOwnImage(source) ? contextOf(env).image(imagePath(source)) : null
  if (!image) return alt
  const size = `width="${image.width}" height="${image.height}"`
  return `<img src="/hinh/${image.hash}" alt="${alt}" ${size} loading="lazy" decoding="async">`
}

rules.link_open = (tokens, index) => {
  const href = String(tokens[index]?.attrGet('href') ?? '')
  if (!isAllowedLink(href)) return '<a>'
  const away = /^https?:/i.test(href) ? ' rel="noopener noreferrer"' : ''
  return `<a href="${escapeHtml(href)}"${away}>`
}

// The page's h1 is the lesson's title; an h1 in a draft must not become a second one.
rules.heading_open = (tokens, index) => {
  const token = tokens[index]
  const id = token?.attrGet('id')
  return `<${bodyHeading(token)}${id ? ` id="${escapeHtml(String(id))}"` : ''}>`
}
rules.heading_close = (tokens, index) => `</${bodyHeading(tokens[index])}>\n`

function bodyHeading(token: Token | undefined): string {
  return token?.tag === 'h1' || !token ? 'h2' : token.tag
}
