import { imagePath, type Prose, type Token } from './markdown'
import { inlineTokens } from './walk'

/** Names of the values a text uses, sorted, each once. */
export function namedValuesIn(pieces: readonly Prose[]): string[] {
  return tokensOf(pieces, 'named_value', (token) => token.content.normalize('NFC').toLowerCase())
}

/** Paths of the images a text shows, sorted, each once. */
export function imagesIn(pieces: readonly Prose[]): string[] {
  return tokensOf(pieces, 'image', (token) => imagePath(String(token.attrGet('src') ?? '')))
}

function tokensOf(pieces: readonly Prose[], type: string, name: (token: Token) => string): string[] {
  const found = pieces.flatMap((piece) =>
    inlineTokens(piece).flatMap(({ token }) => (token.type === type ? [name(token)] : [])),
  )
  return [...new Set(found)].sort()
}
