import { formatNumber, formatPercent } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { type CourseTally, type GridCell, heatStep } from '~/reporting/course-grid'
import { type Column, DataTable } from '~/ui/data-table'
import { type CoursesPage } from './courses'

type Row = CoursesPage['kinds'][number]['rows'][number]

/** Units of one kind by course, the number printed in each cell; a phone shows the course chosen. */
export function GridOfKind({ kind, rows, page }: { kind: string; rows: Row[]; page: CoursesPage }) {
  const t = useT()
  const search = page.campaignCode ? `?dot=${encodeURIComponent(page.campaignCode)}` : ''
  const columns: Column<Row>[] = [
    {
      key: 'unit',
      header: t('unit.parts.unit'),
      rowHeader: true,
      cell: ({ unit }) => <a href={`/don-vi/${unit.id}${search}`}>{unit.name}</a>,
    },
    ...page.courses.map(({ id, title }) => ({
      key: id,
      header: title,
      numeric: true,
      notOnPhone: id !== page.course,
      cell: ({ cells }: Row) => <HeatCell cell={cells[id]} />,
    })),
  ]
  return (
    <DataTable
      caption={t('unit.province.table', { kind, count: rows.length })}
      columns={columns}
      rows={rows}
      rowKey={({ unit }) => unit.id}
      wide
    />
  )
}

function HeatCell({ cell }: { cell: GridCell | undefined }) {
  const t = useT()
  if (!cell || cell.kind === 'none') return '–'
  if (cell.kind === 'small') return t('province.courses.small')
  const { rate, completed, owed } = cell
  return (
    <span className={`heat heat-${heatStep(rate)}`}>
      {formatPercent(rate, t.locale)}
      <span className="second-line">{t('province.courses.of', { completed, owed })}</span>
    </span>
  )
}

const STEPS = [0, 1, 2, 3, 4]

/** What the five steps mean, in words. */
export function HeatLegend() {
  const t = useT()
  const percent = (step: number) => formatPercent(step / STEPS.length, t.locale)
  return (
    <ul className="heat-legend" aria-label={t('province.courses.legend')}>
      {STEPS.map((step) => (
        <li key={step} className={`heat heat-${step}`}>
          {step === STEPS.length - 1
            ? t('province.courses.stepLast', { from: percent(step) })
            : t('province.courses.step', { to: percent(step + 1) })}
        </li>
      ))}
    </ul>
  )
}

/** The same by course over the whole province. */
export function CourseTable({ courses }: Pick<CoursesPage, 'courses'>) {
  const t = useT()
  type Course = CoursesPage['courses'][number]
  const number = (key: string, header: string, value: (whole: CourseTally) => number): Column<Course> => ({
    key,
    header,
    numeric: true,
    cell: ({ whole }) => formatNumber(value(whole), t.locale),
  })
  return (
    <DataTable
      caption={t('province.courses.whole')}
      rows={courses}
      rowKey={({ id }) => id}
      columns={[
        { key: 'course', header: t('province.courses.course'), rowHeader: true, cell: ({ title }) => title },
        number('owed', t('province.courses.owed'), ({ owed }) => owed),
        number('completed', t('unit.parts.completed'), ({ completed }) => completed),
        number('overdue', t('unit.parts.overdue'), ({ overdue }) => overdue),
        {
          key: 'rate',
          header: t('unit.parts.rate'),
          numeric: true,
          cell: ({ whole }) => (whole.owed > 0 ? formatPercent(whole.completed / whole.owed, t.locale) : '–'),
        },
      ]}
    />
  )
}
