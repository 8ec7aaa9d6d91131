import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useT } from '~/i18n/use-t'
import { requireAdministrator } from '~/identity/guards.server'
import { positionsOn, type RiskGroup } from '~/organisation/positions.server'
import { Banner } from '~/ui/banner'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { AdminMenu } from './admin-menu'

export const handle: PageHandle = { nav: 'admin', wide: true }
export const meta = pageTitle((t) => t('duties.positions.title'))

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args)
  const saved = new URL(args.request.url).searchParams.has('xong')
  return { positions: await positionsOn(args.context.visit.today), saved }
}

export default function PositionsPage() {
  const t = useT()
  const { positions, saved } = useLoaderData<typeof loader>()
  return (
    <div className="flow">
      <AdminMenu current="positions" />
      {saved ? <Banner kind="outcome">{t('duties.positions.saved')}</Banner> : null}
      <PageHeading title={t('duties.positions.title')} />
      <p>{t('duties.positions.lead')}</p>
      <ButtonLink kind="secondary" href="/quan-tri/chuc-danh/moi">
        {t('duties.positions.add')}
      </ButtonLink>
      <DataTable
        caption={t('duties.positions.title')}
        captionHidden
        rows={positions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: t('duties.positions.name'),
            rowHeader: true,
            cell: ({ id, name }) => <a href={`/quan-tri/chuc-danh/${id}`}>{name}</a>,
          },
          { key: 'code', header: t('duties.positions.code'), cell: ({ code }) => code },
          {
            key: 'people',
            header: t('duties.positions.people'),
            numeric: true,
            cell: ({ people }) => people,
          },
          {
            key: 'risks',
            header: t('duties.positions.risks'),
            cell: ({ risks }) =>
              risks.length > 0
                ? risks.map((risk) => t(`duties.risk.${risk as RiskGroup}`)).join('; ')
                : t('duties.positions.none'),
          },
        ]}
      />
    </div>
  )
}
