import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mayDecide } from '~/campaigns/decisions'
import { publishedCourses } from '~/courseware/published.server'
import { formatDate } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { accountCard, helpScope } from '~/identity/account-help.server'
import { requireClerk } from '~/identity/guards.server'
import { acceptClaim, declineClaim, openClaims } from '~/learning/outside-claims.server'
import { waitingOf } from '~/learning/outside-training.server'
import { unitsVisibleTo } from '~/organisation/scope.server'
import { notFound, orNotFound, seeOther, unprocessable } from '~/platform/responses.server'
import { nfc } from '~/platform/vietnamese-text'
import { BackLink } from '~/ui/back-link'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { formView, readForm, refuse, type RefusedForm, says } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { TrainingFields } from './training-fields'
import { REFUSED, trainingFields, trainingOf } from './training-form'
import { WaitingCourses } from './waiting-courses'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle((t) => t('training.claim.title'))
const QUEUE = '/quan-tri/boi-duong'

/** A claim that waits in the viewer's scope; one that was decided meanwhile is not there. */
async function scoped(args: LoaderFunctionArgs) {
  const viewer = await requireClerk(args)
  const { visit } = args.context
  const units = await unitsVisibleTo(helpScope(viewer), visit.today)
  const [found] = await openClaims(units, visit.today, args.params.claim ?? '')
  const claim = orNotFound(found)
  const holder = orNotFound(await accountCard(viewer, claim.officialId, visit))
  return { viewer, visit, claim, may: mayDecide({ decider: viewer, holder }) }
}

export async function loader(args: LoaderFunctionArgs) {
  const { claim, may } = await scoped(args)
  return { claim, may, courses: await publishedCourses(), waiting: await waitingOf(claim.officialId) }
}

const noAnswer = says('training.claim.answer.empty')
const schema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('accept'), ...trainingFields }),
  z.object({
    act: z.literal('decline'),
    answer: z
      .string({ error: noAnswer })
      .trim()
      .min(1, noAnswer)
      .max(300, says('training.long'))
      .transform(nfc),
  }),
])

export async function action(args: ActionFunctionArgs) {
  const { viewer, visit, claim, may } = await scoped(args)
  if (may !== 'allowed') return notFound()
  const by = { byId: viewer.id, at: visit.at, today: visit.today }
  const posted = await args.request.formData()
  const read = readForm(posted, schema)
  if (read.kind === 'refused') return unprocessable(read.form)
  if (read.value.act === 'decline') {
    const { kind } = await declineClaim(claim.id, read.value.answer, by)
    return seeOther(`${QUEUE}?xong=${kind === 'stale' ? 'stale' : 'declined'}`)
  }
  const accepted = await acceptClaim(claim.id, trainingOf(read.value, await publishedCourses()), by)
  if (accepted.kind === 'accepted') return seeOther(`${QUEUE}?xong=accepted&so=${accepted.settled}`)
  if (accepted.kind === 'stale') return seeOther(`${QUEUE}?xong=stale`)
  return unprocessable(refuse(posted, REFUSED[accepted.kind]))
}

export default function TrainingClaim() {
  const t = useT()
  const { claim, may, waiting } = useLoaderData<typeof loader>()
  const form = formView(t, useActionData<RefusedForm>())
  return (
    <div className="flow">
      <BackLink href={QUEUE}>{t('training.queue.title')}</BackLink>
      <ErrorSummary errors={form.errors} />
      <PageHeading
        title={t('training.claim.title')}
        below={[
          claim.fullName,
          claim.unitName,
          t('training.sentOn', { day: formatDate(claim.sentAt, t.locale) }),
        ].join(' · ')}
      />
      <WaitingCourses waiting={waiting} />
      {may === 'allowed' ? <Forms /> : <p>{t(`training.refused.${may}`)}</p>}
    </div>
  )
}

function Forms() {
  const t = useT()
  const { claim, courses } = useLoaderData<typeof loader>()
  const form = formView(t, useActionData<RefusedForm>())
  const { courseId, periods, ...rest } = claim
  return (
    <section className="flow measure" aria-labelledby="cong-nhan">
      <h2 id="cong-nhan">{t('training.claim.heading')}</h2>
      <p>{t('training.claim.about')}</p>
      <form method="post" noValidate className="flow">
        <input type="hidden" name="act" value="accept" />
        <TrainingFields
          form={form.value('act') === 'decline' ? formView(t) : form}
          courses={courses}
          stored={{ ...rest, course: courseId ?? '', periods: String(periods) }}
        />
        <Button>{t('training.claim.accept')}</Button>
      </form>
      <section className="flow" aria-labelledby="khong-cong-nhan">
        <h2 id="khong-cong-nhan">{t('training.claim.declineTitle')}</h2>
        <form method="post" noValidate className="flow">
          <input type="hidden" name="act" value="decline" />
          <Field
            name="answer"
            type="textarea"
            rows={3}
            label={t('training.claim.answer')}
            hint={t('training.claim.answer.hint')}
            value={form.value('answer')}
            error={form.error('answer')}
          />
          <Button kind="secondary">{t('training.claim.decline')}</Button>
        </form>
      </section>
    </section>
  )
}
