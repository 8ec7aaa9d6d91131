import { useT } from '~/i18n/use-t'
import { ButtonLink } from '~/ui/button'
import { type UnitPageData } from '../unit'
import { campaignSearch } from '../unit-query'

/** From the figures to the paper: the report speaks of the campaign that the page shows. */
export function ReportLinks({ unit, query }: UnitPageData) {
  const t = useT()
  const search = campaignSearch(query)
  return (
    <p className="no-print report-links">
      <ButtonLink kind="secondary" href={`/don-vi/${unit.id}/bao-cao${search}`}>
        {t('report.draw')}
      </ButtonLink>
      <a href={`/don-vi/${unit.id}/ky-bao-cao`}>{t('report.links.periods')}</a>
      <a href={`/don-vi/${unit.id}/tu-kiem-tra`}>{t('report.links.selfCheck')}</a>
      <a href={`/don-vi/${unit.id}/nguoi-xem-bao-cao`}>{t('report.links.readers')}</a>
    </p>
  )
}
