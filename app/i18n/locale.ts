export const LOCALES = ['vi', 'en'] as const
export type Locale = (typeof LOCALES)[number]
export const DEFAULT_LOCALE: Locale = 'vi'

/** Whether a text names a language the app speaks. */
export function isLocale(text: unknown): text is Locale {
  return LOCALES.some((locale) => locale === text)
}
