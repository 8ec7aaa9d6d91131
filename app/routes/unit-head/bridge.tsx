import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatDateTime, formatNumber } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { completionYears, bridgeFor } from '~/reporting/bridge.sql.server'
import { BackLink } from '~/ui/back-link'
import { Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Field } from '~/ui/field'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { PrintButton } from '~/ui/print-button'
import { unitAsked } from './unit-access.server'

export const handle: PageHandle = { nav: 'unit' }
export const meta = pageTitle((t) => t('units.bridge.title'))

export async function loader(args: LoaderFunctionArgs) {
  const { unit } = await unitAsked(args)
  const { at, today } = args.context.visit
  const years = await completionYears()
  const asked = new URL(args.request.url).searchParams.get('nam') ?? ''
  const year = years.includes(asked) ? asked : (years[0] ?? today.slice(0, 4))
  const period = { from: `${year}-01-01`, to: `${Number(year) + 1}-01-01`, today }
  return { unit: { id: unit.id, name: unit.name }, years, year, at, bridge: await bridgeFor(unit, period) }
}

/** From the figure of then to that of now, as one reads a sum. */
const LINES = [
  'atCompletion',
  'movedAway',
  'leftService',
  'stayed',
  'movedIn',
  'cameByReorganisation',
  'now',
] as const

export default function BridgePage() {
  const t = useT()
  const { unit, years, year, at, bridge } = useLoaderData<typeof loader>()
  return (
    <div className="flow">
      <BackLink href={`/don-vi/${unit.id}`}>{unit.name}</BackLink>
      <PageHeading title={t('units.bridge.title')} below={unit.name} />
      <p>{t('units.bridge.lead')}</p>
      {years.length > 1 ? (
        <form method="get" className="filter-bar">
          <Field
            name="nam"
            type="select"
            width="short"
            label={t('units.bridge.year')}
            options={years.map((value) => ({ value, label: value }))}
            value={year}
          />
          <div className="filter-bar-actions">
            <Button kind="secondary">{t('units.bridge.show')}</Button>
          </div>
        </form>
      ) : null}
      <DataTable
        caption={t('units.bridge.caption', { year })}
        rows={LINES}
        rowKey={(line) => line}
        columns={[
          {
            key: 'line',
            header: t('units.bridge.line'),
            rowHeader: true,
            cell: (line) =>
              isSum(line) ? <strong>{t(`units.bridge.${line}`)}</strong> : t(`units.bridge.${line}`),
          },
          {
            key: 'count',
            header: t('units.bridge.count'),
            numeric: true,
            cell: (line) => formatNumber(bridge[line], t.locale),
          },
        ]}
        note={t('units.bridge.note', { when: formatDateTime(at, t.locale) })}
      />
      <PrintButton />
    </div>
  )
}

const isSum = (line: (typeof LINES)[number]) => line === 'atCompletion' || line === 'stayed' || line === 'now'
