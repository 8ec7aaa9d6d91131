import TurndownService from 'turndown'
import { escaped } from './markdown-text'

const turndown = new TurndownService({
  headingStyle: 'atx',
  bulletListMarker: '-',
  emDelimiter: '*',
  strongDelimiter: '**',
  codeBlockStyle: 'fenced',
})
// Turndown does not know what our own syntax reads: citations, named values, quoted errors.
const escapeOfTurndown = turndown.escape.bind(turndown)
turndown.escape = (text) => escapeOfTurndown(text).replace(/[{}~|<]/g, '\\$&')
turndown.remove(['script', 'style', 'head', 'title', 'noscript', 'iframe'] as never[])
turndown.addRule('picture', {
  filter: ['img', 'svg', 'video', 'audio', 'object'] as never[],
  replacement: () => '',
})
turndown.addRule('link', { filter: 'a', replacement: (content) => content })
turndown.addRule('rows', {
  filter: 'tr',
  replacement: (_content, row) => `${cellsOf(row).join('; ')}\n`,
})
turndown.addRule('table', {
  filter: 'table',
  replacement: (content) =>
    `\n\n${content
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((row) => `- ${row}`)
      .join('\n')}\n\n`,
})

/** A table of an office file lays out words; as a list, a row an item, they stay readable on a phone. */
function cellsOf(row: { childNodes: ArrayLike<unknown> }): string[] {
  return Array.from(row.childNodes as ArrayLike<{ nodeName: string; innerHTML?: string }>)
    .filter(({ nodeName }) => nodeName === 'TD' || nodeName === 'TH')
    .map(({ innerHTML = '' }) => turndown.turndown(innerHTML).replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
}

/** HTML from elsewhere as Markdown of ours: words, paragraphs, lists, bold. No link, picture or script comes along. */
export function fromHtml(html: string): { markdown: string; pictures: number } {
  const pictures = html.match(/<(img|object|video|audio|svg)\b/gi)?.length ?? 0
  return { markdown: tidy(turndown.turndown(html)), pictures }
}

export function fromPlain(text: string): { markdown: string; pictures: number } {
  return { markdown: escaped(text), pictures: 0 }
}

function tidy(markdown: string): string {
  return markdown
    .replace(/\u00a0/g, ' ')
    .replace(/^(\s*)-\s{2,}/gm, '$1- ')
    .replace(/^(\s*\d+\.)\s{2,}/gm, '$1 ')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .normalize('NFC')
    .trim()
}
