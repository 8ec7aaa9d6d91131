import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { environment } from '~/platform/environment.server'

const YEAR_IN_SECONDS = 31_536_000

/** Nothing from elsewhere, no inline style or script but the ones that carry this response's nonce. */
export function securityHeaders({ dev = false } = {}): RequestHandler {
  const { secure } = environment()
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
        // Vite's development client writes styles into the page.
        'style-src': dev ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': dev ? ["'self'", 'ws:'] : ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
        'form-action': ["'self'"],
        ...(secure ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: YEAR_IN_SECONDS, includeSubDomains: false } : false,
    // Same-origin only: a page's address never travels to another site, and our own POSTs still name their origin.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    originAgentCluster: secure,
  })
  return (request, response, next) => {
    response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
    protect(request, response, next)
  }
}

const nonceOf = (response: unknown) => (response as { locals: { nonce: string } }).locals.nonce
