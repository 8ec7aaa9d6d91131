import { formatDay } from '~/i18n/format'
import { type Translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import { type PeriodKind } from '~/reporting/report-period'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { type ReportPageData } from './report'

/** Quý IV/2026 · Tháng 11/2026 · Năm 2026 */
export function periodWords(t: Translator, { kind, from }: { kind: PeriodKind; from: string }): string {
  const year = from.slice(0, 4)
  const month = Number(from.slice(5, 7))
  if (kind === 'year') return t('report.period.year', { year })
  if (kind === 'month') return t('report.period.month', { month: String(month), year })
  const quarter = ['I', 'II', 'III', 'IV'][(month - 1) / 3] ?? ''
  return t('report.period.quarter', { quarter, year })
}

/** Which period the report is for; a report without a period speaks of the campaigns on the unit's page. */
export function PeriodChoice({ unit, period, periods }: ReportPageData) {
  const t = useT()
  if (periods.length === 0) return null
  return (
    <form className="filter-bar" method="get" action={`/don-vi/${unit.id}/bao-cao`}>
      <Field
        name="ky"
        type="select"
        label={t('report.period.label')}
        value={period?.id ?? ''}
        options={[
          ...periods.map((one) => ({
            value: one.id,
            label: t('report.period.option', {
              period: periodWords(t, one),
              day: formatDay(one.signBy, t.locale),
            }),
          })),
          { value: '', label: t('report.period.none') },
        ]}
      />
      <div className="filter-bar-actions">
        <Button kind="secondary">{t('report.period.choose')}</Button>
      </div>
    </form>
  )
}
