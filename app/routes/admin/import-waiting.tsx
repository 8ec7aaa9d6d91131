import { useT } from '~/i18n/use-t'
import { type Translator } from '~/i18n/translator'
import { ImportHeading } from './import-heading'
import { type ViewOf } from './import-view.server'

/** How far the work is, in words; the page comes again by itself. */
export function ImportWaiting({ view }: { view: ViewOf<'waiting'> }) {
  const t = useT()
  const { state, fileName, rows } = view.found
  const step = state === 'reading' ? 1 : state === 'checking' ? 3 : 4
  return (
    <>
      <ImportHeading step={step} below={fileName} />
      <p className="lead" role="status">
        {sentence(t, view)}
      </p>
      {state === 'checking' && rows > 0 ? (
        <progress max={rows} value={Math.min(view.found.progress, rows)} aria-label={sentence(t, view)} />
      ) : null}
      <p className="meta">{t('people.import.work.note')}</p>
      <p>
        <a href={`/quan-tri/nhap-danh-sach/${view.found.id}`}>{t('people.import.work.refresh')}</a>
      </p>
    </>
  )
}

function sentence(t: Translator, { found }: ViewOf<'waiting'>): string {
  const { state, progress: done, rows, added, updated } = found
  if (state === 'reading') return t('people.import.work.reading', { done })
  if (state === 'checking') return t('people.import.work.checking', { done: Math.min(done, rows), rows })
  if (state === 'activating') return t('people.import.work.activating', { rows: added + updated })
  return t('people.import.work.undoing')
}
