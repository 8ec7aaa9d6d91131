import { useT } from '~/i18n/use-t'

/** Copies a text; hidden until the script that can do it has come. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const t = useT()
  return (
    <span className="copy">
      <button
        type="button"
        className="link-button"
        data-copy={text}
        data-copied={t('studio.help.copied')}
        aria-label={label}
        hidden
      >
        {t('studio.help.copy')}
      </button>{' '}
      <span role="status" className="meta" />
    </span>
  )
}
