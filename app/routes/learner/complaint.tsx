import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { useT } from '~/i18n/use-t'
import { requireOfficial } from '~/identity/guards.server'
import { complainOf, questionAnsweredBy } from '~/learning/complaints.server'
import { orNotFound, seeOther, unprocessable } from '~/platform/responses.server'
import { nfc } from '~/platform/vietnamese-text'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { formView, readForm, type RefusedForm, says } from '~/ui/form'
import { LessonHtml } from '~/ui/lesson-html'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { Panel } from '~/ui/panel'
import { addressed, readerOf } from './addressed'

export const handle: PageHandle = { nav: 'courses' }
export const meta = pageTitle((t) => t('learner.complaint.title'))

export async function loader(asked: LoaderFunctionArgs) {
  const viewer = await requireOfficial(asked)
  const question = orNotFound(await questionAnsweredBy(viewer.id, asked.params.question ?? ''))
  const sent = new URL(asked.request.url).searchParams.has('da-gui')
  return { reader: readerOf(viewer), stemHtml: question.stemHtml, sent }
}

const empty = says('learner.complaint.emptyPlain')
const schema = z.object({
  text: z
    .string({ error: empty })
    .trim()
    .min(1, empty)
    .max(2000, says('learner.complaint.long'))
    .transform(nfc),
})

export async function action(asked: ActionFunctionArgs) {
  const viewer = await requireOfficial(asked)
  const hash = asked.params.question ?? ''
  const question = orNotFound(await questionAnsweredBy(viewer.id, hash))
  const form = readForm(await asked.request.formData(), schema)
  if (form.kind === 'refused') return unprocessable(form.form)
  await complainOf(question, { officialId: viewer.id, text: form.value.text, at: asked.context.visit.at })
  return seeOther(`/cau-hoi/${hash}/gop-y?da-gui=1`)
}

export default function Complaint() {
  const t = useT()
  const { reader, stemHtml, sent } = useLoaderData<typeof loader>()
  const form = formView(t, useActionData<RefusedForm>())
  const back = <BackLink href="/viec-can-lam">{t('learner.complaint.done')}</BackLink>
  if (sent) {
    return (
      <>
        {back}
        <Banner kind="outcome" title={t('learner.complaint.sent')}>
          {t('learner.complaint.sentAbout', { you: addressed(t, reader).you })}
        </Banner>
        <PageHeading title={t('learner.complaint.title')} />
      </>
    )
  }
  return (
    <>
      {back}
      <ErrorSummary errors={form.errors} />
      <PageHeading title={t('learner.complaint.title')} />
      <div className="measure flow">
        <Panel>
          <LessonHtml html={stemHtml} className="flow" />
        </Panel>
        <form method="post" noValidate className="flow">
          <Field
            type="textarea"
            name="text"
            label={t('learner.complaint.text')}
            hint={t('learner.complaint.hint')}
            value={form.value('text')}
            error={form.error('text')}
          />
          <Button>{t('learner.complaint.send')}</Button>
        </form>
      </div>
    </>
  )
}
