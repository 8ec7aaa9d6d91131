import { requestRate } from '~/identity/request-rate'
import type { Visit } from '~/platform/visit'

/** A whole province may share a few addresses, so this stops guessing, not people. */
const lookUps = requestRate(60)

/** Counts one look-up of a code; too many from one network within a minute are answered with 429. */
export function limitLookUps({ network, at }: Pick<Visit, 'network' | 'at'>): void {
  if (!lookUps.allows(network, at))
    throw new Response(null, { status: 429, headers: { 'Retry-After': '60' } })
}
