import { CODE_PREFIX } from '~/learning/certificate'
import { formatCode } from '~/i18n/format'
import { environment } from '~/platform/environment.server'

/** Where anyone may check a certificate: its own page, and the page for typing a code. */
export function checkAddresses(code: string): { page: string; site: string } {
  const site = `${environment().origin}/xac-nhan`
  return { site, page: `${site}/${formatCode(code, CODE_PREFIX)}` }
}
