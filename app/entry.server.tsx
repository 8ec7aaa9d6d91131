import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { PassThrough } from 'node:stream'
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server'
import { DEFAULT_LOCALE, isLocale } from './i18n/locale'
import { translator } from './i18n/translator'
import { type PageHandle } from './ui/page-handle'
import { PlacesOfWritten } from './ui/lesson-html'
import { type PageFacts, PageFactsProvider } from './ui/page-facts'
import { WrittenPlaces } from './ui/written'

// The server reaches the app only through this module, so that a process has one copy of it.
export { handleError } from './server/incidents.server'
export { serve } from './server/serve.server'

/** Renders the whole page before a byte is sent: without a script a fallback would stay for ever. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const facts = factsOf(context)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  const page = (
    <PageFactsProvider value={facts}>
      <RemixServer context={remix} url={request.url} nonce={facts.nonce} />
    </PageFactsProvider>
  )
  const body = isHydrated(remix) ? await rendered(page, facts.nonce) : whole(page, status, remix, facts)
  return new Response(body, { status, headers })
}

function factsOf(context: AppLoadContext): PageFacts {
  const { nonce, requestId } = context.visit
  return { nonce, incident: requestId }
}

function isHydrated(remix: EntryContext): boolean {
  return remix.staticHandlerContext.matches.some(({ route }) => {
    const handle = remix.routeModules[route.id]?.handle as PageHandle | undefined
    return handle?.hydrate === true
  })
}

function whole(page: React.ReactElement, status: number, remix: EntryContext, { nonce }: PageFacts) {
  const places = new WrittenPlaces(nonce)
  const markup = renderToStaticMarkup(
    <PlacesOfWritten.Provider value={places}>{page}</PlacesOfWritten.Provider>,
  )
  const html = `<!doctype html>${markup}`
  return places.filled(status === 422 ? withErrorTitle(html, remix) : html)
}

/** A refused form says so first in its title, where a screen reader begins. */
function withErrorTitle(html: string, remix: EntryContext): string {
  const root = remix.staticHandlerContext.loaderData.root as { locale?: unknown } | undefined
  const t = translator(isLocale(root?.locale) ? root.locale : DEFAULT_LOCALE)
  return html.replace(/<title>([^<]*)<\/title>/, (_whole, title: string) => {
    return `<title>${t('errors.title.prefix', { title })}</title>`
  })
}

function rendered(page: React.ReactElement, nonce: string): Promise<ReadableStream> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        const body = new PassThrough()
        resolve(createReadableStreamFromReadable(body))
        pipe(body)
      },
      onError: reject,
    })
  })
}
