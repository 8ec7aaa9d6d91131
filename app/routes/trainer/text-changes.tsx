import { useT } from '~/i18n/use-t'
import type { LineChange } from './line-changes'

const MOST_SHOWN = 60

/** Lines taken out and lines put in, each with the word that says so. */
export function TextChanges({ changes }: { changes: readonly LineChange[] }) {
  const t = useT()
  if (changes.length === 0) return <p>{t('studio.diff.none')}</p>
  const rest = changes.length - MOST_SHOWN
  return (
    <>
      <ol className="text-changes" lang="vi">
        {changes.slice(0, MOST_SHOWN).map((change) => (
          <li key={`${change.line} ${change.removed.length}`}>
            <Place change={change} />
            <ChangedLines kind="removed" lines={change.removed} />
            <ChangedLines kind="added" lines={change.added} />
          </li>
        ))}
      </ol>
      {rest > 0 ? <p>{t('studio.diff.more', { count: rest })}</p> : null}
    </>
  )
}

function Place({ change: { line, before } }: { change: LineChange }) {
  const t = useT()
  return (
    <p className="meta">
      {t('studio.diff.place', { line })}
      {before ? (
        <span className="text-changes-before"> · {t('studio.diff.after', { before: cut(before) })}</span>
      ) : null}
    </p>
  )
}

function ChangedLines({ kind, lines }: { kind: 'added' | 'removed'; lines: readonly string[] }) {
  const t = useT()
  const shown = lines.some(Boolean) ? lines.filter(Boolean) : lines.slice(0, 1)
  return shown.map((line, index) => (
    <p key={index} className={`changed changed-${kind}`}>
      <b>{t(`studio.diff.${kind}`)}</b>
      {kind === 'added' ? (
        <ins>{line || t('studio.diff.emptyLine')}</ins>
      ) : (
        <del>{line || t('studio.diff.emptyLine')}</del>
      )}
    </p>
  ))
}

function cut(line: string): string {
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
