import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useT } from '~/i18n/use-t'
import { helpScope } from '~/identity/account-help.server'
import { requireClerk } from '~/identity/guards.server'
import { findOfficials } from '~/organisation/officials.server'
import { Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Field } from '~/ui/field'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { AdminDirectory } from './admin-directory'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle((t) => t('admin.title'))

const MOST_SHOWN = 30

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireClerk(args)
  const { today } = args.context.visit
  const typed = (new URL(args.request.url).searchParams.get('tim') ?? '').trim().slice(0, 80)
  const found = await findOfficials(helpScope(viewer), typed, { today, limit: MOST_SHOWN + 1 })
  return {
    typed,
    found: found.slice(0, MOST_SHOWN),
    hasMore: found.length > MOST_SHOWN,
    everyone: viewer.roles.includes('administrator'),
  }
}

export default function FindOfficialPage() {
  const t = useT()
  const { typed, everyone } = useLoaderData<typeof loader>()
  return (
    <div className="flow">
      <PageHeading title={t('admin.title')} />
      <p>{t(everyone ? 'admin.lead.everyone' : 'admin.lead.units')}</p>
      <form className="filter-bar" method="get" action="/quan-tri" role="search" aria-label={t('admin.find')}>
        <Field
          name="tim"
          type="search"
          label={t('admin.find.label')}
          hint={t('admin.find.hint')}
          value={typed}
          spellCheck={false}
        />
        <div className="filter-bar-actions">
          <Button kind="secondary">{t('admin.find')}</Button>
        </div>
      </form>
      {typed ? <Found /> : null}
      {everyone ? <AdminDirectory /> : <ClerksWork />}
    </div>
  )
}

function ClerksWork() {
  const t = useT()
  return (
    <ul className="inline-links">
      <li>
        <a href="/quan-tri/bao-sai">{t('campaign.corrections.title')}</a>
      </li>
      <li>
        <a href="/quan-tri/boi-duong">{t('training.queue.title')}</a>
      </li>
    </ul>
  )
}

function Found() {
  const t = useT()
  const { typed, found, hasMore } = useLoaderData<typeof loader>()
  const slots = { typed, count: found.length }
  if (found.length === 0) return <p role="status">{t('admin.find.none', { typed })}</p>
  return (
    <>
      <p role="status">{hasMore ? t('admin.find.many', slots) : t('admin.find.some', slots)}</p>
      <DataTable
        caption={t('admin.find')}
        captionHidden
        rows={found}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: t('admin.find.name'),
            rowHeader: true,
            cell: ({ id, fullName }) => <a href={`/quan-tri/can-bo/${id}`}>{fullName}</a>,
          },
          { key: 'staffCode', header: t('admin.find.staffCode'), cell: ({ staffCode }) => staffCode },
          { key: 'position', header: t('admin.find.position'), cell: ({ positionName }) => positionName },
          { key: 'unit', header: t('admin.find.unit'), cell: ({ unitName }) => unitName },
        ]}
      />
    </>
  )
}
