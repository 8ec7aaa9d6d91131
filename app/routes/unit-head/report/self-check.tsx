import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatDay, formatNumber } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { unitSelfCheck } from '~/reporting/self-check.server'
import { BackLink } from '~/ui/back-link'
import { type Column, DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { unitAsked } from '../unit-access.server'
import { periodWords } from './period-choice'

export const handle: PageHandle = { nav: 'unit' }

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, unit } = await unitAsked(args)
  const { today } = args.context.visit
  return {
    unit: { id: unit.id, name: unit.name },
    maySign: viewer.answersFor.includes(unit.id),
    today,
    ...(await unitSelfCheck(unit, today)),
  }
}

export const meta = pageTitle<typeof loader>((t, { unit }) =>
  t('report.check.self.pageTitle', { unit: unit.name }),
)

type SelfCheckPage = ReturnType<typeof useLoaderData<typeof loader>>

export default function SelfCheckOfUnit() {
  const page = useLoaderData<typeof loader>()
  const t = useT()
  const { unit, lines, below, today } = page
  const [year = '', month = ''] = today.split('-')
  return (
    <div className="flow">
      <BackLink href={`/don-vi/${unit.id}`}>{unit.name}</BackLink>
      <PageHeading
        title={t('report.check.self.title', { month: String(Number(month)), year })}
        below={unit.name}
      />
      <p>{t('report.check.self.lead')}</p>
      {lines.length === 0 ? (
        <EmptyState>{t('report.check.self.none')}</EmptyState>
      ) : (
        <ul className="self-check">
          {lines.map((line, place) => (
            <li key={place}>
              <Line page={page} line={line} />
            </li>
          ))}
        </ul>
      )}
      {below.length > 0 ? <Below below={below} /> : null}
    </div>
  )
}

type SelfLine = SelfCheckPage['lines'][number]

/** What waits, since when, and where the act that closes it is done. */
function Line({ page: { unit, maySign }, line }: { page: SelfCheckPage; line: SelfLine }) {
  const t = useT()
  const { words, act, href } = useWords(unit.id, line)
  return (
    <p>
      <b>{words}</b>{' '}
      {maySign || line.kind === 'exemption' ? <a href={href}>{act}</a> : t('report.check.self.head')}
    </p>
  )
}

function useWords(unitId: string, line: SelfLine): { words: string; act: string; href: string } {
  const t = useT()
  const sign = `/don-vi/${unitId}/ky-so-lieu`
  switch (line.kind) {
    case 'overdue':
      return {
        words: t('report.check.self.overdue', { count: line.count, day: formatDay(line.since, t.locale) }),
        act: t('report.check.self.explain'),
        href: `${sign}#giai-trinh`,
      }
    case 'flag':
      return {
        words: t(`report.flag.${line.flag.kind}`, { count: line.flag.figure }),
        act: t('report.check.self.say'),
        href: `${sign}#giai-trinh`,
      }
    case 'exemption':
      return {
        words: t('report.check.self.exemption', { count: line.count }),
        act: t('report.check.self.seeExempt'),
        href: `/don-vi/${unitId}?tinh-trang=duoc-mien#danh-sach`,
      }
    case 'unsigned': {
      const { period, state } = line.row
      const slots = { period: periodWords(t, period), day: formatDay(period.signBy, t.locale) }
      return {
        words: t(state === 'unsigned' ? 'report.check.self.late' : 'report.check.self.waiting', slots),
        act: t('report.sign.title'),
        href: `${sign}?ky=${period.id}`,
      }
    }
  }
}

function Below({ below }: Pick<SelfCheckPage, 'below'>) {
  const t = useT()
  const number = (value: number | null) => (value === null ? '–' : formatNumber(value, t.locale))
  const columns: Column<SelfCheckPage['below'][number]>[] = [
    {
      key: 'unit',
      header: t('unit.parts.unit'),
      rowHeader: true,
      cell: ({ unit }) => <a href={`/don-vi/${unit.id}/tu-kiem-tra`}>{unit.name}</a>,
    },
    {
      key: 'overdue',
      header: t('unit.parts.overdue'),
      numeric: true,
      cell: ({ figures }) => number(figures.overdue),
    },
    {
      key: 'waiting',
      header: t('report.check.self.unanswered'),
      numeric: true,
      cell: ({ figures }) => number(figures.waiting),
    },
    {
      key: 'longest',
      header: t('report.check.self.longest'),
      numeric: true,
      cell: ({ figures }) => number(figures.longest),
    },
    {
      key: 'median',
      header: t('report.check.self.median'),
      numeric: true,
      cell: ({ figures }) => number(figures.median),
    },
  ]
  return (
    <section className="flow" aria-labelledby="truc-thuoc">
      <h2 id="truc-thuoc">{t('report.check.self.below')}</h2>
      <DataTable
        caption={t('report.check.self.below')}
        captionHidden
        columns={columns}
        rows={below}
        rowKey={({ unit }) => unit.id}
        note={t('report.check.self.note')}
      />
    </section>
  )
}
