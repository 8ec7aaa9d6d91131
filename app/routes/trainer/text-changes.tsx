import { useT } from '~/i18n/use-t'
import { type LineChange, type WordRun, wordsAgainst } from './line-changes'

const MOST_SHOWN = 60

/** Lines taken out and lines put in, each with the word that says so. */
export function TextChanges({
  changes,
  language,
}: {
  changes: readonly LineChange[]
  /** what the two texts are written in */
  language: 'vi' | 'en'
}) {
  const t = useT()
  if (changes.length === 0) return <p>{t('studio.diff.none')}</p>
  const rest = changes.length - MOST_SHOWN
  return (
    <>
      <ol className="text-changes">
        {changes.slice(0, MOST_SHOWN).map((change) => (
          <li key={`${change.line} ${change.removed.length}`}>
            <Place change={change} />
            <ChangedLines kind="removed" lines={change.removed} others={change.added} language={language} />
            <ChangedLines kind="added" lines={change.added} others={change.removed} language={language} />
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

function ChangedLines({
  kind,
  lines,
  others,
  language,
}: {
  kind: 'added' | 'removed'
  lines: readonly string[]
  /** what stood, or stands, in their place */
  others: readonly string[]
  language: 'vi' | 'en'
}) {
  const t = useT()
  const shown = lines.some(Boolean) ? lines.filter(Boolean) : lines.slice(0, 1)
  const Changed = kind === 'added' ? 'ins' : 'del'
  return shown.map((line, index) => (
    <p key={index} className={`changed changed-${kind}`}>
      <b>{t(`studio.diff.${kind}`)}</b>
      <Changed lang={line ? language : undefined}>
        {line ? (
          <Marked runs={wordsAgainst(line, reworded(lines, others) ? (others[index] ?? '') : '')} />
        ) : (
          t('studio.diff.emptyLine')
        )}
      </Changed>
    </p>
  ))
}

/** As many lines as before: each is taken for the new wording of the one it replaced. */
function reworded(lines: readonly string[], others: readonly string[]): boolean {
  return lines.length === others.length && lines.every(Boolean) && others.every(Boolean)
}

function Marked({ runs }: { runs: readonly WordRun[] }) {
  return runs.map(({ text, own }, index) => (own ? <strong key={index}>{text}</strong> : text))
}

function cut(line: string): string {
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
