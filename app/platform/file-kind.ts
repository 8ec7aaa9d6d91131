/** What a file is by its first bytes; its name and the type a browser declares prove nothing. */
export type FileKind = 'zip' | 'ole' | 'pdf' | 'png' | 'jpeg' | 'gif' | 'webp' | 'avif' | 'text' | 'other'

const SIGNATURES: readonly [FileKind, offset: number, bytes: readonly number[]][] = [
  ['zip', 0, [0x50, 0x4b, 0x03, 0x04]],
  // An archive without entries has only its end.
  ['zip', 0, [0x50, 0x4b, 0x05, 0x06]],
  // .doc, .xls and password-protected .docx, .xlsx
  ['ole', 0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', 0, ascii('%PDF-')],
  ['png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', 0, [0xff, 0xd8, 0xff]],
  ['gif', 0, ascii('GIF8')],
  ['webp', 8, ascii('WEBP')],
  ['avif', 4, ascii('ftypavif')],
]

/** .docx and .xlsx are zip; text is UTF-8 or UTF-16 with a mark, without control characters. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  const known = SIGNATURES.find(([, offset, wanted]) => wanted.every((byte, i) => bytes[offset + i] === byte))
  return known?.[0] ?? (textOf(bytes) === null ? 'other' : 'text')
}

/** The text of a file in UTF-8 or, with its mark, UTF-16; null when it is no text. */
export function textOf(bytes: Uint8Array): string | null {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : null
  const bigEndian = bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  try {
    const text = new TextDecoder(utf16 ?? bigEndian ?? 'utf-8', { fatal: true }).decode(bytes)
    // eslint-disable-next-line no-control-regex -- a text has none of these
    return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? null : text
  } catch {
    return null
  }
}

function ascii(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0))
}
