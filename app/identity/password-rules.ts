import { fold, nfc } from '~/platform/vietnamese-text'

export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 200

export type PasswordProblem = 'tooShort' | 'tooLong' | 'tooCommon'

/** What everyone tries first, folded: words, names of this app and of public service, keyboard runs. */
const COMMON = (
  'matkhau password passw0rd pass word admin administrator quantri hethong demo test welcome letmein iloveyou ' +
  'yeuem anhyeuem emyeuanh tinhyeu hanhphuc giadinh maiyeu vietnam hanoi saigon dragon monkey football sunshine ' +
  'princess master login dangnhap taikhoan canbo congchuc vienchuc liemchinh congvu noivu thanhtra chinhphu ' +
  'ubnd uyban tinh donvi phong thamnhung qwertyuiop qwerty qwert asdfghjkl asdfgh asdf zxcvbnm zxcv 1q2w3e4r5t ' +
  '1q2w3e4r 1q2w3e q1w2e3r4 1qaz2wsx qazwsx abcdef abcd abc123 abc xyz'
)
  .split(' ')
  .sort((a, b) => b.length - a.length)

/** What must be left of a password once everything guessable is taken out of it. */
const LEAST_OWN = 4

/**
 * Why a new password cannot be taken, or null: at least 12 characters of any script, not made of common words,
 * runs, or what is known about the person (context: name, staff code, phone, e-mail).
 */
export function passwordProblem(password: string, context: readonly string[]): PasswordProblem | null {
  const characters = [...nfc(password)].length
  if (characters < SHORTEST_PASSWORD) return 'tooShort'
  if (characters > LONGEST_PASSWORD) return 'tooLong'
  return ownPart(password, context).length < LEAST_OWN ? 'tooCommon' : null
}

/** A letter typed with its mark, which is often a Vietnamese keyboard left on. */
export function hasNonAscii(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- the whole of ASCII is meant
  return /[^\u0000-\u007f]/.test(text)
}

/** The different characters that are left: punctuation and years are what people add when told to. */
function ownPart(password: string, context: readonly string[]): string[] {
  let rest = squeeze(password)
  for (const word of [...context.flatMap(contextWords), ...COMMON]) rest = rest.replaceAll(word, ' ')
  const own = withoutRuns(rest.replace(/(19|20)\d\d/g, ' ')).replace(/[\s!-/:-@[-`{-~]/g, '')
  return [...new Set(own)]
}

const squeeze = (text: string) => fold(text).replace(/\s/g, '')

function contextWords(text: string): string[] {
  const words = fold(text).split(/[\s@.]+/)
  return [squeeze(text), ...words].filter((word) => word.length >= 3).sort((a, b) => b.length - a.length)
}

/** Drops 1234, 4321, abcd, aaaa: each character one step from, or equal to, the one before it. */
function withoutRuns(text: string): string {
  const kept: string[] = []
  let run: string[] = []
  let step = 0
  const close = () => {
    if (run.length < 3) kept.push(...run)
    run = []
  }
  for (const character of text) {
    const last = run.at(-1)
    const next = last === undefined ? 0 : code(character) - code(last)
    if (last !== undefined && (Math.abs(next) > 1 || (run.length > 1 && next !== step))) close()
    step = next
    run.push(character)
  }
  close()
  return kept.join('')
}

const code = (character: string) => character.codePointAt(0) ?? 0
