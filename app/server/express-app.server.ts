import type { ServerBuild } from '@remix-run/node'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import sirv from 'sirv'
import { isHealthy } from '~/jobs/start-up.server'
import { sessionCookieName } from '~/identity/session-cookie.server'
import { environment } from '~/platform/environment.server'
import { compressPage } from './compress-page.server'
import { gate } from './gate.server'
import { logTrouble, troubleOf } from './incidents.server'
import { sendPlainPage } from './plain-page.server'
import { remixHandler } from './remix-handler.server'
import { securityHeaders } from './security-headers.server'
import { beginVisit, logVisit } from './visits.server'

const YEAR_IN_SECONDS = 31_536_000
const HOUR_IN_SECONDS = 3600

export interface AppParts {
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** Vite's middleware in development; else files of build/client are served. */
  assets?: RequestHandler
  dev: boolean
}

/** The whole way of a request, in the order in which it goes. */
export function createApp({ build, assets, dev }: AppParts): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', environment().proxies)
  app.use(beginVisit, logVisit, securityHeaders({ dev }))
  app.get('/suc-khoe', health)
  app.use(assets ?? builtAssets())
  app.use(gate, cacheRule, compressPage)
  app.use(remixHandler(build))
  app.use(lastResort)
  return app
}

/** Hashed files never change; the few others may be kept for an hour. Compressed once, when they were built. */
function builtAssets(): RequestHandler {
  const folder = 'build/client'
  const compressed = { brotli: true, gzip: true }
  const hashed = sirv(`${folder}/assets`, { ...compressed, maxAge: YEAR_IN_SECONDS, immutable: true })
  const others = sirv(folder, { ...compressed, maxAge: HOUR_IN_SECONDS, etag: true })
  const router = express.Router()
  router.use('/assets', hashed, (_request, response) => void response.sendStatus(404))
  router.use(others)
  return router
}

/** Pages of a person signed in are never kept; public ones are asked for again. A route's own rule stands. */
const cacheRule: RequestHandler = (request, response, next) => {
  const signedIn = request.headers.cookie?.includes(`${sessionCookieName()}=`)
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => typeof response
  response.writeHead = (...args: unknown[]) => {
    const setsCookie = response.hasHeader('Set-Cookie')
    if (!response.hasHeader('Cache-Control')) {
      response.setHeader('Cache-Control', signedIn || setsCookie ? 'no-store' : 'private, no-cache')
    }
    return writeHead(...args)
  }
  next()
}

const health: RequestHandler = async (_request, response) => {
  const healthy = await isHealthy()
  response.status(healthy ? 200 : 503).setHeader('Cache-Control', 'no-store')
  response.json({ status: healthy ? 'ok' : 'databaseUnavailable' })
}

/** What even Remix could not answer. Express tells an error handler by its four parameters. */
const lastResort: ErrorRequestHandler = (error: unknown, request, response, _next) => {
  const incident = String(response.locals.requestId)
  const { status, trouble } = isBadAddress(error)
    ? { status: 400 as const, trouble: null }
    : troubleOf(error, incident)
  if (trouble) logTrouble(error, trouble)
  if (response.headersSent) return void response.destroy()
  const words = trouble
    ? ({ title: 'errors.trouble.title', body: 'errors.trouble.answers', incident } as const)
    : badAddress
  sendPlainPage(request, response, { status, code: trouble?.code ?? 'address', ...words })
}

const badAddress = { title: 'errors.notFound.title', body: 'errors.notFound.body' } as const
const isBadAddress = (error: unknown) =>
  error instanceof URIError || (error instanceof TypeError && /invalid url/i.test(error.message))
