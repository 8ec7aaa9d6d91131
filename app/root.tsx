import { type LoaderFunctionArgs } from '@remix-run/node'
import { Meta, Outlet, Scripts, useLocation, useMatches, useRouteLoaderData } from '@remix-run/react'
import { type ReactNode } from 'react'
import { DEFAULT_LOCALE } from './i18n/locale'
import { cookieOf, localeOf } from './i18n/locale.server'
import { I18nProvider, useT } from './i18n/use-t'
import { viewerOf } from './identity/guards.server'
import { unreadNotices } from './notices/notices.sql.server'
import { siteSettings } from './platform/site-settings.server'
import { classNames } from './ui/class-names'
import enhanceUrl from './ui/generated/enhance.js?url'
import studioUrl from './ui/generated/studio.js?url'
import fontUrl from './ui/generated/be-vietnam-400.woff2?url'
import iconUrl from './ui/icon.svg?inline'
import { usePageFacts } from './ui/page-facts'
import { type FocusExit, type FocusTitle, type PageHandle } from './ui/page-handle'
import { SiteFooter } from './ui/site-footer'
import { SiteHeader } from './ui/site-header'
import { SiteNav } from './ui/site-nav'
import stylesUrl from './ui/styles/app.css?url'
import { TEXT_SIZE_COOKIE, textSizeClass } from './ui/text-size'

/** Pages that look nobody up: that a signed-in person opened them must leave no trace. */
const UNSEEN = new Set(['/duong-day-nong'])

export async function loader({ request, context }: LoaderFunctionArgs) {
  const anonymous = UNSEEN.has(new URL(request.url).pathname)
  const viewer = anonymous ? null : await viewerOf({ request, context })
  const { province, support } = await siteSettings(context.visit)
  return {
    locale: localeOf(request, viewer),
    unread: viewer ? await unreadNotices(viewer.id) : 0,
    powers: viewer && { roles: viewer.roles, headOf: viewer.headOf, answersFor: viewer.answersFor },
    textSize: viewer?.textSize ?? cookieOf(request, TEXT_SIZE_COOKIE),
    shortcuts: viewer?.shortcuts ?? true,
    demo: context.visit.demo,
    anonymous,
    province,
    support,
  }
}

export { ErrorBoundary, meta } from './routes/public/any-page'

export default function App() {
  return <Outlet />
}

export function Layout({ children }: { children: ReactNode }) {
  const frame = useFrame()
  const handle = useHandle()
  const { nonce } = usePageFacts()
  const exit = exitOf(handle)
  return (
    <I18nProvider locale={frame.locale}>
      <html
        lang={frame.locale}
        className={textSizeClass(frame.textSize)}
        data-shortcuts={frame.shortcuts ? undefined : 'off'}
      >
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <Meta />
          <link rel="preload" href={fontUrl} as="font" type="font/woff2" crossOrigin="anonymous" />
          <link rel="stylesheet" href={stylesUrl} />
          <link rel="icon" href={iconUrl} type="image/svg+xml" />
          <meta name="theme-color" content="#103455" />
          <script type="module" src={enhanceUrl} nonce={nonce} />
          {handle.studio ? <script type="module" src={studioUrl} nonce={nonce} /> : null}
          {import.meta.env.DEV ? <script type="module" src="/@vite/client" nonce={nonce} /> : null}
        </head>
        <body className={classNames(exit && 'focus', handle.wide && 'wide') || undefined}>
          <Frame exit={exit} title={titleOf(handle)} nav={handle.nav}>
            {children}
          </Frame>
          {handle.hydrate ? <Scripts nonce={nonce} /> : null}
        </body>
      </html>
    </I18nProvider>
  )
}

function Frame({
  exit,
  title,
  nav,
  children,
}: {
  exit: FocusExit | undefined
  title: FocusTitle | undefined
  nav: PageHandle['nav']
  children: ReactNode
}) {
  const t = useT()
  const frame = useFrame()
  const here = useHere()
  const { pathname } = useLocation()
  const signedIn = frame.powers !== null
  return (
    <>
      <a className="skip-link" href="#noi-dung">
        {t('common.skip')}
      </a>
      <SiteHeader
        province={frame.province}
        signedIn={signedIn}
        exit={exit}
        title={title}
        anonymous={frame.anonymous || pathname === '/dang-nhap'}
        demo={frame.demo}
      />
      {frame.powers && !exit ? (
        <SiteNav powers={frame.powers} current={nav} path={pathname} unread={frame.unread} />
      ) : null}
      <main id="noi-dung" tabIndex={-1}>
        <div className="wrap page">{children}</div>
      </main>
      <SiteFooter support={frame.support} signedIn={signedIn} returnTo={here} />
      <NetworkNotice />
    </>
  )
}

/** Silent until the script has something to say of the network; its words are in the attributes. */
function NetworkNotice() {
  const t = useT()
  return (
    <p
      className="net-notice"
      role="status"
      data-net-notice=""
      data-offline={t('common.offline')}
      data-online={t('common.online')}
      data-sent={t('common.online.sent', { count: '{count}', time: '{time}' })}
    />
  )
}

/** The frame's data; an error before the loader leaves a bare Vietnamese frame. */
function useFrame() {
  const data = useRouteLoaderData<typeof loader>('root')
  return data ?? BARE_FRAME
}

const BARE_FRAME = {
  locale: DEFAULT_LOCALE,
  powers: null,
  unread: 0,
  textSize: null,
  shortcuts: true,
  demo: false,
  anonymous: true,
  province: '',
  support: null,
}

/** What the matched routes say of the page, the deepest last. */
function useHandle(): PageHandle {
  return Object.assign({}, ...useMatches().map((match) => match.handle ?? {})) as PageHandle
}

function useHere(): string {
  const { pathname, search } = useLocation()
  return pathname + search
}

function titleOf({ focus }: PageHandle): FocusTitle | undefined {
  return typeof focus === 'object' ? focus.title : undefined
}

function exitOf({ focus }: PageHandle): FocusExit | undefined {
  if (!focus) return undefined
  return focus === true ? { href: '/viec-can-lam' } : focus.exit
}
