import { nfc } from '~/platform/vietnamese-text'

export type SignInNameKind = 'staffCode' | 'phone' | 'email'

const LONGEST = 120

/**
 * What a person typed as a name to sign in by, in the one form under which it is stored: lower case, no spaces;
 * a phone number without dots and with a leading 0 instead of +84. Null when it can be none of the three.
 */
export function normaliseSignInName(typed: string): { kind: SignInNameKind; normalised: string } | null {
  const text = nfc(typed)
    .replace(/[\s\u200b\u00ad]/g, '')
    .toLowerCase()
  if (text === '' || text.length > LONGEST) return null
  if (text.includes('@')) return { kind: 'email', normalised: text }
  const digits = text.replace(/[.\-()]/g, '').replace(/^(\+84|0084)0?/, '0')
  if (/^0\d{9,10}$/.test(digits)) return { kind: 'phone', normalised: digits }
  return { kind: 'staffCode', normalised: text }
}

/** th…@tinh.gov.vn: enough to recognise one's own address, too little to learn another's. */
export function maskEmail(email: string): string {
  const [local = '', host = ''] = email.split('@')
  return `${local.slice(0, 2)}…@${host}`
}
