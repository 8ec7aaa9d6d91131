import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useT } from '~/i18n/use-t'
import { requireAdministrator } from '~/identity/guards.server'
import { RISK_GROUPS } from '~/organisation/positions.server'
import { coverageByGroup, uncoveredPosts } from '~/reporting/coverage.sql.server'
import { DataTable } from '~/ui/data-table'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { AdminMenu } from './admin-menu'

export const handle: PageHandle = { nav: 'admin', wide: true }
export const meta = pageTitle((t) => t('duties.coverage.title'))

const MOST_SHOWN = 200

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args)
  const { today } = args.context.visit
  const asked = new URL(args.request.url).searchParams.get('nhom')
  const group = RISK_GROUPS.find((one) => one === asked) ?? null
  const [groups, posts] = await Promise.all([
    coverageByGroup(today),
    uncoveredPosts(today, { riskGroup: group, limit: MOST_SHOWN + 1 }),
  ])
  const known = RISK_GROUPS.flatMap((riskGroup) => {
    const found = groups.find((one) => one.riskGroup === riskGroup)
    return found ? [{ ...found, riskGroup }] : []
  })
  return { group, groups: known, posts: posts.slice(0, MOST_SHOWN), hasMore: posts.length > MOST_SHOWN }
}

export default function CoveragePage() {
  const t = useT()
  const { group, groups, posts, hasMore } = useLoaderData<typeof loader>()
  return (
    <div className="flow">
      <AdminMenu current="coverage" />
      <PageHeading title={t('duties.coverage.title')} />
      <p>{t('duties.coverage.lead')}</p>
      <DataTable
        caption={t('duties.coverage.title')}
        captionHidden
        rows={groups}
        rowKey={({ riskGroup }) => riskGroup}
        columns={[
          {
            key: 'group',
            header: t('duties.positions.risks'),
            rowHeader: true,
            cell: ({ riskGroup }) => (
              <a href={`/quan-tri/nguy-co-cao?nhom=${riskGroup}#chua-co`}>{t(`duties.risk.${riskGroup}`)}</a>
            ),
          },
          { key: 'people', header: t('duties.coverage.people'), numeric: true, cell: ({ people }) => people },
          {
            key: 'covered',
            header: t('duties.coverage.covered'),
            numeric: true,
            cell: ({ covered }) => covered,
          },
          {
            key: 'uncovered',
            header: t('duties.coverage.uncovered'),
            numeric: true,
            cell: ({ people, covered }) => people - covered,
          },
        ]}
      />
      <section className="flow" aria-labelledby="chua-co">
        <h2 id="chua-co">
          {group
            ? t('duties.coverage.listOf', { group: t(`duties.risk.${group}`) })
            : t('duties.coverage.list')}
        </h2>
        {group ? <a href="/quan-tri/nguy-co-cao">{t('duties.coverage.all')}</a> : null}
        {posts.length === 0 ? (
          <p>{t('duties.coverage.none')}</p>
        ) : (
          <DataTable
            caption={t('duties.coverage.list')}
            captionHidden
            rows={posts}
            rowKey={(post) => `${post.officialId} ${post.unitId} ${post.positionName}`}
            columns={[
              {
                key: 'name',
                header: t('duties.coverage.name'),
                rowHeader: true,
                cell: ({ officialId, fullName }) => <a href={`/quan-tri/can-bo/${officialId}`}>{fullName}</a>,
              },
              { key: 'position', header: t('duties.position'), cell: ({ positionName }) => positionName },
              { key: 'unit', header: t('duties.unit'), cell: ({ unitName }) => unitName },
            ]}
            note={hasMore ? t('duties.coverage.more', { count: posts.length }) : null}
          />
        )}
      </section>
    </div>
  )
}
