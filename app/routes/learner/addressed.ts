import type { MessageKey } from '~/i18n/messages'
import type { Translator } from '~/i18n/translator'
import { givenName } from '~/platform/vietnamese-text'

const HONORIFICS = ['anh', 'chi', 'ong', 'ba', 'dongchi', 'anhchi'] as const
type Honorific = (typeof HONORIFICS)[number]

export type Reader = { honorific: string; fullName: string }

/** How the page addresses its reader: anh, Anh, Tư. */
export function addressed(t: Translator, reader: Reader): { you: string; You: string; name: string } {
  const honorific: Honorific = HONORIFICS.find((known) => known === reader.honorific) ?? 'anhchi'
  const keys = [`common.you.${honorific}`, `common.You.${honorific}`] as const satisfies MessageKey[]
  return { you: t(keys[0]), You: t(keys[1]), name: givenName(reader.fullName) }
}

export function readerOf({ honorific, fullName }: Reader): Reader {
  return { honorific, fullName }
}
