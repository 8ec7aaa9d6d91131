import { fold, nfc } from '~/platform/vietnamese-text'

/** Code pages of the time before Unicode; their letters arrive as symbols of Latin-1. */
export type LegacyEncoding = 'tcvn3' | 'vni'

// TCVN 5712:1993 (VN3, the .VnTime fonts): one symbol a letter.
const TCVN3_CODES = '¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ'
const TCVN3_LETTERS = 'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ'

// VNI-Windows: a vowel and a symbol after it for its marks; six letters of their own.
const VNI_MARKS: Record<string, string> = {
  ø: '\u0300',
  ù: '\u0301',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  à: '\u0302\u0300',
  á: '\u0302\u0301',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  è: '\u0306\u0300',
  é: '\u0306\u0301',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
}
const VNI_LETTERS: Record<string, string> = { æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', ñ: 'đ', ô: 'ơ', ö: 'ư' }

/** The text as its author saw it in the old font. Symbols that the code page lacks stay as they are. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  return nfc(encoding === 'tcvn3' ? fromTcvn3(text) : fromVni(text))
}

function fromTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00fe]/g, (symbol) => {
    const place = TCVN3_CODES.indexOf(symbol)
    return place < 0 ? symbol : (TCVN3_LETTERS[place] ?? symbol)
  })
}

function fromVni(text: string): string {
  const paired = text.replace(/([aeiouyôö])([øùûõïâàáåãäêèéúüë])/gi, (whole, vowel: string, mark: string) => {
    const marks = VNI_MARKS[mark.toLowerCase()]
    return marks === undefined ? whole : vniLetter(vowel) + marks
  })
  return paired.replace(/[æóòîñôö](?![\u0300-\u036f])/gi, vniLetter)
}

function vniLetter(symbol: string): string {
  const letter = VNI_LETTERS[symbol.toLowerCase()] ?? symbol.toLowerCase()
  return symbol === symbol.toLowerCase() ? letter : letter.toUpperCase()
}

// What a Vietnamese syllable can be, without its marks.
const INITIALS = 'ngh|ng|nh|gh|gi|kh|ch|ph|th|tr|qu|[bcdghklmnpqrstvx]'
const NUCLEI =
  'ieu|yeu|oai|oay|oao|oeo|uoi|uou|uay|uye|uyu|uya|uao|ueo|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy]'
const FINALS = 'nh|ng|ch|[cmnpt]'
const SYLLABLE = new RegExp(`^(${INITIALS})?(${NUCLEI})(${FINALS})?$`)
const ALPHABET = /^[a-zA-Zàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]+$/i
const TONES = /\u0300|\u0301|\u0303|\u0309|\u0323/g

/** Whether a word could be Vietnamese: its letters, one tone at most, a syllable's shape, capitals only in front. */
export function isSyllable(word: string): boolean {
  const text = nfc(word)
  if (!ALPHABET.test(text) || (text.normalize('NFD').match(TONES) ?? []).length > 1) return false
  const capitalsInside = text.slice(1) !== text.slice(1).toLowerCase() && text !== text.toUpperCase()
  return !capitalsInside && SYLLABLE.test(fold(text))
}

const BEYOND_LATIN_1 = /[\u0100-\u024f\u1e00-\u1eff]|\p{M}/u
const HIGH_LATIN_1 = /[\u00a1-\u00ff]/

/**
 * Which old code page a column was typed in, or null for Unicode. The reading under which more of the words with marks
 * are Vietnamese syllables wins; Unicode wins a tie.
 */
export function legacyEncodingOf(texts: readonly string[]): LegacyEncoding | null {
  const words = texts.filter((text) => !BEYOND_LATIN_1.test(text)).flatMap(marked)
  if (words.length === 0) return null
  const asIs = words.filter(isSyllable).length
  const score = (encoding: LegacyEncoding) =>
    words.filter((word) => isSyllable(fromLegacy(word, encoding))).length
  const [best, count] = (['tcvn3', 'vni'] as const)
    .map((encoding) => [encoding, score(encoding)] as const)
    .reduce((a, b) => (b[1] > a[1] ? b : a))
  return count > asIs && count * 2 > words.length ? best : null
}

/** A cell of a column in an old code page; cells that already hold Unicode are left alone. */
export function readLegacy(text: string, encoding: LegacyEncoding | null): string {
  return encoding === null || BEYOND_LATIN_1.test(text) ? text : fromLegacy(text, encoding)
}

const marked = (text: string) => text.split(/[\s,.;()/–-]+/).filter((word) => HIGH_LATIN_1.test(word))
