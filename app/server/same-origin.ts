/** What a browser says about where a request comes from. */
export interface Provenance {
  method: string
  origin: string | null
  secFetchSite: string | null
}

const READS = ['GET', 'HEAD', 'OPTIONS']

/**
 * Whether a request that changes something was sent by a page of ours.
 * Remix lets a request without Origin pass and answers a foreign one with 500, so this is asked before it.
 * @param ours the origins that are this site
 */
export function isFromOurPages(
  { method, origin, secFetchSite }: Provenance,
  ours: readonly string[],
): boolean {
  if (READS.includes(method)) return true
  if (origin === null && secFetchSite === null) return false
  const siteAgrees = secFetchSite === null || secFetchSite === 'same-origin'
  const originAgrees = origin === null || ours.includes(origin)
  return siteAgrees && originAgrees
}

/** Whether a Host header names this very machine: a demo answers to no other, or a foreign name could be bound to it. */
export function isLoopbackHost(host: string | undefined): boolean {
  const name = host?.replace(/:\d+$/, '')
  return name === 'localhost' || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name ?? '')
}
