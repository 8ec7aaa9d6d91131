import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatDateTime } from '~/i18n/format'
import { vi } from '~/i18n/messages'
import { type Translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import { requireOfficial } from '~/identity/guards.server'
import { accessLog } from '~/identity/own-data.server'
import { namesOpenedIn } from '~/identity/names-log.sql.server'
import { NAMES_PURPOSES } from '~/reporting/names-purpose'
import { BackLink } from '~/ui/back-link'
import { DataTable } from '~/ui/data-table'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'

export const handle: PageHandle = { nav: 'account' }
export const meta = pageTitle((t) => t('account.log'))

export async function loader(args: LoaderFunctionArgs) {
  const { id, answersFor } = await requireOfficial(args)
  const opened = await namesOpenedIn(answersFor, args.context.visit.today)
  return { events: await accessLog(id), opened }
}

export default function AccessLogPage() {
  const t = useT()
  const { events, opened } = useLoaderData<typeof loader>()
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
      {opened.length > 0 ? <NamesOpened opened={opened} /> : null}
    </div>
  )
}

type Opened = ReturnType<typeof useLoaderData<typeof loader>>['opened']

/** What a head is told: who looked at the names of their people, and why. */
function NamesOpened({ opened }: { opened: Opened }) {
  const t = useT()
  return (
    <section className="flow" aria-labelledby="xem-ten">
      <h2 id="xem-ten">{t('account.log.names')}</h2>
      <DataTable
        caption={t('account.log.names')}
        captionHidden
        rows={opened.map((one, index) => ({ ...one, index }))}
        rowKey={({ index }) => String(index)}
        columns={[
          { key: 'when', header: t('account.log.when'), cell: ({ at }) => formatDateTime(at, t.locale) },
          { key: 'unit', header: t('unit.parts.unit'), rowHeader: true, cell: ({ unitName }) => unitName },
          { key: 'why', header: t('province.names.purpose'), cell: (one) => reasonWords(t, one) },
          { key: 'who', header: t('account.log.who'), cell: ({ byName }) => byName },
        ]}
      />
    </section>
  )
}

function reasonWords(t: Translator, { purpose, document }: Opened[number]): string {
  const known = NAMES_PURPOSES.find((one) => one === purpose)
  return [known && t(`province.purpose.${known}`), document].filter(Boolean).join(', ')
}

type EventKey = Extract<keyof typeof vi, `account.event.${string}`>

function eventKey({ kind, ofOther }: { kind: string; ofOther: boolean }): EventKey {
  const key = ofOther ? `account.event.ofOther.${kind}` : `account.event.${kind}`
  return Object.hasOwn(vi, key) ? (key as EventKey) : 'account.event.other'
}
