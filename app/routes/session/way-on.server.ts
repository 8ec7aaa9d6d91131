import { signedInCookies } from '~/identity/cookies.server'
import { findHeldForm } from '~/identity/held-posts.server'
import { type OpenedSession } from '~/identity/sessions.server'
import { seeOther } from '~/platform/responses.server'

/** Where a person goes after signing in: to what was held for them, else the way they came. */
export async function wayOn(
  signedIn: { officialId: string; session: OpenedSession },
  wanted: { next: string; held: string },
  at: Date,
): Promise<Response> {
  const { officialId, session } = signedIn
  const held = wanted.held ? await findHeldForm(officialId, wanted.held, at) : null
  const target = held ? `/gui-lai/${held.id}?tiep=${encodeURIComponent(wanted.next)}` : wanted.next
  return seeOther(target, { headers: signedInCookies(session, officialId, at) })
}

/** Where a page was asked to go on to, and what it was asked to send again. */
export function wantedOf(request: Request): { next: string; held: string } {
  const { searchParams } = new URL(request.url)
  return { next: searchParams.get('tiep') ?? '', held: searchParams.get('giu') ?? '' }
}
