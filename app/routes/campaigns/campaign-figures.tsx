import { type CampaignDetails } from '~/campaigns/campaign-pages.server'
import { STANDINGS } from '~/learning/enrolment-state'
import { formatNumber } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { DataTable } from '~/ui/data-table'

/** Lượt by standing, which add up to all; the people behind them are said apart, never mixed. */
export function CampaignFigures({
  campaign: { people, enrolments, standings },
}: {
  campaign: Pick<CampaignDetails, 'people' | 'enrolments' | 'standings'>
}) {
  const t = useT()
  if (enrolments === 0) return <p>{t('campaign.page.none')}</p>
  const rows = STANDINGS.map((standing) => ({ standing, count: standings[standing] }))
  return (
    <>
      <p>{t('campaign.page.figures', { people, enrolments })}</p>
      <DataTable
        caption={t('campaign.page.standings')}
        rows={rows}
        rowKey={({ standing }) => standing}
        columns={[
          {
            key: 'standing',
            header: t('unit.column.status'),
            rowHeader: true,
            cell: ({ standing }) => t(`common.standing.${standing}`),
          },
          {
            key: 'count',
            header: t('campaign.page.enrolments'),
            numeric: true,
            cell: ({ count }) => formatNumber(count, t.locale),
          },
        ]}
      />
    </>
  )
}
