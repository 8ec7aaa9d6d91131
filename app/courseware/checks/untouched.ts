import type { ProblemList } from '../problem'
import type { Prose } from '../source/markdown'
import { countWords, plainBlocks } from '../source/plain-text'

/** Fewer may well be a name or a figure that both languages share. */
const FEWEST_WORDS = 4
const VIETNAMESE_LETTERS = /đ|[\u0300-\u036f]/iu

/** A passage that reads as its source does was not put into the other language yet. */
export function checkUntouched(own: readonly Prose[], source: readonly Prose[], problems: ProblemList): void {
  const originals = new Set(source.flatMap((piece) => plainBlocks(piece).map(({ text }) => text)))
  for (const { text, line, values } of own.flatMap((piece) => plainBlocks(piece))) {
    const written = values.reduce((rest, value) => rest.replace(value, ''), text)
    if (originals.has(text) && isProse(written))
      problems.add(line, 'translationUntouched', { start: text.split(/\s+/).slice(0, 6).join(' ') })
  }
}

function isProse(text: string): boolean {
  return countWords(text) >= FEWEST_WORDS && VIETNAMESE_LETTERS.test(text.normalize('NFD'))
}
