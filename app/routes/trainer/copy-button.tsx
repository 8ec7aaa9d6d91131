import { useT } from '~/i18n/use-t'

/** Copies a text; hidden until the script that can do it has come. `label` says which text, for who cannot see it. */
export function CopyButton({ text, words, label }: { text: string; words: string; label: string }) {
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
        {words}
      </button>{' '}
      <span role="status" className="meta" />
    </span>
  )
}
