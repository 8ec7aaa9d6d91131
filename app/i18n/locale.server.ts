import { DEFAULT_LOCALE, isLocale, type Locale } from './locale'

export const LOCALE_COOKIE = 'ngon_ngu'
const YEAR_IN_SECONDS = 31_536_000

/** The language of a request: the profile's, else the cookie's, else ?lang=, else Vietnamese. */
export function localeOf(request: Request, profile: { language: string } | null): Locale {
  const chosen = [
    profile?.language,
    cookieOf(request, LOCALE_COOKIE),
    new URL(request.url).searchParams.get('lang'),
  ]
  return chosen.find(isLocale) ?? DEFAULT_LOCALE
}

/** The Set-Cookie value that keeps a choice of language for a year. */
export function localeCookie(locale: Locale, options: { secure: boolean }): string {
  return preferenceCookie(LOCALE_COOKIE, locale, options)
}

/** The value of a cookie of the request, or null. */
export function cookieOf(request: Request, name: string): string | null {
  const pairs = request.headers.get('Cookie')?.split(/;\s*/) ?? []
  const pair = pairs.find((text) => text.startsWith(`${name}=`))
  return pair ? pair.slice(name.length + 1) : null
}

/** A Set-Cookie value for a preference that is no secret. */
export function preferenceCookie(name: string, value: string, { secure }: { secure: boolean }): string {
  return `${name}=${value}; Path=/; Max-Age=${YEAR_IN_SECONDS}; SameSite=Lax; HttpOnly${secure ? '; Secure' : ''}`
}
