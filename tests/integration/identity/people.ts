import { type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from '@remix-run/node'
import { issueCode } from '~/identity/codes.server'
import { hashPassword } from '~/identity/passwords.server'
import { type Door } from '~/identity/sign-in.server'
import { type OpenedSession, openSession } from '~/identity/sessions.server'
import { dayOf } from '~/platform/calendar'
import { db, transaction } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { fold, nameSortKey } from '~/platform/vietnamese-text'

export const AT = new Date('2026-11-23T01:00:00Z')
export const ORIGIN = 'http://localhost:3000'
export const PASSWORD = 'con meo nha toi thich ca'

export const minutesLater = (minutes: number, from = AT) => new Date(from.getTime() + minutes * 60_000)

let people = 0

/** An official who signs in by a staff code; without a password unless one is given. */
export async function anOfficial(
  given: { fullName?: string; password?: string; leftOn?: string; email?: string; language?: string } = {},
) {
  const id = newId()
  const staffCode = `cb${String(++people).padStart(5, '0')}${id.slice(0, 4)}`
  const { fullName = 'Nguyễn Quốc Tư', password, leftOn = null, email = null, language = 'vi' } = given
  const names = { fullName, sortKey: nameSortKey(fullName), searchText: fold(`${fullName} ${staffCode}`) }
  await db().official.create({
    data: { id, staffCode, ...names, email, language, joinedOn: '2020-01-01', leftOn },
  })
  await db().signInName.create({ data: { normalised: staffCode, officialId: id, kind: 'staffCode' } })
  if (password) {
    const passwordHash = await hashPassword(password)
    await db().credential.create({ data: { officialId: id, passwordHash, changedAt: AT } })
  }
  return { id, staffCode }
}

export const giveRole = (officialId: string, role: string, unitId: string | null = null) =>
  db().roleGrant.create({ data: { id: newId(), officialId, role, unitId, from: '2026-01-01' } })

export const aCode = (officialId: string, at = AT) =>
  transaction((tx) => issueCode(tx, officialId, { purpose: 'firstSignIn', issuedById: null, at }))

export const aSession = (
  officialId: string,
  at = AT,
  options: { sharedDevice?: boolean; mustSetPassword?: boolean } = {},
) => transaction((tx) => openSession(tx, officialId, { at, sharedDevice: false, ...options }))

export function aDoor(given: Partial<Door> = {}): Door {
  return { at: AT, network: '203.162.4.0/24', sharedDevice: false, previousToken: null, ...given }
}

/** What a loader or action is given, as the server gives it. */
export function asked(
  path: string,
  given: {
    at?: Date
    cookie?: string
    form?: Record<string, string> | [string, string][]
    headers?: Record<string, string>
  } = {},
) {
  const at = given.at ?? AT
  const headers = new Headers(given.headers)
  if (given.cookie) headers.set('Cookie', given.cookie)
  const body = given.form ? new URLSearchParams(given.form) : undefined
  const request = new Request(`${ORIGIN}${path}`, { method: body ? 'POST' : 'GET', headers, body })
  const visit = {
    at,
    today: dayOf(at),
    requestId: 'TEST0000',
    network: '203.162.4.0/24',
    nonce: 'nonce',
    demo: true,
    secure: false,
  }
  return {
    request,
    context: { visit } satisfies AppLoadContext,
    params: {} as Record<string, string | undefined>,
  }
}

export const cookieOf = (session: OpenedSession) => `phien=${session.token}`

export interface PageAnswer {
  status: number
  location: string | null
  data: unknown
}

type Handler = (args: LoaderFunctionArgs & ActionFunctionArgs) => unknown

/** Asks a loader or an action as whoever holds the cookie; what it throws is an answer too. */
export async function ask(
  handler: Handler,
  cookie: string,
  {
    path = '/x',
    form,
    params = {},
    at,
  }: { path?: string; form?: [string, string][] | Record<string, string>; params?: object; at?: Date } = {},
): Promise<PageAnswer> {
  const args = { ...asked(path, { cookie, ...(form && { form }), ...(at && { at }) }), params }
  try {
    return answered(await handler(args as never))
  } catch (thrown) {
    return answered(thrown)
  }
}

function answered(answer: unknown): PageAnswer {
  if (answer instanceof Response)
    return { status: answer.status, location: answer.headers.get('Location'), data: null }
  if (answer instanceof Error) throw answer
  const wrapped = answer as { init?: { status?: number } | null; data?: unknown }
  return { status: wrapped.init?.status ?? 200, location: null, data: wrapped.data ?? answer }
}

/** The Cookie header a browser would send after these Set-Cookie headers. */
export function cookiesAfter(headers: Headers): string {
  return headers
    .getSetCookie()
    .filter((cookie) => !cookie.includes('Max-Age=0'))
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** What a guard threw, when it threw an answer. */
export async function answerOf(work: Promise<unknown>): Promise<Response> {
  const thrown: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(thrown instanceof Response)) throw new Error('no answer was thrown')
  return thrown
}

export const auditKinds = async (subjectId: string) =>
  (await db().auditEntry.findMany({ where: { subjectId }, orderBy: { sequence: 'asc' } })).map(
    ({ kind }) => kind,
  )
