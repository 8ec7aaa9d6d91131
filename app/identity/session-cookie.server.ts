import { environment } from '~/platform/environment.server'

/** Browsers tie a __Host- cookie to this very host and to TLS. */
export const sessionCookieName = () => (environment().secure ? '__Host-phien' : 'phien')
