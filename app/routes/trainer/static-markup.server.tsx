import { type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Locale } from '~/i18n/locale'
import { I18nProvider } from '~/i18n/use-t'

/** A part of a page as HTML, in a language. */
export function staticMarkup(part: ReactNode, locale: Locale): string {
  return renderToStaticMarkup(<I18nProvider locale={locale}>{part}</I18nProvider>)
}
