import { useT } from '~/i18n/use-t'
import { Icon } from './icon'

/** The one line that says whether the answer is kept; the script rewrites it, and finds its words in the data attributes. */
export function SaveStatus({ savedAt }: { savedAt?: string | null | undefined }) {
  const t = useT()
  return (
    <p
      className="save-status"
      role="status"
      data-save-status={savedAt ? 'saved' : ''}
      data-saving={t('common.save.saving')}
      data-saved={t('common.save.saved', { time: '{time}' })}
      data-offline={t('common.save.offline')}
      data-failed={t('common.save.failed')}
      data-stale={t('common.save.stale')}
    >
      <Icon name="check" />
      <span data-save-text="">{savedAt ? t('common.save.saved', { time: savedAt }) : ''}</span>
    </p>
  )
}
