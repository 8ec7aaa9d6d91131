import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { formatTime } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { notFound, orNotFound, seeOther, unprocessable } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { formView, type RefusedForm } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { pageTitle } from '~/ui/page-title'
import { SaveStatus } from '~/ui/save-status'
import { QuestionFields } from './question-fields'
import { onwards, takeOne, wasHeld } from './test-answers.server'
import { WISHES, wordingOf } from './reader-language.server'
import { openAttemptPage, paperPage, secondsLeft } from './test-page.server'
import { TimeLeft } from './time-left'
import { WordingPress } from './wording'

export const handle: PageHandle = {
  nav: 'courses',
  focus: { exit: { form: 'bai-lam' }, title: 'test.title' },
}
export const meta = pageTitle<typeof loader>(
  (t, { number, total }) => `${t('test.of', { number, total })} – ${t('test.title')}`,
)

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, attempt, page, at, paper } = await paperPage(asked)
  const number = Number(asked.params.number)
  const { questions } = paper
  const question = orNotFound(questions.find(({ position }) => position === number))
  return {
    page,
    attemptId: attempt.id,
    number,
    total: questions.length,
    question,
    secondsLeft: secondsLeft(attempt, at),
    wording: wordingOf(asked, viewer, question),
    elsewhere: new URL(asked.request.url).searchParams.has('may-khac'),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { attempt, page, at } = await openAttemptPage(asked)
  const number = Number(asked.params.number)
  const posted = await asked.request.formData()
  const taken = await takeOne(attempt, number, posted, { at, yields: wasHeld(posted) })
  if (taken.kind === 'refused') return unprocessable(taken.form)
  if (taken.kind === 'closed') return seeOther(`${page}/ket-qua`)
  if (taken.kind === 'foreignQuestion' || taken.kind === 'foreignChoice') return notFound()
  if (posted.get('then') === 'exit') return seeOther(`/khoa-hoc/${attempt.courseSlug}?xong=luu`)
  const wish = WISHES[String(posted.get('then'))]
  if (wish !== undefined) return seeOther(`${page}/cau/${number}${wish}`)
  const next = number < attempt.answers.length ? `${page}/cau/${number + 1}` : `${page}/xem-lai`
  return seeOther(onwards(next, taken))
}

export default function TestQuestion() {
  const t = useT()
  const {
    page,
    attemptId,
    number,
    total,
    question,
    secondsLeft: seconds,
    wording,
    elsewhere,
  } = useLoaderData<typeof loader>()
  const form = formView(t, useActionData<RefusedForm>())
  const here = `${page}/cau/${number}`
  return (
    <div className="measure flow">
      {number > 1 ? <BackLink href={`${page}/cau/${number - 1}`}>{t('test.previous')}</BackLink> : null}
      <ErrorSummary errors={form.errors} />
      {elsewhere ? <Banner kind="notice" title={t('test.elsewhere')} /> : null}
      <form
        id="bai-lam"
        method="post"
        action={here}
        autoComplete="off"
        data-autosave={`${here}/luu`}
        data-answer-keys=""
        className="flow"
      >
        <input type="hidden" name="attempt" value={attemptId} />
        <input type="hidden" name="position" value={number} />
        <input type="hidden" name="revision" value={question.revision} />
        <p className="meta">{t('test.of', { number, total })}</p>
        <TimeLeft seconds={seconds} />
        <QuestionFields
          question={question}
          name="answer"
          chosen={form.values('answer', question.answer)}
          error={form.error('answer')}
        />
        <SaveStatus savedAt={question.answeredAt && formatTime(question.answeredAt, t.locale)} />
        <Button wide>{t('test.continue')}</Button>
        <WordingPress {...wording} />
      </form>
      <p className="meta">
        <a href={`${page}/xem-lai`}>{t('test.toReview')}</a>
        {' · '}
        <a href={`${page}/tat-ca`}>{t('test.allOnOne')}</a>
      </p>
    </div>
  )
}
