import type { Request, Response } from 'express'
import { type PlainMessageKey } from '~/ui/form'
import { LOCALE_COOKIE } from '~/i18n/locale.server'
import { DEFAULT_LOCALE, isLocale, type Locale } from '~/i18n/locale'
import { translator } from '~/i18n/translator'

/** A page that needs no route, no session and no database: for requests refused before Remix sees them. */
export function sendPlainPage(
  request: Request,
  response: Response,
  page: { status: number; code: string; title: PlainMessageKey; body: PlainMessageKey; incident?: string },
): void {
  response.status(page.status).setHeader('Cache-Control', 'no-store')
  if (request.headers.accept === 'application/json')
    return void response.json({ code: page.code, incident: page.incident })
  const t = translator(localeOf(request))
  const incident = page.incident ? `<p>${t('errors.trouble.incident', { code: page.incident })}</p>` : ''
  response.type('html').send(`<!DOCTYPE html>
<html lang="${t.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t(page.title)} – ${t('common.appName')}</title>
</head>
<body>
<main>
<h1>${t(page.title)}</h1>
<p>${t(page.body)}</p>
${incident}
<p><a href="/">${t('common.home')}</a></p>
</main>
</body>
</html>
`)
}

function localeOf(request: Request): Locale {
  const pairs = request.headers.cookie?.split(/;\s*/) ?? []
  const chosen = pairs.find((pair) => pair.startsWith(`${LOCALE_COOKIE}=`))?.slice(LOCALE_COOKIE.length + 1)
  return isLocale(chosen) ? chosen : DEFAULT_LOCALE
}
