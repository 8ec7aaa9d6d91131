import { createContext, type ReactNode, useContext } from 'react'
import { DEFAULT_LOCALE, type Locale } from './locale'
import { type Translator, translator } from './translator'

const TranslatorContext = createContext<Translator>(translator(DEFAULT_LOCALE))

/** Gives the page below it one language. */
export function I18nProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <TranslatorContext.Provider value={translator(locale)}>{children}</TranslatorContext.Provider>
}

/** The translator of the page: `t('learner.home.title')`; its language is `t.locale`. */
export function useT(): Translator {
  return useContext(TranslatorContext)
}

/** The language of the page, for the formats of dates and numbers. */
export function useLocale(): Locale {
  return useT().locale
}
