import { useT } from '~/i18n/use-t'
import { type ReadFailure } from '~/organisation/intake/sheet-rows'
import { ButtonLink } from '~/ui/button'
import { PageHeading } from '~/ui/page-heading'
import { type ViewOf } from './import-view.server'

/** Why a file could not be read, and what to do. */
export function ImportFailed({ view }: { view: ViewOf<'failed'> }) {
  const t = useT()
  const { fileName, failure } = view.found
  return (
    <>
      <PageHeading title={t('people.import.failed.title', { file: fileName })} />
      <p role="alert">{t(`people.import.failed.${(failure ?? 'broken') as ReadFailure}`)}</p>
      <ButtonLink href="/quan-tri/nhap-danh-sach">{t('people.import.failed.again')}</ButtonLink>
    </>
  )
}
