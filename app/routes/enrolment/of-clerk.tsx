import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { enrolmentCard } from '~/campaigns/enrolment-card.server'
import { useT } from '~/i18n/use-t'
import { accountCard } from '~/identity/account-help.server'
import { requireClerk } from '~/identity/guards.server'
import { orNotFound } from '~/platform/responses.server'
import { type RefusedForm } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { pageTitle } from '~/ui/page-title'
import { decide, decisionPage } from './decision-data.server'
import { DecisionPage } from './decision-page'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle<typeof loader>((t, { kind }) => t(`campaign.decision.title.${kind}`))

/** A clerk, head or administrator; the enrolment of someone in their scope. */
async function scoped(args: LoaderFunctionArgs) {
  const viewer = await requireClerk(args)
  const { visit } = args.context
  const official = orNotFound(await accountCard(viewer, args.params.official ?? '', visit))
  const card = await enrolmentCard(official.id, args.params.enrolment ?? '', visit.today)
  return { request: args.request, viewer, card: orNotFound(card), visit }
}

export async function loader(args: LoaderFunctionArgs) {
  return decisionPage(await scoped(args))
}

export async function action(args: ActionFunctionArgs) {
  const asked = await scoped(args)
  return decide(asked, `/quan-tri/can-bo/${asked.card.official.id}/khoa/${asked.card.id}`)
}

export default function DecisionOfClerk() {
  const t = useT()
  const data = useLoaderData<typeof loader>()
  const { official } = data.enrolment
  const back = {
    href: `/quan-tri/can-bo/${official.id}`,
    words: t('campaign.decision.back', { name: official.fullName }),
  }
  return <DecisionPage data={data} refused={useActionData<RefusedForm>()} back={back} />
}
