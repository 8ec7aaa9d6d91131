import { z } from 'zod'
import { says } from '~/ui/form'

const bounded = (most: number) => z.string().max(most)

/** A name to sign in by; whether it is known is decided later, and never told. */
export const signInName = z
  .string({ error: says('session.signIn.name.empty') })
  .trim()
  .min(1, says('session.signIn.name.empty'))
  .max(120, says('session.signIn.name.empty'))

export const checkbox = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')
export const wayFields = { next: bounded(2000).default(''), held: bounded(40).default('') }

/** Phones are their owners'; a desktop in an office often is not. */
export function isLikelyShared(request: Request): boolean {
  const hint = request.headers.get('Sec-CH-UA-Mobile')
  if (hint) return hint !== '?1'
  return !/Mobi|Android|iPhone|iPad/i.test(request.headers.get('User-Agent') ?? '')
}
