import { SaxesParser } from 'saxes'

/** Feeds an XML part to handlers as it streams in. Entities of its own making are an error, not an expansion. */
export function xmlReader(on: {
  open(name: string, attributes: Record<string, string>): void
  text?(text: string): void
  close?(name: string): void
}): { write(text: string): void; end(): void } {
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => on.open(localName(tag.name), tag.attributes as Record<string, string>))
  if (on.text) parser.on('text', on.text)
  if (on.close) parser.on('closetag', (tag) => on.close?.(localName(tag.name)))
  return { write: (text) => void parser.write(text), end: () => void parser.close() }
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** Shared strings in their order; the readings beside Asian letters (rPh) are no text. */
export function sharedStringsReader(): { reader: ReturnType<typeof xmlReader>; strings: string[] } {
  const strings: string[] = []
  let current = ''
  let inText = false
  let inReading = false
  const reader = xmlReader({
    open(name) {
      if (name === 'si') current = ''
      else if (name === 'rPh') inReading = true
      else if (name === 't') inText = !inReading
    },
    text(text) {
      if (inText) current += text
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') inReading = false
      else if (name === 'si') strings.push(current)
    },
  })
  return { reader, strings }
}

/** The rows of a sheet as they come; formulas by their last value, numbers as digits. */
export function sheetReader(
  strings: readonly string[],
  onRow: (number: number, cells: (string | undefined)[]) => void,
): ReturnType<typeof xmlReader> {
  let row = 0
  let column = -1
  let cells: (string | undefined)[] = []
  let type = ''
  let value = ''
  let inValue = false
  return xmlReader({
    open(name, attributes) {
      if (name === 'row') {
        row = Number(attributes.r ?? row + 1)
        cells = []
        column = -1
      } else if (name === 'c') {
        column = columnOf(attributes.r) ?? column + 1
        type = attributes.t ?? ''
        value = ''
      } else if (name === 'v' || name === 't') inValue = true
    },
    text(text) {
      if (inValue) value += text
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false
      else if (name === 'c' && column < 100) cells[column] = cellText(type, value, strings)
      else if (name === 'row') onRow(row, cells)
    },
  })
}

function cellText(type: string, value: string, strings: readonly string[]): string {
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'e') return ''
  if (type === 'str' || type === 'inlineStr' || type === 'b' || type === 'd') return value
  // 9.12345678E8 and 912345678.0 are what a phone number becomes.
  const number = Number(value)
  return value !== '' && Number.isSafeInteger(number) ? String(number) : value
}

/** 'AB37' → 27. */
function columnOf(reference: string | undefined): number | null {
  const letters = reference?.match(/^[A-Z]{1,3}/)?.[0]
  if (!letters) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
