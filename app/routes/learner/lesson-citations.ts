import type { Citation, InstrumentStatus, NamedInstrument, TextLanguage } from '~/courseware/published'
import { formatDay, formatList } from '~/i18n/format'
import type { Translator } from '~/i18n/translator'
import type { CitationItem } from '~/ui/citation-list'

/**
 * The numbered list under a lesson, each entry with the state of its instrument today. `language` is the lesson's; the
 * register names its articles in Vietnamese.
 */
export function citationItems(
  t: Translator,
  citations: readonly Citation[],
  laws: readonly InstrumentStatus[],
  language: TextLanguage = 'vi',
): CitationItem[] {
  return citations.map(({ number, label, title, instrument, places }) => {
    const law = laws.find(({ key }) => key === instrument)
    return {
      number,
      label,
      labelLanguage: language === t.locale ? undefined : language,
      note: title,
      noteLanguage: t.locale === 'vi' ? undefined : 'vi',
      status: law?.status ?? 'inForce',
      statusText: law && statusText(t, law),
      backHref: places[0] && `#${places[0].id}`,
    }
  })
}

function statusText(t: Translator, law: InstrumentStatus): string | undefined {
  if (law.status === 'amended' && law.amendedBy.length > 0) {
    const names = formatList(
      law.amendedBy.map((one) => nameOf(t, one)),
      t.locale,
    )
    return t('learner.law.amended', { names })
  }
  if (law.status === 'replaced' && law.replacedBy)
    return t('learner.law.replaced', { name: nameOf(t, law.replacedBy) })
  if (law.status === 'expired' && law.expiresOn) {
    return t('learner.law.expired', { day: formatDay(law.expiresOn, t.locale) })
  }
  return undefined
}

function nameOf(t: Translator, { shortTitle, englishName }: NamedInstrument): string {
  return t.locale === 'en' ? (englishName ?? shortTitle) : shortTitle
}
