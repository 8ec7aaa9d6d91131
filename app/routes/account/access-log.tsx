import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatDateTime } from '~/i18n/format'
import { vi } from '~/i18n/messages'
import { useT } from '~/i18n/use-t'
import { requireOfficial } from '~/identity/guards.server'
import { accessLog } from '~/identity/own-data.server'
import { BackLink } from '~/ui/back-link'
import { DataTable } from '~/ui/data-table'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'

export const handle: PageHandle = { nav: 'account' }
export const meta = pageTitle((t) => t('account.log'))

export async function loader(args: LoaderFunctionArgs) {
  const { id } = await requireOfficial(args)
  return { events: await accessLog(id) }
}

export default function AccessLogPage() {
  const t = useT()
  const { events } = useLoaderData<typeof loader>()
  return (
    <div className="flow">
      <BackLink href="/tai-khoan">{t('account.title')}</BackLink>
      <PageHeading title={t('account.log')} />
      <p>{t('account.log.lead', { count: events.length })}</p>
      <DataTable
        caption={t('account.log')}
        captionHidden
        rows={events.map((event, index) => ({ ...event, index }))}
        rowKey={({ index }) => String(index)}
        columns={[
          { key: 'when', header: t('account.log.when'), cell: ({ at }) => formatDateTime(at, t.locale) },
          {
            key: 'what',
            header: t('account.log.what'),
            rowHeader: true,
            cell: (event) => t(eventKey(event)),
          },
          { key: 'who', header: t('account.log.who'), cell: ({ by }) => t(`account.log.${by}`) },
        ]}
      />
    </div>
  )
}

type EventKey = Extract<keyof typeof vi, `account.event.${string}`>

function eventKey({ kind, ofOther }: { kind: string; ofOther: boolean }): EventKey {
  const key = ofOther ? `account.event.ofOther.${kind}` : `account.event.${kind}`
  return Object.hasOwn(vi, key) ? (key as EventKey) : 'account.event.other'
}
