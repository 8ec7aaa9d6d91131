import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { courseEdition } from '~/courseware/published.server'
import { useT } from '~/i18n/use-t'
import { accountCard } from '~/identity/account-help.server'
import { type Asked, requireClerk } from '~/identity/guards.server'
import { certificatesOf } from '~/learning/certificates.server'
import { editionHashOf } from '~/learning/enrolment'
import { enrolmentsOf } from '~/learning/enrolment-rows.sql.server'
import { progressOf, standingOn } from '~/learning/enrolment-state'
import { extraTimeOf } from '~/learning/extra-time.server'
import { type Day } from '~/platform/calendar'
import { newId } from '~/platform/ids.server'
import { orNotFound, seeOther } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { readForm } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { AccountState } from './account-state'
import { AssignedCourses } from './assigned-courses'
import { CertificateActs } from './certificate-acts'
import { DoneBanner } from './done-banner'
import { ExtraTime } from './extra-time'
import { EndSessions, HandOutCode, OpenAttempts } from './help-forms'
import { doOfficialAct, officialAct } from './official-acts.server'
import { Roles } from './roles'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle<typeof loader>((_t, { card }) => card.fullName)

async function scoped(asked: Asked, officialId: string | undefined) {
  const viewer = await requireClerk(asked)
  return { viewer, card: orNotFound(await accountCard(viewer, officialId ?? '', asked.context.visit)) }
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, card } = await scoped(args, args.params.official)
  const administers = viewer.roles.includes('administrator')
  const said = new URL(args.request.url).searchParams
  return {
    card,
    administers,
    form: newId(),
    ...(await coursesOf(card.id, args.context.visit.today)),
    extraTime: await extraTimeOf(card.id),
    certificates: administers ? await certificatesOf(card.id) : [],
    done: said.get('xong'),
    count: Number(said.get('so') ?? 0) || 0,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, card } = await scoped(args, args.params.official)
  const read = readForm(await args.request.formData(), officialAct)
  const here = `/quan-tri/can-bo/${card.id}`
  if (read.kind === 'refused') return seeOther(`${here}?xong=stale`)
  const { done, count = 0 } = await doOfficialAct({
    viewer,
    card,
    visit: args.context.visit,
    act: read.value,
  })
  return seeOther(`${here}?xong=${done}&so=${count}`)
}

/** What is assigned and not completed, and of it what has no attempt left. */
async function coursesOf(officialId: string, today: Day) {
  const owed = (await enrolmentsOf(officialId)).filter(({ completedOn }) => completedOn === null)
  const titled = owed.map(async (enrolment) => {
    const hash = editionHashOf(enrolment)
    const edition = hash ? await courseEdition(hash) : null
    return {
      id: enrolment.id,
      used: enrolment.attemptsUsed,
      usedUp: progressOf(enrolment) === 'failed',
      standing: standingOn(enrolment, today),
      assigned: enrolment.order !== null,
      title: edition?.title ?? enrolment.courseSlug,
    }
  })
  const courses = await Promise.all(titled)
  return {
    usedUp: courses.filter((course) => course.usedUp),
    assigned: courses.filter(({ assigned }) => assigned),
  }
}

export default function OfficialPage() {
  const t = useT()
  const { card, administers, form, usedUp, extraTime, assigned, certificates, done, count } =
    useLoaderData<typeof loader>()
  return (
    <div className="flow">
      <BackLink href="/quan-tri">{t('admin.account.back')}</BackLink>
      <DoneBanner done={done} count={count} />
      <PageHeading title={card.fullName} below={card.staffCode} />
      <AccountState card={card} />
      {administers ? (
        <p>
          <a href={`/quan-tri/can-bo/${card.id}/cong-tac`}>{t('duties.link')}</a>
        </p>
      ) : null}
      <HandOutCode card={card} formToken={form} />
      {card.sessions > 0 ? <EndSessions sessions={card.sessions} /> : null}
      <OpenAttempts usedUp={usedUp} />
      <AssignedCourses officialId={card.id} courses={assigned} />
      <ul className="inline-links">
        <li>
          <a href={`/quan-tri/can-bo/${card.id}/qua-trinh`}>{t('record.link')}</a>
        </li>
        <li>
          <a href={`/quan-tri/can-bo/${card.id}/boi-duong`}>{t('training.record.link')}</a>
        </li>
      </ul>
      <ExtraTime given={extraTime} />
      {administers ? <Roles grants={card.grants} /> : null}
      {administers && card.left ? (
        <p>
          <a href={`/quan-tri/can-bo/${card.id}/xoa-du-lieu`}>{t('erasure.link')}</a>
        </p>
      ) : null}
      {administers && certificates.length > 0 ? <CertificateActs certificates={certificates} /> : null}
    </div>
  )
}
