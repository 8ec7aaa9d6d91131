import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import { branchFinder, branchOf } from './branches'
import { withIncidents } from './incidents.server'
import { visitOf } from './visits.server'

type Build = Parameters<typeof createRequestHandler>[0]['build']

/** Remix on the build; in development the build is asked for anew. */
export function remixHandler(build: ServerBuild | (() => Promise<ServerBuild>)): RequestHandler {
  if (typeof build !== 'function') return byBranch(withIncidents(build))
  return handlerOf(async () => withIncidents(await build()), 'development')
}

function handlerOf(build: Build, mode: 'development' | 'production'): RequestHandler {
  return createRequestHandler({
    build,
    mode,
    getLoadContext: (request, response) => ({ visit: visitOf(request, response) }),
  })
}

/**
 * Answers each page by a build of its own branch. Remix ranks and compiles every route of a build several times a
 * request: with sixty of them that was a third of a page's time.
 */
function byBranch(build: ServerBuild): RequestHandler {
  const whole = handlerOf(build, 'production')
  const find = branchFinder(build.routes)
  const branches = new Map<string, RequestHandler>()
  const only = (id: string) => {
    const steps = branchOf(build.routes, id)
    const assets = { ...build.assets, routes: pick(build.assets.routes, steps) }
    return handlerOf({ ...build, routes: pick(build.routes, steps), assets }, 'production')
  }
  return (request, response, next) => {
    // Data is asked for under the page's address with an ending, which the whole build knows to take off.
    const id = request.path.endsWith('.data') ? null : find(request.path)
    if (id !== null && !branches.has(id)) branches.set(id, only(id))
    const answer = (id !== null && branches.get(id)) || whole
    return answer(request, response, next)
  }
}

const pick = <T extends Record<string, unknown>>(from: T, names: readonly string[]): T =>
  Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name))) as T
