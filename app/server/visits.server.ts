import { randomBytes } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import { dayOf } from '~/platform/calendar'
import { environment } from '~/platform/environment.server'
import { newCode } from '~/platform/ids.server'
import { log } from '~/platform/log.server'
import { type Visit } from '~/platform/visit'
import { networkOf } from './networks'

const INCIDENT_SYMBOLS = 8

/** Gives each response its nonce, and each request the id that an error page would show as the incident. */
export const beginVisit: RequestHandler = (_request, response, next) => {
  response.locals.nonce = randomBytes(16).toString('base64')
  response.locals.requestId = newCode(INCIDENT_SYMBOLS)
  next()
}

export function visitOf(request: Request, response: Response): Visit {
  const at = new Date()
  const { mode, secure } = environment()
  const { nonce, requestId } = response.locals as { nonce: string; requestId: string }
  return {
    at,
    today: dayOf(at),
    requestId,
    network: networkOf(request.ip ?? ''),
    nonce,
    demo: mode === 'demo',
    secure,
  }
}

/** Who opened the page of reporting channels is nobody's business, not even the log's. */
const NEVER_LOGGED = /^\/(duong-day-nong|assets|suc-khoe)/

/** One line a request: of the path only its first part, for codes and names may stand further on. */
export const logVisit: RequestHandler = (request, response, next) => {
  if (NEVER_LOGGED.test(request.path)) return next()
  const begun = performance.now()
  const area = request.path.split('/')[1] ?? ''
  response.on('finish', () => {
    const ms = Math.round(performance.now() - begun)
    const { requestId } = response.locals as { requestId: string }
    log.info('request', { requestId, method: request.method, area, status: response.statusCode, ms })
  })
  next()
}
