import { useT } from '~/i18n/use-t'

/** Copies an address; shown only where the script can do it. */
export function CopyLink({ url, label }: { url: string; label?: string }) {
  const t = useT()
  return (
    <>
      <button
        type="button"
        className="button button-secondary"
        data-copy={url}
        data-copied={t('common.copied')}
        hidden
      >
        {label ?? t('common.copyLink')}
      </button>
      <span role="status" className="meta" />
    </>
  )
}
