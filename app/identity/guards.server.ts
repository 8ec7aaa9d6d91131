import { type AppLoadContext, redirect } from '@remix-run/node'
import { unitFor } from '~/organisation/scope.server'
import { forbidden, notFound, safePath } from '~/platform/responses.server'
import { holdPostOf } from './held-posts.server'
import { lucia } from './lucia.server'
import { type FoundSession, findSession } from './sessions.server'
import { type Door } from './sign-in.server'
import { type Role, type Viewer } from './viewer'

/** What a loader or action is given. */
export interface Asked {
  request: Request
  context: AppLoadContext
}

const found = new WeakMap<object, Promise<FoundSession | null>>()

/** The request's session, looked up once however many loaders ask. */
export function sessionOf({ request, context }: Asked): Promise<FoundSession | null> {
  const known = found.get(context.visit)
  if (known) return known
  const token = sessionToken(request)
  const { at, today } = context.visit
  const looking = token ? findSession(token, at, today) : Promise.resolve(null)
  found.set(context.visit, looking)
  return looking
}

export const sessionToken = (request: Request) =>
  lucia().readSessionCookie(request.headers.get('Cookie') ?? '')

/** Who is signed in, or null; a person who has yet to set a password is not. */
export async function viewerOf(asked: Asked): Promise<Viewer | null> {
  const session = await sessionOf(asked)
  return session?.kind === 'signedIn' ? session.viewer : null
}

/** The person signed in; anyone else is sent to sign in, with the way back and what they had posted kept. */
export async function requireOfficial(asked: Asked): Promise<Viewer> {
  const session = await sessionOf(asked)
  if (session?.kind === 'signedIn') return session.viewer
  throw session ? redirect(withWayBack('/dat-mat-khau', asked.request), 303) : await toSignIn(asked)
}

/** The person who came in by a one-time code and has yet to set a password, or is signed in. */
export async function requireSession(asked: Asked): Promise<FoundSession> {
  const session = await sessionOf(asked)
  if (session) return session
  throw redirect('/dang-nhap', 303)
}

/** A head, deputy or report reader of the unit or of one above it; for others the unit does not exist. */
export async function requireHeadOf(asked: Asked, unitId: string): Promise<Viewer> {
  const viewer = await requireOfficial(asked)
  const byHeadship = { roles: [], headOf: viewer.headOf }
  return (await unitFor(byHeadship, unitId, asked.context.visit.today)) ? viewer : notFound()
}

/** Someone who heads, or reads the reports of, any unit. */
export async function requireHead(asked: Asked): Promise<Viewer> {
  const viewer = await requireOfficial(asked)
  return viewer.headOf.length > 0 ? viewer : forbidden('headOnly')
}

export const requireTrainer = (asked: Asked) => requireRole(asked, 'trainer', 'trainerOnly')
/** Who works on lessons: those who write them, and those who look at what others wrote. */
export async function requireStudio(asked: Asked): Promise<Viewer> {
  const viewer = await requireOfficial(asked)
  const works = viewer.roles.includes('trainer') || viewer.roles.includes('reviewer')
  return works ? viewer : forbidden('trainerOnly')
}

export const requireInspector = (asked: Asked) => requireRole(asked, 'inspector', 'inspectorOnly')
export const requireAdministrator = (asked: Asked) => requireRole(asked, 'administrator', 'administratorOnly')

/** Who helps others with their accounts: a unit's clerk, a unit's head, an administrator. */
export async function requireClerk(asked: Asked): Promise<Viewer> {
  const viewer = await requireOfficial(asked)
  const helps =
    viewer.clerkOf.length > 0 || viewer.answersFor.length > 0 || viewer.roles.includes('administrator')
  return helps ? viewer : forbidden('administratorOnly')
}

async function requireRole(
  asked: Asked,
  role: Role,
  refusal: Parameters<typeof forbidden>[0],
): Promise<Viewer> {
  const viewer = await requireOfficial(asked)
  return viewer.roles.includes(role) ? viewer : forbidden(refusal)
}

async function toSignIn(asked: Asked): Promise<Response> {
  const { request } = asked
  // A script that saves in the background keeps its own copy: it needs a plain answer, not a page.
  if (request.headers.get('Accept') === 'application/json') return new Response(null, { status: 401 })
  const held = request.method === 'POST' ? await holdPostOf(asked) : null
  const target = withWayBack('/dang-nhap', request)
  return redirect(held ? `${target}&giu=${held}` : target, 303)
}

/** After a POST the way back is the page it came from: most actions have no page of their own. */
function withWayBack(page: string, request: Request): string {
  const url = new URL(request.url)
  const here = request.method === 'GET' ? url.pathname + url.search : refererPath(request, url.origin)
  return `${page}?tiep=${encodeURIComponent(safePath(here))}`
}

function refererPath(request: Request, origin: string): string {
  const referer = request.headers.get('Referer')
  if (!referer || !URL.canParse(referer)) return '/'
  const from = new URL(referer)
  return from.origin === origin ? from.pathname + from.search : '/'
}

/** What signing in needs to know of the request besides name and secret. */
export function doorOf({ request, context }: Asked, sharedDevice: boolean): Door {
  const { at, network } = context.visit
  return { at, network, sharedDevice, previousToken: sessionToken(request) }
}
