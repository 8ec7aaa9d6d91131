import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mayDecide } from '~/campaigns/decisions'
import { publishedCourses } from '~/courseware/published.server'
import { useT } from '~/i18n/use-t'
import { accountCard } from '~/identity/account-help.server'
import { requireClerk } from '~/identity/guards.server'
import {
  recordTraining,
  trainingRecordsOf,
  waitingOf,
  withdrawTraining,
} from '~/learning/outside-training.server'
import { newId } from '~/platform/ids.server'
import { notFound, orNotFound, seeOther, unprocessable } from '~/platform/responses.server'
import { nfc } from '~/platform/vietnamese-text'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { formView, readForm, refuse, type RefusedForm, says } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { TrainingFields } from './training-fields'
import { formId, REFUSED, trainingFields, trainingOf } from './training-form'
import { TrainingRecords } from './training-records'
import { WaitingCourses } from './waiting-courses'
import { WithdrawForm, WithdrawLinks, WithdrawnRecords } from './withdraw-training'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle((t) => t('training.record.title'))

async function scoped(args: LoaderFunctionArgs) {
  const viewer = await requireClerk(args)
  const { visit } = args.context
  const card = orNotFound(await accountCard(viewer, args.params.official ?? '', visit))
  return { viewer, visit, card, may: mayDecide({ decider: viewer, holder: card }) }
}

export async function loader(args: LoaderFunctionArgs) {
  const { card, may } = await scoped(args)
  const records = await trainingRecordsOf(card.id)
  const asked = new URL(args.request.url).searchParams
  const standing = records.filter(({ withdrawn }) => withdrawn === null)
  return {
    official: { id: card.id, fullName: card.fullName },
    may,
    courses: await publishedCourses(),
    waiting: await waitingOf(card.id),
    records: standing,
    withdrawn: records.filter((record) => record.withdrawn !== null),
    chosen: standing.find(({ id }) => id === asked.get('thu-hoi')) ?? null,
    form: newId(),
    done: asked.get('xong'),
    count: Number(asked.get('so') ?? 0) || 0,
  }
}

const noReason = says('training.withdraw.reason.empty')
const schema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('record'), form: formId, ...trainingFields }),
  z.object({
    act: z.literal('withdraw'),
    training: z.string().min(1).max(40),
    reason: z
      .string({ error: noReason })
      .trim()
      .min(1, noReason)
      .max(300, says('training.long'))
      .transform(nfc),
  }),
])

export async function action(args: ActionFunctionArgs) {
  const { viewer, visit, card, may } = await scoped(args)
  if (may !== 'allowed') return notFound()
  const by = { byId: viewer.id, at: visit.at, today: visit.today }
  const here = `/quan-tri/can-bo/${card.id}/boi-duong`
  const posted = await args.request.formData()
  const read = readForm(posted, schema)
  if (read.kind === 'refused') return unprocessable(read.form)
  if (read.value.act === 'withdraw') {
    const { training: id, reason } = read.value
    const withdrawn = await withdrawTraining(card.id, { id, reason }, by)
    if (withdrawn.kind === 'noSuchTraining') return notFound()
    const owed = withdrawn.kind === 'withdrawn' ? withdrawn.owedAgain : 0
    return seeOther(`${here}?xong=withdrawn&so=${owed}`)
  }
  const training = trainingOf(read.value, await publishedCourses())
  const recorded = await recordTraining(card.id, { id: read.value.form, ...training }, by)
  if (recorded.kind === 'accepted') return seeOther(`${here}?xong=accepted&so=${recorded.settled}`)
  const refused =
    recorded.kind === 'alreadyRecorded'
      ? ({ field: 'title', message: 'training.record.twice' } as const)
      : REFUSED[recorded.kind]
  return unprocessable(refuse(posted, refused))
}

export default function TrainingOfOfficial() {
  const t = useT()
  const { official, may, chosen, done, count, records, withdrawn } = useLoaderData<typeof loader>()
  const form = formView(t, useActionData<RefusedForm>())
  return (
    <div className="flow">
      <BackLink href={`/quan-tri/can-bo/${official.id}`}>{official.fullName}</BackLink>
      {form.errors.length === 0 && (done === 'accepted' || done === 'withdrawn') ? (
        <Banner kind="outcome" title={t(`training.done.${done}`, { count })} />
      ) : null}
      <ErrorSummary errors={form.errors} />
      <PageHeading
        title={t(chosen ? 'training.withdraw.title' : 'training.record.title')}
        below={official.fullName}
      />
      {chosen && may === 'allowed' ? (
        <WithdrawForm chosen={chosen} form={form} back={`/quan-tri/can-bo/${official.id}/boi-duong`} />
      ) : (
        <>
          <TrainingRecords records={records} />
          {may === 'allowed' ? <WithdrawLinks records={records} /> : null}
          <WithdrawnRecords records={withdrawn} />
          {may === 'allowed' ? <RecordForm /> : <p>{t(`training.refused.${may}`)}</p>}
        </>
      )}
    </div>
  )
}

function RecordForm() {
  const t = useT()
  const { courses, waiting, form: id } = useLoaderData<typeof loader>()
  const form = formView(t, useActionData<RefusedForm>())
  return (
    <>
      <WaitingCourses waiting={waiting} />
      <section className="flow measure" aria-labelledby="ghi-nhan">
        <h2 id="ghi-nhan">{t('training.record.new')}</h2>
        <p>{t('training.record.about')}</p>
        <form method="post" noValidate className="flow">
          <input type="hidden" name="act" value="record" />
          <input type="hidden" name="form" value={form.value('form', id)} />
          <TrainingFields form={form} courses={courses} />
          <Button>{t('training.record.send')}</Button>
        </form>
      </section>
    </>
  )
}
