/** Vietnamese text for storing, ordering and finding. */

export function nfc(text: string): string {
  return text.normalize('NFC')
}

/** Lower case without marks; đ becomes d, which NFD alone does not do. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** ASCII words joined by hyphens, for slugs and anchors. */
export function kebab(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** The last word of a Vietnamese name is the given name. */
export function givenName(fullName: string): string {
  return words(fullName).at(-1) ?? ''
}

// The alphabet's own order: marks of quality make letters (a ă â …), tones come after in the order ngang huyền hỏi ngã sắc nặng.
const LETTERS = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']

/** Order by given name, then middle names, then family name, each by the Vietnamese alphabet. Compare as plain text. */
export function nameSortKey(fullName: string): string {
  const all = words(fullName)
  return [all.at(-1) ?? '', ...all.slice(1, -1), all.length > 1 ? (all[0] ?? '') : ''].map(wordKey).join(' ')
}

function wordKey(word: string): string {
  let letters = ''
  let tones = ''
  for (const symbol of nfc(word).toLowerCase()) {
    const marks = symbol.normalize('NFD')
    const tone = TONES.findIndex((mark) => mark !== '' && marks.includes(mark))
    const letter = nfc(marks.replace(/[\u0300\u0309\u0303\u0301\u0323]/g, ''))
    const rank = LETTERS.indexOf(letter)
    letters += rank < 0 ? letter : String.fromCharCode(65 + rank)
    tones += String(Math.max(tone, 0))
  }
  return `${letters}.${tones}`
}

function words(text: string): string[] {
  return nfc(text).trim().split(/\s+/).filter(Boolean)
}
