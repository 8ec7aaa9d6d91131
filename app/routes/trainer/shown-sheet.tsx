import { useT } from '~/i18n/use-t'
import { WrittenHtml } from '~/ui/lesson-html'

/** `html` as loader data is typed: what a page would send on of it. */
type Shown = { html: object; late: boolean }

/** A text as learners will see it, or that it could not be read in time. */
export function ShownSheet({ shown, id }: { shown: Shown; id?: string }) {
  const t = useT()
  const sheet = { className: 'studio-sheet flow', ...(id && { id }) }
  if (!shown.late) return <WrittenHtml {...sheet} html={shown.html} />
  return (
    <div {...sheet}>
      <p>{t('studio.preview.late')}</p>
    </div>
  )
}

/** Where two texts differ, or that they could not be compared in time. */
export function ShownDifferences({ changes }: { changes: Shown }) {
  const t = useT()
  return changes.late ? <p>{t('studio.diff.late')}</p> : <WrittenHtml html={changes.html} className="flow" />
}
