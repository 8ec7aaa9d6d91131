import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useT } from '~/i18n/use-t'
import { formatTime } from '~/i18n/format'
import { notFound, seeOther, unprocessable } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Button, ButtonRow } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { formView, type RefusedForm } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { SaveStatus } from '~/ui/save-status'
import { QuestionFields } from './question-fields'
import { WISHES, wordingOf } from './reader-language.server'
import { onwards, revisionsOf, takeAll, wasHeld } from './test-answers.server'
import { openAttemptPage, paperPage, secondsLeft } from './test-page.server'
import { TimeLeft } from './time-left'
import { WordingPress } from './wording'

export const handle: PageHandle = {
  nav: 'courses',
  focus: { exit: { form: 'bai-lam' }, title: 'test.title' },
}
export const meta = pageTitle((t) => `${t('test.all.title')} – ${t('test.title')}`)

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, attempt, page, at, paper, translation } = await paperPage(asked)
  const { questions } = paper
  const savedAt = attempt.answers
    .map(({ answeredAt }) => answeredAt?.getTime() ?? 0)
    .reduce((a, b) => Math.max(a, b), 0)
  return {
    page,
    attemptId: attempt.id,
    questions,
    revision: revisionsOf(attempt),
    savedAt: savedAt ? new Date(savedAt) : null,
    secondsLeft: secondsLeft(attempt, at),
    wording: wordingOf(asked, viewer, { language: translation?.language ?? 'vi' }),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { attempt, page, at } = await openAttemptPage(asked)
  const posted = await asked.request.formData()
  const yields = wasHeld(posted)
  const submits = posted.get('then') === 'submit' && !yields
  const taken = await takeAll(attempt, posted, { at, yields, submits })
  if (taken.kind === 'refused') return unprocessable(taken.form)
  if (taken.kind === 'closed') return seeOther(`${page}/ket-qua`)
  if (taken.kind === 'foreignQuestion' || taken.kind === 'foreignChoice') return notFound()
  if (posted.get('then') === 'exit') return seeOther(`/khoa-hoc/${attempt.courseSlug}?xong=luu`)
  const wish = WISHES[String(posted.get('then'))]
  if (wish !== undefined) return seeOther(`${page}/tat-ca${wish}`)
  if (taken.kind === 'saved' && taken.submitted) return seeOther(`${page}/ket-qua`)
  return seeOther(onwards(`${page}/xem-lai`, taken))
}

export default function TestAll() {
  const t = useT()
  const {
    page,
    attemptId,
    questions,
    revision,
    savedAt,
    secondsLeft: seconds,
    wording,
  } = useLoaderData<typeof loader>()
  const form = formView(t, useActionData<RefusedForm>())
  return (
    <div className="measure flow">
      <BackLink href={page}>{t('test.onePerPage')}</BackLink>
      <ErrorSummary errors={form.errors} />
      <PageHeading above={t('test.title')} title={t('test.all.title')} />
      <TimeLeft seconds={seconds} />
      <form
        id="bai-lam"
        method="post"
        action={`${page}/tat-ca`}
        autoComplete="off"
        data-autosave={`${page}/tat-ca/luu`}
        className="flow"
      >
        <input type="hidden" name="attempt" value={attemptId} />
        <input type="hidden" name="position" value="tat-ca" />
        <input type="hidden" name="revision" value={revision} />
        {questions.map((question) => {
          const field = `answer-${question.position}`
          return (
            <div key={field} className="flow question-block">
              <p className="meta">{t('test.all.question', { number: question.position })}</p>
              <QuestionFields
                question={question}
                name={field}
                legendAs="h2"
                chosen={form.values(field, question.answer)}
                error={form.error(field)}
              />
            </div>
          )
        })}
        <SaveStatus savedAt={savedAt && formatTime(savedAt, t.locale)} />
        <ButtonRow>
          <Button wide>{t('test.all.save')}</Button>
          <Button kind="secondary" wide name="then" value="submit">
            {t('test.review.submit')}
          </Button>
        </ButtonRow>
        <p className="meta">{t('test.all.note')}</p>
        <WordingPress {...wording} />
      </form>
    </div>
  )
}
