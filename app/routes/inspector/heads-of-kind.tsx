import { formatDate, formatDay, formatNumber, inSentence } from '~/i18n/format'
import { type Translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import { type ExampleKind } from '~/reporting/head-example'
import { obligedOf } from '~/reporting/standing-counts'
import { periodWords } from '~/routes/unit-head/report/period-choice'
import { SigningTag } from '~/routes/unit-head/report/signing-tag'
import { type Column, DataTable } from '~/ui/data-table'
import { ShareBar } from '~/ui/share-bar'
import { Tag, type TagKind } from '~/ui/tag'
import { type HeadsPage } from './heads'

type Row = HeadsPage['kinds'][number]['units'][number]

/** Units of one kind: how many are overdue, the head's example, and what was done about it. */
export function HeadsOfKind({ kind, units, page }: { kind: string; units: Row[]; page: HeadsPage }) {
  const t = useT()
  const most = Math.max(1, ...units.map(({ counts }) => counts.overdue))
  return (
    <DataTable
      caption={t('unit.province.table', { kind, count: units.length })}
      columns={columns(t, page, most)}
      rows={units}
      rowKey={({ unit }) => unit.id}
    />
  )
}

function columns(t: Translator, { period, campaignCode }: HeadsPage, most: number): Column<Row>[] {
  const search = campaignCode ? `?dot=${encodeURIComponent(campaignCode)}` : ''
  return [
    {
      key: 'unit',
      header: t('unit.parts.unit'),
      rowHeader: true,
      cell: ({ unit }) => <a href={`/don-vi/${unit.id}${search}`}>{unit.name}</a>,
    },
    { key: 'overdue', header: t('province.heads.overdue'), cell: (row) => <Overdue row={row} most={most} /> },
    { key: 'example', header: t('province.heads.example'), cell: (row) => <Example row={row} /> },
    ...(period
      ? [
          {
            key: 'signing',
            header: t('province.heads.signing', { period: inSentence(periodWords(t, period), t.locale) }),
            cell: ({ signing }: Row) => (signing ? <SigningTag state={signing} /> : '–'),
          },
        ]
      : []),
    { key: 'reminded', header: t('province.heads.reminded'), cell: (row) => remindedWords(t, row) },
    { key: 'explained', header: t('province.heads.explained'), cell: (row) => explainedWords(t, row) },
    { key: 'extended', header: t('province.heads.extended'), cell: (row) => extendedWords(t, row) },
  ]
}

function Overdue({ row: { counts }, most }: { row: Row; most: number }) {
  const t = useT()
  const { overdue } = counts
  if (overdue === 0) return formatNumber(0, t.locale)
  return (
    <span className="bar-and-words">
      <ShareBar share={overdue / most} />
      {t('province.heads.overdueOf', { overdue, obliged: obligedOf(counts) })}
    </span>
  )
}

const LOOKS: Partial<Record<ExampleKind, TagKind>> = {
  first: 'done',
  ahead: 'done',
  onTime: 'done',
  behind: 'done',
  late: 'soon',
  overdue: 'overdue',
  inProgress: 'active',
}

function Example({ row: { example } }: { row: Row }) {
  const t = useT()
  const words = t(`province.example.${example.kind}`)
  const day = 'on' in example ? formatDay(example.on, t.locale) : null
  const below =
    'before' in example && day
      ? t('province.heads.before', { before: example.before, others: example.others, day })
      : day && t('province.heads.on', { day })
  return (
    <span>
      <Tag kind={LOOKS[example.kind] ?? 'idle'}>
        {words.charAt(0).toLocaleUpperCase(t.locale) + words.slice(1)}
      </Tag>
      {below ? <span className="second-line">{below}</span> : null}
    </span>
  )
}

/** What was not done matters only where somebody is overdue. */
const notDone = (t: Translator, { counts }: Row) => (counts.overdue > 0 ? t('province.heads.notYet') : '–')

function remindedWords(t: Translator, row: Row): string {
  const { count, lastAt } = row.reminded
  return lastAt ? t('province.heads.times', { count, day: formatDate(lastAt, t.locale) }) : notDone(t, row)
}

function extendedWords(t: Translator, row: Row): string {
  const { count, lastAt } = row.extended
  return lastAt
    ? t('province.heads.enrolments', { count, day: formatDate(lastAt, t.locale) })
    : notDone(t, row)
}

function explainedWords(t: Translator, row: Row): string {
  const { overdue } = row.counts
  if (overdue === 0) return '–'
  return row.explained > 0
    ? t('province.heads.explainedOf', { count: row.explained, overdue })
    : t('province.heads.notYet')
}
