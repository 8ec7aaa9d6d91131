import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { CORRECTION_KINDS } from '~/campaigns/corrections'
import { correctionsOf, sendCorrection } from '~/campaigns/corrections.server'
import { whyEnrolled } from '~/campaigns/why.server'
import { whyDue, whyListed } from '~/documents/enrolment-reasons'
import { formatDate } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { requireOfficial } from '~/identity/guards.server'
import { editionOf, findEnrolment } from '~/learning/enrolments.server'
import { standingOn } from '~/learning/enrolment-state'
import { orNotFound, seeOther, unprocessable } from '~/platform/responses.server'
import { nfc } from '~/platform/vietnamese-text'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { formView, readForm, type RefusedForm, says } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { RadioCards } from '~/ui/radio-cards'

export const handle: PageHandle = { nav: 'courses' }
export const meta = pageTitle((t) => t('campaign.correction.title'))

async function scoped(args: LoaderFunctionArgs) {
  const viewer = await requireOfficial(args)
  const enrolment = orNotFound(await findEnrolment(viewer.id, args.params.course ?? ''))
  return { enrolment, why: orNotFound(await whyEnrolled(viewer.id, enrolment.id)) }
}

export async function loader(args: LoaderFunctionArgs) {
  const { enrolment, why } = await scoped(args)
  const edition = orNotFound(await editionOf(enrolment))
  return {
    slug: enrolment.courseSlug,
    title: edition.title,
    why,
    standing: standingOn(enrolment, args.context.visit.today),
    completed: enrolment.completedOn !== null,
    sent: await correctionsOf(enrolment.officialId, enrolment.id),
  }
}

const empty = says('campaign.correction.text.empty')
const schema = z.object({
  kind: z.enum(CORRECTION_KINDS, { error: says('campaign.correction.kind.empty') }),
  text: z
    .string({ error: empty })
    .trim()
    .min(1, empty)
    .max(1000, says('campaign.correction.text.long'))
    .transform(nfc),
})

export async function action(args: ActionFunctionArgs) {
  const { enrolment } = await scoped(args)
  const read = readForm(await args.request.formData(), schema)
  if (read.kind === 'refused') return unprocessable(read.form)
  await sendCorrection(enrolment, read.value, args.context.visit)
  return seeOther(`/khoa-hoc/${enrolment.courseSlug}/bao-sai?da-gui=1`)
}

export default function CorrectionPage() {
  const t = useT()
  const { slug, title, why, standing, completed, sent } = useLoaderData<typeof loader>()
  const form = formView(t, useActionData<RefusedForm>())
  const isOpen = sent.some(({ decidedAt }) => decidedAt === null)
  return (
    <>
      <BackLink href={`/khoa-hoc/${slug}`}>{title}</BackLink>
      {isOpen ? (
        <Banner kind="outcome" title={t('campaign.correction.open')}>
          {t('campaign.correction.open.about')}
        </Banner>
      ) : null}
      <ErrorSummary errors={form.errors} />
      <PageHeading title={t('campaign.correction.title')} below={title} />
      <div className="flow measure">
        <p>{whyListed(t, why)}</p>
        <p>{whyDue(t, why, standing)}</p>
        {completed ? <p>{t('campaign.correction.completed')}</p> : null}
        {isOpen || completed ? null : (
          <form method="post" noValidate className="flow">
            <RadioCards
              name="kind"
              legend={t('campaign.correction.kind')}
              error={form.error('kind')}
              value={form.value('kind')}
              options={CORRECTION_KINDS.map((value) => ({
                value,
                label: t(`campaign.correction.kind.${value}`),
              }))}
            />
            <Field
              name="text"
              type="textarea"
              rows={4}
              label={t('campaign.correction.text')}
              hint={t('campaign.correction.text.hint')}
              value={form.value('text')}
              error={form.error('text')}
            />
            <Button>{t('campaign.correction.send')}</Button>
          </form>
        )}
        <Answers />
      </div>
    </>
  )
}

function Answers() {
  const t = useT()
  const { sent } = useLoaderData<typeof loader>()
  const answered = sent.filter(({ decidedAt }) => decidedAt !== null)
  return answered.map(({ id, outcome, answer, decidedAt }) => (
    <p key={id}>
      {t(outcome === 'accepted' ? 'campaign.correction.accepted' : 'campaign.correction.declined', {
        day: formatDate(decidedAt ?? new Date(0), t.locale),
        answer: answer ?? '',
      })}
    </p>
  ))
}
