import { type Translator } from './translator'

export const HONORIFICS = ['anh', 'chi', 'ong', 'ba', 'dongchi', 'anhchi'] as const
export type Honorific = (typeof HONORIFICS)[number]

/** How the page says "you" to a person: in the middle of a sentence, and where a sentence begins. */
export function addressOf(honorific: string, t: Translator): { you: string; You: string } {
  const known = HONORIFICS.find((one) => one === honorific) ?? 'anhchi'
  return { you: t(`common.you.${known}`), You: t(`common.You.${known}`) }
}

/** How a greeting names a person: anh Tư, in English Tư. Takes the given name. */
export function calledBy(honorific: string, givenName: string, t: Translator): string {
  if (t.locale === 'en') return givenName
  return t('common.addressed', { you: addressOf(honorific, t).you, name: givenName })
}
