import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { enrolmentCard } from '~/campaigns/enrolment-card.server'
import { useT } from '~/i18n/use-t'
import { helpScope } from '~/identity/account-help.server'
import { unitFor } from '~/organisation/scope.server'
import { orNotFound } from '~/platform/responses.server'
import { personReport } from '~/reporting/person-report.sql.server'
import { type RefusedForm } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { pageTitle } from '~/ui/page-title'
import { unitAsked } from '../unit-head/unit-access.server'
import { decide, decisionPage } from './decision-data.server'
import { DecisionPage } from './decision-page'

export const handle: PageHandle = { nav: 'unit' }
export const meta = pageTitle<typeof loader>((t, { kind }) => t(`campaign.decision.title.${kind}`))

/** A head who answers for the unit, or an administrator; the enrolment of someone counted there today. */
async function scoped(args: LoaderFunctionArgs) {
  const { viewer, unit } = await unitAsked(args)
  const { visit } = args.context
  orNotFound(await unitFor(helpScope(viewer), unit.id, visit.today))
  const person = orNotFound(await personReport(unit, args.params.official ?? '', visit.today))
  const card = await enrolmentCard(person.officialId, args.params.enrolment ?? '', visit.today)
  return { unit, asked: { request: args.request, viewer, card: orNotFound(card), visit } }
}

export async function loader(args: LoaderFunctionArgs) {
  const { unit, asked } = await scoped(args)
  return { ...(await decisionPage(asked)), unitId: unit.id }
}

export async function action(args: ActionFunctionArgs) {
  const { unit, asked } = await scoped(args)
  return decide(asked, `/don-vi/${unit.id}/nguoi/${asked.card.official.id}/khoa/${asked.card.id}`)
}

export default function DecisionOfUnit() {
  const t = useT()
  const data = useLoaderData<typeof loader>()
  const { official } = data.enrolment
  const back = {
    href: `/don-vi/${data.unitId}/nguoi/${official.id}`,
    words: t('campaign.decision.back', { name: official.fullName }),
  }
  return <DecisionPage data={data} refused={useActionData<RefusedForm>()} back={back} />
}
