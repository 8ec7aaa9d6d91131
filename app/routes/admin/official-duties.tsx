import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { type Asked, requireAdministrator } from '~/identity/guards.server'
import { accountCard } from '~/identity/account-help.server'
import { type DutyDone } from '~/organisation/duties.server'
import { officialDuties } from '~/organisation/official-duties.server'
import { positionsOn } from '~/organisation/positions.server'
import { treeOn } from '~/organisation/unit-history.sql.server'
import { orNotFound, seeOther, unprocessable } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { ErrorSummary } from '~/ui/error-summary'
import { readForm } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { Leaves, Leaving } from './duty-absences'
import { doDuty, dutyAct, reviewOf } from './duty-acts.server'
import { dutyForms } from './duty-parts'
import { DutyReview } from './duty-review'
import { Headships, Postings } from './duty-sections'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle<typeof loader>((t, { card }) => t('duties.title', { name: card.fullName }))

async function asked(args: Asked & { params: { official?: string } }) {
  const viewer = await requireAdministrator(args)
  const card = orNotFound(await accountCard(viewer, args.params.official ?? '', args.context.visit))
  return { viewer, card }
}

export async function loader(args: LoaderFunctionArgs) {
  const { card } = await asked(args)
  const { today } = args.context.visit
  const said = new URL(args.request.url).searchParams
  const [duties, tree, positions] = await Promise.all([
    officialDuties(card.id),
    treeOn(today),
    positionsOn(today),
  ])
  const choices = {
    units: tree.map(({ id, name, code, depth }) => ({
      value: id,
      label: `${'– '.repeat(depth)}${name} (${code})`,
    })),
    positions: positions.map(({ id, name }) => ({ value: id, label: name })),
  }
  return {
    card: { id: card.id, fullName: card.fullName, staffCode: card.staffCode },
    duties,
    choices,
    today,
    review: reviewOf(said, { today, choices }),
    done: said.get('xong'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, card } = await asked(args)
  const { at, today } = args.context.visit
  const read = readForm(await args.request.formData(), dutyAct(today))
  if (read.kind === 'refused') return unprocessable(read.form)
  const done = await doDuty(card.id, read.value, { byId: viewer.id, at, today })
  const said = done.kind === 'done' ? 'done' : done.why
  return seeOther(`/quan-tri/can-bo/${card.id}/cong-tac?xong=${said}`)
}

export type DutiesData = ReturnType<typeof useLoaderData<typeof loader>>

const REFUSED = [
  'tooEarly',
  'notThere',
  'alreadyThere',
  'lastAdministrator',
  'unitEnded',
] as const satisfies readonly Extract<DutyDone, { kind: 'refused' }>['why'][]

export default function OfficialDutiesPage() {
  const t = useT()
  const data = useLoaderData<typeof loader>()
  const forms = dutyForms(t, useActionData<typeof action>())
  const { card, duties, review, done } = data
  const refused = REFUSED.find((why) => why === done)
  return (
    <div className="flow">
      <BackLink href={`/quan-tri/can-bo/${card.id}`}>{t('duties.back', { name: card.fullName })}</BackLink>
      <ErrorSummary errors={forms.errors} />
      {done === 'done' && !review ? <Banner kind="outcome">{t('duties.done')}</Banner> : null}
      {refused && !review ? <Banner kind="problem">{t(`duties.refused.${refused}`)}</Banner> : null}
      <PageHeading title={t('duties.title', { name: card.fullName })} below={card.staffCode} />
      {review ? (
        <DutyReview data={data} />
      ) : (
        <>
          {duties.leftOn ? <p>{t('duties.left', { day: formatDay(duties.leftOn, t.locale) })}</p> : null}
          <Postings data={data} forms={forms} />
          <Headships data={data} forms={forms} />
          <Leaves data={data} forms={forms} />
          {duties.leftOn ? null : <Leaving data={data} forms={forms} />}
        </>
      )}
    </div>
  )
}
