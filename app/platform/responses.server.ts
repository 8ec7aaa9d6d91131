import { data, redirect } from '@remix-run/node'

/** Missing and forbidden look alike from outside: 404. */
export function notFound(): never {
  throw new Response(null, { status: 404 })
}

export function orNotFound<T>(value: T | null | undefined): T {
  return value ?? notFound()
}

/** A menu page without an object that this person may not use: 403 with the code of whom to ask. */
export function forbidden(code: 'headOnly' | 'trainerOnly' | 'inspectorOnly' | 'administratorOnly'): never {
  throw data({ code }, { status: 403 })
}

/** What was posted cannot be taken: the same page again with the errors and everything typed. */
export function unprocessable<T>(body: T) {
  return data(body, { status: 422 })
}

/** After a POST: GET that page. */
export function seeOther(path: string, init?: { headers?: HeadersInit }): Response {
  return redirect(safePath(path), { status: 303, ...init })
}

/**
 * The one same-origin check for every navigation target that comes from data.
 * Returns path, query and fragment of a target on this site, else the front page.
 */
export function safePath(target: string | null | undefined): string {
  // eslint-disable-next-line no-control-regex -- browsers drop these before they parse
  if (!target || !target.startsWith('/') || /[\\\u0000-\u001f]/.test(target)) return '/'
  const here = 'http://same.invalid'
  const url = URL.canParse(target, here) ? new URL(target, here) : null
  if (!url || url.origin !== here || url.pathname.startsWith('//')) return '/'
  return url.pathname + url.search + url.hash
}
