import { type MetaFunction } from '@remix-run/react'
import { isLocale, type Locale } from '~/i18n/locale'
import { type Translator, translator } from '~/i18n/translator'

type Meta<Loader> = Parameters<MetaFunction<Loader>>[0]
type LoaderData<Loader> = NonNullable<Meta<Loader>['data']>

/**
 * A page's <title> in the page's language, followed by the app's name:
 * export const meta = pageTitle<typeof loader>((t, data) => t('learner.course.title', { name: data.name }))
 */
export function pageTitle<Loader = unknown>(
  title: (t: Translator, data: LoaderData<Loader>) => string,
): MetaFunction<Loader> {
  return ({ data, error, matches }) => {
    const t = translator(localeOf(matches))
    if (error || data === null) return [{ title: t('common.appName') }]
    return [{ title: t('common.titleOfPage', { page: title(t, data as LoaderData<Loader>) }) }]
  }
}

function localeOf(matches: Meta<unknown>['matches']): Locale {
  const root = matches.find((match) => match.id === 'root')?.data as { locale?: unknown } | undefined
  return isLocale(root?.locale) ? root.locale : 'vi'
}
