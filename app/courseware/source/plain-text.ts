import type { Prose, Token } from './markdown'

/** A paragraph, list item, heading or table cell as plain text, with its line. */
export type PlainBlock = {
  line: number
  text: string
  heading: boolean
  /** what stands in [[…]] and {{…}}, as written */
  citations: string[]
  values: string[]
}

type Piece = Pick<Prose, 'line' | 'tokens'>

export type PlainOptions = {
  /** leave out what the author struck through: ~~a quoted error~~ */
  withoutStruck?: boolean
  /** texts of named values by name; one that is missing stands as its name */
  values?: Readonly<Record<string, string>>
}

/** The text of inline tokens as a reader sees it; a citation is nothing, a named value stands as its name. */
export function inlineText(tokens: readonly Token[], options: PlainOptions = {}): string {
  let text = ''
  let struck = 0
  for (const token of tokens) {
    if (token.type === 's_open') struck++
    if (token.type === 's_close') struck--
    if (struck > 0 && options.withoutStruck) continue
    text += tokenText(token, options)
  }
  return text
}

function tokenText(token: Token, options: PlainOptions): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return ' '
  if (token.type === 'image') return inlineText(token.children ?? [], options)
  if (token.type === 'citation') return ''
  if (token.type === 'named_value')
    return options.values?.[token.content.normalize('NFC').toLowerCase()] ?? token.content
  return token.content
}

/** Every block of text in a piece, in order. */
export function plainBlocks(piece: Piece, options: PlainOptions = {}): PlainBlock[] {
  const blocks: PlainBlock[] = []
  let heading = false
  let line = piece.line
  for (const token of piece.tokens) {
    if (token.map) line = piece.line + token.map[0]
    if (token.type === 'heading_open') heading = true
    if (token.type === 'heading_close') heading = false
    if (token.type !== 'inline') continue
    const children = token.children ?? []
    const text = tidy(inlineText(children, options))
    const marks = (type: string) => children.flatMap((one) => (one.type === type ? [one.content] : []))
    if (text !== '')
      blocks.push({ line, text, heading, citations: marks('citation'), values: marks('named_value') })
  }
  return blocks
}

/** The whole piece as one line of text. */
export function plainText(piece: Piece, options: PlainOptions = {}): string {
  return plainBlocks(piece, options)
    .map((block) => block.text)
    .join(' ')
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1')
    .trim()
}

/** Sentences of a text, each with its end mark. A dot inside a number ends nothing. */
export function sentences(text: string): string[] {
  return text
    .split(/(?<=[.!?…][»”"')\]]?)\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Vietnamese is written by the syllable: what spaces separate. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
