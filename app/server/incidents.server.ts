import type { ActionFunctionArgs, AppLoadContext, ServerBuild } from '@remix-run/node'
import { TooManySignIns } from '~/identity/passwords.server'
import { log } from '~/platform/log.server'
import { isUnavailable } from '~/platform/unavailable.server'

/** What the error page is told: a code for its words and the incident to read out over the telephone. */
export interface Trouble {
  code: 'databaseUnavailable' | 'tooMany' | 'unexpected'
  incident: string
}

/** The incident is the request's id: eight symbols that the log line carries too. */
export function troubleOf(error: unknown, incident: string): { status: 500 | 503; trouble: Trouble } {
  if (isUnavailable(error)) return { status: 503, trouble: { code: 'databaseUnavailable', incident } }
  if (error instanceof TooManySignIns) return { status: 503, trouble: { code: 'tooMany', incident } }
  return { status: 500, trouble: { code: 'unexpected', incident } }
}

/** Logs where it broke, never the message: it may quote what a person typed. */
export function logTrouble(error: unknown, { code, incident }: Trouble): void {
  const { name, stack, errorCode } = describe(error)
  log.error('trouble', { requestId: incident, code, name, errorCode, stack })
  if (process.env.NODE_ENV === 'development') console.error(error)
}

type Work = (args: ActionFunctionArgs) => unknown

/** The build with every loader and action answering an unexpected error by a status, a code and an incident. */
export function withIncidents(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route]
    const { loader, action } = route.module
    const module = {
      ...route.module,
      ...(loader && { loader: guarded(loader) }),
      ...(action && { action: guarded(action) }),
    }
    return [id, { ...route, module }]
  })
  return { ...build, routes: Object.fromEntries(routes) as ServerBuild['routes'] }
}

function guarded(work: unknown): Work {
  return async (args) => {
    try {
      return await (work as Work)(args)
    } catch (thrown) {
      if (isAnswer(thrown)) throw thrown
      const { status, trouble } = troubleOf(thrown, args.context.visit.requestId)
      logTrouble(thrown, trouble)
      throw Response.json(trouble, { status, headers: status === 503 ? { 'Retry-After': '60' } : {} })
    }
  }
}

/** For what breaks outside loaders and actions, while a page is rendered. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (request.signal.aborted || isAnswer(error) || (error as { status?: number } | null)?.status === 404)
    return
  logTrouble(error, troubleOf(error, context.visit.requestId).trouble)
}

/** A Response, or data() with a status: meant as an answer. */
function isAnswer(thrown: unknown): boolean {
  const type = (thrown as { type?: unknown } | null)?.type
  return thrown instanceof Response || type === 'DataWithResponseInit'
}

function describe(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error, stack: null, errorCode: null }
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line))
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  return { name: error.name, stack: frames?.slice(0, 12).join('\n') ?? null, errorCode: code }
}
