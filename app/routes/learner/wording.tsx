import { useT } from '~/i18n/use-t'
import { Banner } from '~/ui/banner'

/**
 * own: the page and its text are in one language. asked: the Vietnamese text, though there may be a translation.
 * older: the Vietnamese text changed after it was translated. `switchTo`: the page in the other language.
 */
export type Wording = {
  kind: 'own' | 'translated' | 'older' | 'asked' | 'onlyVietnamese'
  switchTo: string | null
}

/** Says which text the reader has before them, and leads to the other one. */
export function WordingNote({ kind, switchTo, edition }: Wording & { edition?: number }) {
  const t = useT()
  if (kind === 'own') return null
  if (kind === 'onlyVietnamese') return <p className="meta">{t('common.onlyVietnamese')}</p>
  const link = switchTo ? (
    <a href={switchTo} className="no-print">
      {t(kind === 'asked' ? 'learner.wording.toTranslation' : 'learner.wording.toVietnamese')}
    </a>
  ) : null
  if (kind === 'older') {
    return (
      <Banner kind="notice" title={t('learner.wording.older')}>
        <p>
          {t('learner.wording.olderAbout')} {link}
        </p>
      </Banner>
    )
  }
  const about =
    kind === 'asked'
      ? t('learner.wording.asked')
      : edition === undefined
        ? t('learner.wording.translated')
        : t('learner.wording.translatedFrom', { number: edition })
  return (
    <p className="meta">
      {about} {link}
    </p>
  )
}

/** The same inside the form of an answer: a press that keeps what was chosen. */
export function WordingPress({ kind }: Pick<Wording, 'kind'>) {
  const t = useT()
  if (kind === 'own') return null
  if (kind === 'onlyVietnamese') return <p className="meta">{t('common.onlyVietnamese')}</p>
  return (
    <p className="meta">
      <button className="link-button" name="then" value={kind === 'asked' ? 'translation' : 'vietnamese'}>
        {t(kind === 'asked' ? 'learner.wording.toTranslation' : 'learner.wording.toVietnamese')}
      </button>
    </p>
  )
}
