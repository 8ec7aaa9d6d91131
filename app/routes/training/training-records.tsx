import { formatDay } from '~/i18n/format'
import { type Translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import { type OutsideTraining } from '~/learning/outside-training.server'
import { DataTable } from '~/ui/data-table'

/** Accepted training with its source: who held it, which paper says so and where that is kept. */
export function TrainingRecords({ records }: { records: readonly OutsideTraining[] }) {
  const t = useT()
  if (records.length === 0) return null
  return (
    <DataTable
      caption={t('training.records')}
      rows={records}
      rowKey={({ id }) => id}
      columns={[
        { key: 'title', header: t('training.title'), rowHeader: true, cell: ({ title }) => title },
        { key: 'organiser', header: t('training.organiser'), cell: ({ organiser }) => organiser },
        { key: 'days', header: t('training.days'), cell: (record) => daysWords(t, record) },
        { key: 'periods', header: t('training.periods'), numeric: true, cell: ({ periods }) => periods },
        { key: 'paper', header: t('training.paper'), cell: (record) => paperWords(t, record) },
        {
          key: 'course',
          header: t('training.countsFor'),
          cell: ({ courseTitle }) => courseTitle ?? t('training.countsFor.periods'),
        },
      ]}
    />
  )
}

export function daysWords(t: Translator, { from, to }: { from: string; to: string }): string {
  const day = formatDay(to, t.locale)
  return from === to ? day : t('training.daysSpan', { from: formatDay(from, t.locale), to: day })
}

/** Số 12/GCN; lưu tại Văn phòng. */
export const paperWords = (
  t: Translator,
  { paperNumber, evidence }: { paperNumber: string; evidence: string },
): string =>
  paperNumber === ''
    ? t('training.paper.kept', { evidence })
    : t('training.paper.numbered', { number: paperNumber, evidence })
