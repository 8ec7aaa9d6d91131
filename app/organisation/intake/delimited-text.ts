import { legacyEncodingOf } from './legacy-text'
import { nfc } from '~/platform/vietnamese-text'

export type TextEncoding = 'utf-8' | 'utf-16' | 'windows-1258' | 'windows-1252'

/** The characters of a text file: by its byte order mark, as UTF-8 when it is that, else by an old code page. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode(bytes, 'utf-16le'), encoding: 'utf-16' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode(bytes, 'utf-16be'), encoding: 'utf-16' }
  const utf16 = withoutMark(bytes)
  if (utf16) return { text: decode(bytes, utf16), encoding: 'utf-16' }
  try {
    return { text: nfc(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), encoding: 'utf-8' }
  } catch {
    return decodeOld(bytes)
  }
}

/** TCVN3 and VNI are seen for what they are under Latin-1; Windows-1258 otherwise. */
function decodeOld(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const latin = new TextDecoder('windows-1252').decode(bytes)
  const sample = latin.slice(0, 20_000)
  const isLegacy = legacyEncodingOf(sample.split(/[\r\n;,\t]+/)) !== null
  if (isLegacy) return { text: latin, encoding: 'windows-1252' }
  return { text: nfc(new TextDecoder('windows-1258').decode(bytes)), encoding: 'windows-1258' }
}

const decode = (bytes: Uint8Array, encoding: string) => nfc(new TextDecoder(encoding).decode(bytes))

/** UTF-16 without a mark shows by a nought in every second byte of its ASCII part. */
function withoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 400)
  const noughts = [0, 0]
  head.forEach((byte, place) => byte === 0 && (noughts[place % 2] = (noughts[place % 2] ?? 0) + 1))
  const half = head.length / 2
  if (half < 4) return null
  if ((noughts[1] ?? 0) > half * 0.4) return 'utf-16le'
  return (noughts[0] ?? 0) > half * 0.4 ? 'utf-16be' : null
}

/** What parts the cells: the one of ; , and tab that the first lines have most of, outside quotes. */
export function delimiterOf(text: string): ';' | ',' | '\t' {
  const lines = text
    .slice(0, 5000)
    .split(/\r?\n/)
    .slice(0, 10)
    .join('\n')
    .replace(/"[^"]*"/g, '')
  const count = (sign: string) => lines.split(sign).length
  return ([';', ',', '\t'] as const).reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

/** The rows of a delimited text (RFC 4180; ="00123" as Excel writes codes), one at a time. */
export function* delimitedRows(text: string, delimiter = delimiterOf(text)): Generator<string[]> {
  const body = text.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/i, '')
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endCell = () => {
    row.push(cell)
    cell = ''
  }
  for (let place = 0; place < body.length; place++) {
    const sign = body.charAt(place)
    const isQuote = sign === '"'
    if (quoted && isQuote && body[place + 1] === '"') {
      cell += sign
      place++
    } else if (quoted) {
      if (isQuote) quoted = false
      else cell += sign
    } else if (isQuote && (cell === '' || cell === '=')) {
      quoted = true
      cell = ''
    } else if (sign === delimiter) endCell()
    else if (sign === '\n') {
      cell = cell.replace(/\r$/, '')
      endCell()
      yield row
      row = []
    } else cell += sign
  }
  if (cell !== '' || row.length > 0) yield [...row, cell.replace(/\r$/, '')]
}
