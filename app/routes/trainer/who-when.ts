import { calledBy } from '~/i18n/address'
import { formatDateTime } from '~/i18n/format'
import type { Translator } from '~/i18n/translator'
import type { OfficialName } from '~/organisation/official-names.server'
import { givenName } from '~/platform/vietnamese-text'

/** A colleague as trainers call each other: chị Hà. */
export function colleague(t: Translator, who: OfficialName | null): string {
  return who ? calledBy(who.honorific, givenName(who.fullName), t) : t('studio.conflict.nobody')
}

/** 14:25 ngày 22/11/2026, of an instant that came from a loader. */
export function moment(t: Translator, at: Date | string): string {
  return formatDateTime(new Date(at), t.locale)
}
