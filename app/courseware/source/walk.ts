import type { Prose, Token } from './markdown'

/** Every inline token of a piece with its own line: a paragraph of several lines is counted through. */
export function inlineTokens(piece: Prose): { token: Token; line: number }[] {
  const found: { token: Token; line: number }[] = []
  let line = piece.line
  for (const block of piece.tokens) {
    if (block.map) line = piece.line + block.map[0]
    if (block.type !== 'inline') continue
    let here = line
    for (const token of block.children ?? []) {
      found.push({ token, line: here })
      if (token.type === 'softbreak' || token.type === 'hardbreak') here += 1
    }
  }
  return found
}
