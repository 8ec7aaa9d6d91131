import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatDate } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { helpScope } from '~/identity/account-help.server'
import { requireClerk } from '~/identity/guards.server'
import { openClaims } from '~/learning/outside-claims.server'
import { unitsVisibleTo } from '~/organisation/scope.server'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { EmptyState } from '~/ui/empty-state'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { TaskList, TaskRow } from '~/ui/task-list'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle((t) => t('training.queue.title'))

/** Clerks, heads and administrators see what waits in the units they help. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireClerk(args)
  const { today } = args.context.visit
  const asked = new URL(args.request.url).searchParams
  return {
    claims: await openClaims(await unitsVisibleTo(helpScope(viewer), today), today),
    done: asked.get('xong'),
    count: Number(asked.get('so') ?? 0) || 0,
  }
}

export default function TrainingQueue() {
  const t = useT()
  const { claims, done, count } = useLoaderData<typeof loader>()
  return (
    <div className="flow">
      <BackLink href="/quan-tri">{t('campaign.list.back')}</BackLink>
      {done === 'accepted' ? (
        <Banner kind="outcome" title={t('training.done.accepted', { count })} />
      ) : done === 'declined' || done === 'stale' ? (
        <Banner kind="outcome" title={t(`training.queue.done.${done}`)} />
      ) : null}
      <PageHeading title={t('training.queue.title')} />
      <p className="measure">{t('training.queue.about')}</p>
      {claims.length === 0 ? (
        <EmptyState>{t('training.queue.none')}</EmptyState>
      ) : (
        <TaskList>
          {claims.map(({ id, fullName, title, unitName, periods, sentAt }) => (
            <TaskRow
              key={id}
              href={`/quan-tri/boi-duong/${id}`}
              title={`${fullName}: ${title}`}
              details={[
                unitName,
                t('training.periodsOf', { count: periods }),
                t('training.sentOn', { day: formatDate(sentAt, t.locale) }),
              ].join(' · ')}
            />
          ))}
        </TaskList>
      )}
    </div>
  )
}
