import {
  isRouteErrorResponse,
  Outlet,
  useLocation,
  useRouteError,
  useRouteLoaderData,
  type MetaFunction,
} from '@remix-run/react'
import { DEFAULT_LOCALE, isLocale } from '~/i18n/locale'
import { translator } from '~/i18n/translator'
import { type loader as rootLoader } from '~/root'
import { ErrorPage, type PageError } from '~/ui/error-page'
import { type PageFacts, usePageFacts } from '~/ui/page-facts'

/** The title of an error; a page that worked has its own. */
export const meta: MetaFunction = ({ error, matches }) => {
  const root = matches.find((match) => match.id === 'root')?.data as { locale?: unknown } | undefined
  const t = translator(isLocale(root?.locale) ? root.locale : DEFAULT_LOCALE)
  if (!error) return [{ title: t('common.appName') }]
  return [{ title: t('common.titleOfPage', { page: t(errorTitle(error)) }) }]
}

function errorTitle(error: unknown) {
  if (!isRouteErrorResponse(error) || error.status >= 500) return 'errors.trouble.title'
  if (error.status === 404) return 'errors.notFound.title'
  return error.status === 403 ? 'errors.forbidden.other' : 'errors.refused.title'
}

/**
 * Every page stands in here. An error in an action is shown by the nearest boundary, and the route of that boundary
 * loses its data: were it the root's, the frame would forget the reader's language and the support number.
 */
export default function AnyPage() {
  return <Outlet />
}

export function ErrorBoundary() {
  const frame = useRouteLoaderData<typeof rootLoader>('root')
  const error = pageError(useRouteError(), usePageFacts())
  const { pathname, search } = useLocation()
  return (
    <ErrorPage
      error={error}
      phone={frame?.support?.phone ?? null}
      signedIn={Boolean(frame?.powers)}
      here={pathname + search}
    />
  )
}

function pageError(error: unknown, { incident }: PageFacts): PageError {
  if (!isRouteErrorResponse(error)) return { kind: 'trouble', incident }
  const told = (error.data ?? {}) as { code?: string; incident?: string }
  if (error.status === 404) return { kind: 'notFound' }
  if (error.status === 403) return { kind: 'forbidden', code: told.code ?? 'other' }
  if (error.status === 429 || told.code === 'tooMany') return { kind: 'tooMany' }
  if (error.status < 500) return { kind: 'refused' }
  return { kind: error.status === 503 ? 'unavailable' : 'trouble', incident: told.incident ?? incident }
}
