import type { ProblemList } from '../problem'

/** Parsing time grows with the text; a lesson of ten minutes is about 15 KB. */
export const MOST_BYTES = 256 * 1024

/** A file of the content folder as it was read. Paths use '/'. An image known only by its hash has no bytes but a size. */
export type ContentFile = {
  path: string
  bytes: Uint8Array
  hash?: string
  size?: { width: number; height: number; bytes?: number }
}

/** The text of a file, or null when it cannot be read at all. What is not NFC or LF is reported, and read as if it were. */
export function fileText(file: ContentFile, problems: ProblemList): string | null {
  if (file.bytes.byteLength > MOST_BYTES) {
    const kilobytes = Math.ceil(file.bytes.byteLength / 1024)
    problems.add(1, 'tooLarge', { kilobytes, most: MOST_BYTES / 1024 })
    return null
  }
  const text = decode(file.bytes)
  if (text === null) {
    problems.add(1, 'notUtf8', {})
    return null
  }
  return soundText(text, problems)
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Reports what makes a text differ from NFC with LF line ends, and gives the repaired text with the same lines. */
export function soundText(text: string, problems: ProblemList): string {
  if (text.startsWith('\uFEFF')) problems.add(1, 'byteOrderMark', {})
  if (text.includes('\r')) problems.add(lineAt(text, text.indexOf('\r')), 'carriageReturns', {})
  if (text !== '' && !text.endsWith('\n')) problems.add(text.split('\n').length, 'noFinalNewline', {})
  reportDecomposed(text, problems)
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
}

function reportDecomposed(text: string, problems: ProblemList): void {
  if (text.normalize('NFC') === text) return
  text.split('\n').forEach((line, index) => {
    const word = line.split(/\s/).find((part) => part.normalize('NFC') !== part)
    if (word)
      problems.add(index + 1, 'notNfc', {
        found: word.slice(0, 40),
        better: word.normalize('NFC').slice(0, 40),
      })
  })
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length
}
