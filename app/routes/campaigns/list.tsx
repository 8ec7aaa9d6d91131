import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { campaignList, type CampaignState } from '~/campaigns/campaign-pages.server'
import { formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { requireAdministrator } from '~/identity/guards.server'
import { BackLink } from '~/ui/back-link'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { Tag, type TagKind } from '~/ui/tag'
import { TaskList, TaskRow } from '~/ui/task-list'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle((t) => t('campaign.list.title'))

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args)
  return { campaigns: await campaignList(args.context.visit.today) }
}

const kinds: Record<CampaignState, TagKind> = {
  upcoming: 'soon',
  open: 'done',
  paused: 'idle',
  ended: 'idle',
  withdrawn: 'idle',
}

export default function CampaignList() {
  const t = useT()
  const { campaigns } = useLoaderData<typeof loader>()
  const assign = <ButtonLink href="/quan-tri/dot-hoc/moi">{t('campaign.list.assign')}</ButtonLink>
  return (
    <div className="flow">
      <BackLink href="/quan-tri">{t('campaign.list.back')}</BackLink>
      <PageHeading title={t('campaign.list.title')} />
      {campaigns.length === 0 ? (
        <EmptyState action={assign}>{t('campaign.list.empty')}</EmptyState>
      ) : (
        <>
          <p>{assign}</p>
          <TaskList>
            {campaigns.map(({ id, name, opensOn, dueOn, courses, state, recurrence }) => (
              <TaskRow
                key={id}
                href={`/quan-tri/dot-hoc/${id}`}
                title={name}
                status={<Tag kind={kinds[state]}>{t(`campaign.state.${state}`)}</Tag>}
                details={[
                  t('campaign.list.courses', { count: courses }),
                  t('campaign.list.opens', { day: formatDay(opensOn, t.locale) }),
                  dueOn ? t('learner.due', { day: formatDay(dueOn, t.locale) }) : t('campaign.list.ownDue'),
                  ...(recurrence ? [t('campaign.list.again')] : []),
                ].join(' · ')}
              />
            ))}
          </TaskList>
        </>
      )}
    </div>
  )
}
