import { createHash, createHmac, randomBytes } from 'node:crypto'

/** Crockford base32: no I, L, O, U, so that a code survives being read aloud and typed again. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** An opaque id: 100 random bits, lower case. */
export function newId(): string {
  return newCode(20).toLowerCase()
}

/** A code of 5 random bits a symbol. */
export function newCode(symbols: number): string {
  return codeOf(randomBytes(symbols))
}

/** The code that these bytes make, a symbol from the five low bits of each. */
export function codeOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => ALPHABET[byte & 31]).join('')
}

/** 'ABCDEFGH' → 'ABCD-EFGH'. */
export function group4(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/**
 * What a person typed, as the code it means, or null when it cannot be one.
 * Case, spaces and hyphens do not matter; I and L are read as 1, O as 0 (Crockford).
 */
export function readCode(typed: string, symbols: number): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s-–—]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
  return code.length === symbols && [...code].every((symbol) => ALPHABET.includes(symbol)) ? code : null
}

export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}

export function hmac(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('hex')
}

/** JSON with sorted keys and no spaces: the same data gives the same text, hence the same hash. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  )
}
