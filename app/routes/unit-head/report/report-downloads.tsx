import { useT } from '~/i18n/use-t'
import { ButtonLink, ButtonRow } from '~/ui/button'
import { PrintButton } from '~/ui/print-button'
import { type ReportPageData } from './report'

/** In · Word · PDF · Excel, and the way to signing. */
export function ReportDownloads({ unit, period, campaignCode, maySign, signed }: ReportPageData) {
  const t = useT()
  const search = period
    ? `?ky=${period.id}`
    : campaignCode
      ? `?ky=&dot=${encodeURIComponent(campaignCode)}`
      : '?ky='
  const file = (ending: string) => `/don-vi/${unit.id}/bao-cao.${ending}${search}`
  return (
    <>
      <ButtonRow>
        <PrintButton label={t('report.print')} />
        <ButtonLink kind="secondary" href={file('docx')} download>
          {t('report.docx')}
        </ButtonLink>
        <ButtonLink kind="secondary" href={file('pdf')} download>
          {t('report.pdf')}
        </ButtonLink>
        <ButtonLink kind="secondary" href={file('xlsx')} download>
          {t('report.xlsx')}
        </ButtonLink>
      </ButtonRow>
      {period ? (
        <p>
          <a href={`/don-vi/${unit.id}/ho-so-minh-chung?ky=${period.id}`}>{t('evidence.title')}</a>
          {': '}
          {t('evidence.about')}
        </p>
      ) : null}
      {period && signed ? (
        <p>
          <a href={`/bao-cao-da-ky/${signed.id}`}>{t('report.signedAlready')}</a>
        </p>
      ) : null}
      {period && !signed && maySign ? (
        <p>
          <a href={`/don-vi/${unit.id}/ky-so-lieu?ky=${period.id}`}>{t('report.toSign')}</a>
        </p>
      ) : null}
    </>
  )
}
