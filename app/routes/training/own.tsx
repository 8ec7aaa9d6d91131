import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { publishedCourses } from '~/courseware/published.server'
import { formatDate, formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { requireOfficial } from '~/identity/guards.server'
import { claimsOf, claimTraining, takeBackClaim } from '~/learning/outside-claims.server'
import { outsideTrainingOf } from '~/learning/outside-training.server'
import { newId } from '~/platform/ids.server'
import { seeOther, unprocessable } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { formView, readForm, refuse, type RefusedForm } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { Tag } from '~/ui/tag'
import { TrainingFields } from './training-fields'
import { formId, REFUSED, trainingFields, trainingOf } from './training-form'
import { TrainingRecords } from './training-records'

export const handle: PageHandle = { nav: 'certificates' }
export const meta = pageTitle((t) => t('training.own.title'))
const HERE = '/giay-xac-nhan/ngoai-he-thong'

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireOfficial(args)
  const claims = await claimsOf(viewer.id)
  return {
    courses: await publishedCourses(),
    open: claims.filter(({ outcome }) => outcome === null),
    declined: claims.filter(({ outcome }) => outcome === 'declined'),
    records: await outsideTrainingOf(viewer.id),
    form: newId(),
    done: new URL(args.request.url).searchParams.get('xong'),
  }
}

const schema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('send'), form: formId, ...trainingFields }),
  z.object({ act: z.literal('takeBack'), claim: z.string().min(1).max(40) }),
])

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireOfficial(args)
  const { visit } = args.context
  const posted = await args.request.formData()
  const read = readForm(posted, schema)
  if (read.kind === 'refused') return unprocessable(read.form)
  if (read.value.act === 'takeBack') {
    await takeBackClaim(read.value.claim, { officialId: viewer.id, at: visit.at })
    return seeOther(`${HERE}?xong=takenBack`)
  }
  const training = trainingOf(read.value, await publishedCourses())
  const claimed = await claimTraining(viewer.id, { id: read.value.form, ...training }, visit)
  if (claimed.kind === 'sent') return seeOther(`${HERE}?xong=sent`)
  const refused =
    claimed.kind === 'tooMany'
      ? ({ field: '', message: 'training.own.tooMany' } as const)
      : REFUSED[claimed.kind]
  return unprocessable(refuse(posted, refused))
}

export default function OwnTraining() {
  const t = useT()
  const { courses, open, records, form: id, done } = useLoaderData<typeof loader>()
  const form = formView(t, useActionData<RefusedForm>())
  return (
    <div className="flow">
      <BackLink href="/giay-xac-nhan">{t('certificate.back')}</BackLink>
      {form.errors.length === 0 && (done === 'sent' || done === 'takenBack') ? (
        <Banner kind="outcome" title={t(`training.own.done.${done}`)} />
      ) : null}
      <ErrorSummary errors={form.errors} />
      <PageHeading title={t('training.own.title')} />
      <p className="measure">{t('training.own.about')}</p>
      {open.length > 0 ? <OpenClaims /> : null}
      <DeclinedClaims />
      <TrainingRecords records={records} />
      <section className="flow measure" aria-labelledby="khai">
        <h2 id="khai">{t('training.own.new')}</h2>
        <form method="post" noValidate className="flow">
          <input type="hidden" name="act" value="send" />
          <input type="hidden" name="form" value={form.value('form', id)} />
          <TrainingFields form={form} courses={courses} />
          <Button>{t('training.own.send')}</Button>
        </form>
      </section>
    </div>
  )
}

function OpenClaims() {
  const t = useT()
  const { open } = useLoaderData<typeof loader>()
  return (
    <section className="flow" aria-labelledby="cho-cong-nhan">
      <h2 id="cho-cong-nhan">{t('training.own.open')}</h2>
      {open.map(({ id, title, organiser, to, periods, sentAt }) => (
        <form key={id} method="post" className="flow">
          <input type="hidden" name="act" value="takeBack" />
          <input type="hidden" name="claim" value={id} />
          <p>
            <b>{title}</b> <Tag kind="idle">{t('training.own.waits')}</Tag>
            <br />
            {t('certificate.outside.row', { organiser, day: formatDay(to, t.locale), periods })}
            {' · '}
            {t('training.sentOn', { day: formatDate(sentAt, t.locale) })}
          </p>
          <Button kind="secondary" aria-label={t('training.own.takeBackOf', { title })}>
            {t('training.own.takeBack')}
          </Button>
        </form>
      ))}
    </section>
  )
}

function DeclinedClaims() {
  const t = useT()
  const { declined } = useLoaderData<typeof loader>()
  if (declined.length === 0) return null
  return (
    <section className="flow" aria-labelledby="khong-cong-nhan">
      <h2 id="khong-cong-nhan">{t('training.own.declined')}</h2>
      <ul>
        {declined.map(({ id, title, decidedAt, answer }) => (
          <li key={id}>
            <b>{title}</b>.{' '}
            {t('training.own.declinedOn', {
              day: formatDate(decidedAt ?? new Date(0), t.locale),
              answer: answer ?? '',
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}
