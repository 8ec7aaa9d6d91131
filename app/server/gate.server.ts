import type { Request, RequestHandler, Response } from 'express'
import { environment } from '~/platform/environment.server'
import { log } from '~/platform/log.server'
import { sendPlainPage } from './plain-page.server'
import { METHODS, refusalOf } from './request-limits'
import { isFromOurPages, isLoopbackHost } from './same-origin'

/** Stops what no page of ours would send, with a sentence and the status that says why. */
export const gate: RequestHandler = (request, response, next) => {
  const { mode, origin } = environment()
  const host = request.headers.host
  const ours = mode === 'demo' && isLoopbackHost(host) ? [origin, `http://${host}`] : [origin]
  if (mode === 'demo' && !isLoopbackHost(host) && `http://${host}` !== origin)
    return refuse(request, response, 421, 'host')
  if (!isReadable(request.path)) return refuse(request, response, 400, 'address')
  const refusal = refusalOf({
    method: request.method,
    path: request.path,
    contentLength: request.headers['content-length'],
    contentType: request.headers['content-type'],
  })
  if (refusal?.status === 405) response.setHeader('Allow', METHODS.join(', '))
  if (refusal) return refuse(request, response, refusal.status, refusal.code)
  const provenance = {
    method: request.method,
    origin: request.headers.origin ?? null,
    secFetchSite: request.get('Sec-Fetch-Site') ?? null,
  }
  if (!isFromOurPages(provenance, ours)) return refuse(request, response, 403, 'origin')
  nameOurselves(request, ours)
  next()
}

/** Behind a proxy the browser's Host may be lost: our public address is a setting, so nothing depends on that header. */
function nameOurselves(request: Request, ours: string[]): void {
  const url = new URL(ours.at(-1) ?? '')
  delete request.headers['x-forwarded-host']
  request.headers.host = url.host
  Object.defineProperty(request, 'protocol', { value: url.protocol.slice(0, -1) })
}

function isReadable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== ''
  } catch {
    return false
  }
}

const words = {
  address: ['errors.notFound.title', 'errors.notFound.body'],
  host: ['errors.refused.title', 'errors.refused.body'],
  method: ['errors.refused.title', 'errors.refused.body'],
  length: ['errors.refused.title', 'errors.refused.body'],
  type: ['errors.refused.title', 'errors.refused.body'],
  origin: ['session.foreign.title', 'session.foreign.body'],
  tooLarge: ['session.tooLarge.title', 'session.tooLarge.body'],
} as const

function refuse(request: Request, response: Response, status: number, code: keyof typeof words): void {
  log.info('refused', { requestId: String(response.locals.requestId), status, code })
  const [title, body] = words[code]
  // What is still on its way is not read: the connection ends with the answer.
  response.setHeader('Connection', 'close')
  sendPlainPage(request, response, { status, code, title, body })
}
