import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { questionFiles } from '~/courseware/question-places.server'
import { formatDate } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { requireTrainer } from '~/identity/guards.server'
import { handleComplaints, openComplaints } from '~/learning/complaint-review.server'
import { seeOther, unprocessable } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { readForm } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { Panel } from '~/ui/panel'
import { editPath, STUDIO } from './part-name'

export const handle: PageHandle = { nav: 'studio' }
export const meta = pageTitle((t) => t('studio.remarks.title'))

export async function loader(asked: LoaderFunctionArgs) {
  await requireTrainer(asked)
  const complaints = await openComplaints()
  const files = await questionFiles(complaints.map(({ questionId }) => questionId))
  const handled = Number(new URL(asked.request.url).searchParams.get('da-xem'))
  return {
    handled: Number.isInteger(handled) && handled > 0 ? handled : 0,
    complaints: complaints.map(({ questionId, question, remarks }) => ({
      questionId,
      asked: question?.stemText ?? null,
      remarks,
      file: files.get(questionId) ?? null,
    })),
  }
}

const schema = z.object({ remark: z.array(z.string().min(1).max(40)).min(1).max(500) })

export async function action(asked: ActionFunctionArgs) {
  const { id } = await requireTrainer(asked)
  const form = readForm(await asked.request.formData(), schema)
  if (form.kind === 'refused') return unprocessable(form.form)
  const count = await handleComplaints(form.value.remark, { by: id, at: asked.context.visit.at })
  return seeOther(count > 0 ? `${STUDIO}/gop-y?da-xem=${count}` : `${STUDIO}/gop-y`)
}

type Complaint = ReturnType<typeof useLoaderData<typeof loader>>['complaints'][number]

export default function Remarks() {
  const t = useT()
  const { complaints, handled } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href={STUDIO}>{t('studio.title')}</BackLink>
      {handled > 0 ? <Banner kind="outcome">{t('studio.remarks.handled', { count: handled })}</Banner> : null}
      <PageHeading title={t('studio.remarks.title')} />
      {complaints.length === 0 ? (
        <EmptyState>{t('studio.remarks.none')}</EmptyState>
      ) : (
        <p>{t('studio.remarks.about')}</p>
      )}
      {complaints.map((complaint) => (
        <RemarksOnQuestion key={complaint.questionId} complaint={complaint} />
      ))}
    </>
  )
}

function RemarksOnQuestion({ complaint }: { complaint: Complaint }) {
  const t = useT()
  const { questionId, asked, remarks, file } = complaint
  const id = `cau-${questionId}`
  return (
    <Panel labelledBy={id}>
      <p className="meta">
        {t('studio.remarks.question', { id: questionId })} ·{' '}
        {t('studio.remarks.count', { count: remarks.length })}
      </p>
      <h2 id={id} className="question" lang="vi">
        {asked ?? t('studio.remarks.gone')}
      </h2>
      <ul className="remarks">
        {remarks.map((remark) => (
          <li key={remark.id}>
            <blockquote>{remark.text}</blockquote>
            <p className="meta">
              {t('studio.remarks.on', { day: formatDate(new Date(remark.at), t.locale) })}
            </p>
          </li>
        ))}
      </ul>
      <form method="post">
        {remarks.map((remark) => (
          <input key={remark.id} type="hidden" name="remark" value={remark.id} />
        ))}
        <ButtonRow>
          {file ? (
            <ButtonLink
              kind="secondary"
              href={`${editPath(file.course, file.file)}?cau=${encodeURIComponent(questionId)}#dong-can-xem`}
              aria-describedby={id}
            >
              {t('studio.remarks.edit')}
            </ButtonLink>
          ) : null}
          <Button kind="quiet" aria-describedby={id}>
            {t('studio.remarks.handle')}
          </Button>
        </ButtonRow>
      </form>
    </Panel>
  )
}
