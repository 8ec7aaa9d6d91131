import '@remix-run/node'
import type { Day } from './calendar'

/** What the server knows of one request before anyone is recognised. Routes hand `at` and `today` to the domain. */
export interface Visit {
  at: Date
  today: Day
  requestId: string
  /** The caller's network: /24 of IPv4, /48 of IPv6. Never stored with an account's name. */
  network: string
  /** Of this response's Content-Security-Policy. */
  nonce: string
  demo: boolean
  secure: boolean
}

declare module '@remix-run/node' {
  interface AppLoadContext {
    visit: Visit
  }
}
