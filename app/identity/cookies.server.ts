import { timingSafeEqual } from 'node:crypto'
import { environment } from '~/platform/environment.server'
import { hmac } from '~/platform/ids.server'
import { sessionCookieName } from './session-cookie.server'
import { LONGEST_SESSION_HOURS } from './session-limits'
import { type OpenedSession } from './sessions.server'

const LAST_ACCOUNT_HOURS = 24

const prefix = () => (environment().secure ? '__Host-' : '')
const lastAccountName = () => `${prefix()}nguoi_gan_nhat`

function cookie(name: string, value: string, maxAgeSeconds?: number): string {
  const secure = environment().secure ? '; Secure' : ''
  const age = maxAgeSeconds === undefined ? '' : `; Max-Age=${maxAgeSeconds}`
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${secure}${age}`
}

/** Cookies of a sign-in: the session, which a shared machine forgets with its window, and the name for held posts. */
export function signedInCookies(session: OpenedSession, officialId: string, at: Date): Headers {
  const headers = new Headers()
  const age = session.sharedDevice ? undefined : LONGEST_SESSION_HOURS * 3600
  headers.append('Set-Cookie', cookie(sessionCookieName(), session.token, age))
  headers.append(
    'Set-Cookie',
    cookie(lastAccountName(), signAccount(officialId, at), LAST_ACCOUNT_HOURS * 3600),
  )
  return headers
}

export function signedOutCookies(): Headers {
  const headers = new Headers()
  headers.append('Set-Cookie', cookie(sessionCookieName(), '', 0))
  headers.append('Set-Cookie', cookie(lastAccountName(), '', 0))
  return headers
}

/** Whose session this browser had last, by a cookie we signed; null when absent, altered or old. */
export function lastAccount(request: Request, at: Date): string | null {
  const name = lastAccountName()
  const pairs = request.headers.get('Cookie')?.split(/;\s*/) ?? []
  const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
  const [officialId = '', until = '', signature = ''] = value?.split('.') ?? []
  if (!sameText(signature, signatureOf(officialId, until))) return null
  return at.getTime() <= Number(until) ? officialId : null
}

function signAccount(officialId: string, at: Date): string {
  const until = String(at.getTime() + LAST_ACCOUNT_HOURS * 3_600_000)
  return `${officialId}.${until}.${signatureOf(officialId, until)}`
}

const signatureOf = (officialId: string, until: string) =>
  hmac(environment().secret, `last-account:${officialId}:${until}`)

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
