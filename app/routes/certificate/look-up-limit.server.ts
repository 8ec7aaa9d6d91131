import type { Visit } from '~/platform/visit'

const MINUTE_MS = 60_000
/** A whole province may share a few addresses, so this stops guessing, not people. */
const PER_MINUTE = 60
const MOST_NETWORKS = 10_000

let minute = 0
let asked = new Map<string, number>()

/** Counts one look-up of a code; too many from one network within a minute are answered with 429. */
export function limitLookUps({ network, at }: Pick<Visit, 'network' | 'at'>): void {
  const now = Math.floor(at.getTime() / MINUTE_MS)
  if (now !== minute || asked.size > MOST_NETWORKS) {
    minute = now
    asked = new Map()
  }
  const count = (asked.get(network) ?? 0) + 1
  asked.set(network, count)
  if (count > PER_MINUTE) throw new Response(null, { status: 429, headers: { 'Retry-After': '60' } })
}
