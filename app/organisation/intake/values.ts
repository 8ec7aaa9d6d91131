import { nfc } from '~/platform/vietnamese-text'

export type Read<Value> =
  | { kind: 'value'; value: Value }
  | { kind: 'empty' }
  | { kind: 'problem'; code: ValueProblem; suggestion?: string }
export type ValueProblem =
  'nameMissing' | 'nameOdd' | 'phoneZero' | 'phoneOdd' | 'emailOdd' | 'codeOdd' | 'tooLong'

const value = <Value>(read: Value): Read<Value> => ({ kind: 'value', value: read })
const EMPTY = { kind: 'empty' } as const
const problem = (code: ValueProblem, suggestion?: string) =>
  suggestion === undefined
    ? { kind: 'problem' as const, code }
    : { kind: 'problem' as const, code, suggestion }

/** One line of text as a person would have typed it: no doubled spaces, no signs that cannot be seen. */
export function tidy(text: string): string {
  return nfc(text)
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

const LONGEST_NAME = 80
const LONGEST_POSITION = 120

/** A name; one written all in capitals or all in small letters gets capitals in front of its words. */
export function readName(text: string): Read<string> {
  const name = tidy(text)
  if (name === '') return problem('nameMissing')
  if (name.length > LONGEST_NAME) return problem('tooLong')
  if (!/^[\p{L}\p{M}'’.\- ]+$/u.test(name) || !/\p{L}/u.test(name)) return problem('nameOdd')
  return value(withCapitals(name))
}

export function withCapitals(name: string): string {
  const isOneCase = name === name.toUpperCase() || name === name.toLowerCase()
  if (!isOneCase) return name
  return name
    .toLowerCase()
    .replace(
      /(^|[\s'’\-.])(\p{L})/gu,
      (_whole, before: string, letter: string) => before + letter.toUpperCase(),
    )
}

/** A phone number as ten or eleven digits that begin with 0. Spreadsheets drop that zero. */
export function readPhone(text: string, addZero: boolean): Read<string> {
  const [first = ''] = tidy(text).split(/[;/,]| - /)
  const digits = first.replace(/[\s.\-()]/g, '').replace(/^(\+84|0084)0?/, '0')
  if (digits === '') return EMPTY
  if (/^0\d{9,10}$/.test(digits)) return value(digits)
  if (/^[1-9]\d{8,9}$/.test(digits)) return addZero ? value(`0${digits}`) : problem('phoneZero', `0${digits}`)
  return problem('phoneOdd')
}

export function readEmail(text: string): Read<string> {
  const email = tidy(text).replace(/\s/g, '').toLowerCase()
  if (email === '') return EMPTY
  if (email.length > 120) return problem('tooLong')
  return /^[^@\s"<>,;:]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(email) ? value(email) : problem('emailOdd')
}

export function readStaffCode(text: string): Read<string> {
  const code = tidy(text).replace(/^'/, '').replace(/\s/g, '')
  if (code === '') return EMPTY
  if (code.length > 30) return problem('tooLong')
  return /^[\p{L}\p{N}./_-]+$/u.test(code) ? value(code) : problem('codeOdd')
}

export function readPosition(text: string): Read<string> {
  const position = tidy(text)
  if (position === '') return EMPTY
  return position.length > LONGEST_POSITION ? problem('tooLong') : value(position)
}

/** Of all codes the one length that nearly all have: a shorter number has lost zeros in front. Null when there is none. */
export function usualLength(codes: readonly string[]): number | null {
  const counts = new Map<number, number>()
  for (const code of codes)
    if (/^\d+$/.test(code)) counts.set(code.length, (counts.get(code.length) ?? 0) + 1)
  const [length, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])
  return count >= 3 && count * 10 >= codes.length * 9 ? length : null
}

/** The code with the zeros that a spreadsheet dropped, or null when none are missing. */
export function withLostZeros(code: string, length: number | null): string | null {
  if (length === null || !/^[1-9]\d*$/.test(code) || code.length >= length) return null
  return code.padStart(length, '0')
}
