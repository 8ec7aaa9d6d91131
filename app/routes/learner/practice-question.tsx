import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { useT } from '~/i18n/use-t'
import { nextNumber } from '~/learning/practice'
import { answerPractice, feedbackOn } from '~/learning/practice.server'
import { orNotFound, seeOther, unprocessable } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { formView, readForm, refuse, type RefusedForm } from '~/ui/form'
import { LessonHtml, LessonWords, splitStem, TextIn } from '~/ui/lesson-html'
import { type PageHandle } from '~/ui/page-handle'
import { pageTitle } from '~/ui/page-title'
import { readerOf } from './addressed'
import { choices } from './choice-schema'
import { AnswerFeedback } from './feedback'
import { practicePage } from './practice-page.server'
import { QuestionFields } from './question-fields'
import { wishIn, wordingOf } from './reader-language.server'
import { WordingNote } from './wording'

export const handle: PageHandle = { nav: 'courses', focus: true }
export const meta = pageTitle<typeof loader>((t, { number, total }) =>
  t('learner.practice.of', { number, total }),
)

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, questions, lesson, page, translation } = await practicePage(asked)
  const number = Number(asked.params.number)
  const { question, choices: shown, last } = orNotFound(questions[number - 1])
  const asks = new URL(asked.request.url).searchParams
  const reviewing = asks.has('on-lai')
  const answered = asks.has('da-tra-loi') && last ? [{ question, chosen: last.chosen }] : []
  const section = lesson.sections.find(({ id }) => id === question.sectionId)
  return {
    reader: readerOf(viewer),
    page,
    number,
    total: questions.length,
    question: { ...question, choices: shown },
    feedback: (await feedbackOn(answered, true, translation)).get(question.hash) ?? null,
    reread: section && section.title !== '' ? { href: `${page}#${section.id}`, title: section.title } : null,
    next: nextNumber(questions, number, reviewing),
    mode: [reviewing ? 'on-lai=1' : '', wishIn(asked.request)].filter(Boolean).join('&'),
    wording: wordingOf(asked, viewer, question),
  }
}

const schema = z.object({ answer: choices })

export async function action(asked: ActionFunctionArgs) {
  const { enrolment, lesson, questions, page, at } = await practicePage(asked)
  const number = Number(asked.params.number)
  const { question } = orNotFound(questions[number - 1])
  const posted = await asked.request.formData()
  const form = readForm(posted, schema)
  const chosen = form.kind === 'accepted' ? form.value.answer : []
  const answer = await answerPractice(enrolment, lesson, { questionId: question.id, chosen, at })
  if (answer.kind !== 'answered') {
    return unprocessable(refuse(posted, { field: 'answer', message: 'learner.practice.empty' }))
  }
  const reviewing = new URL(asked.request.url).searchParams.has('on-lai') ? 'on-lai=1' : ''
  const kept = ['da-tra-loi=1', reviewing, wishIn(asked.request)].filter(Boolean).join('&')
  return seeOther(`${page}/on-tap/${number}?${kept}`)
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

export default function PracticeQuestion() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<RefusedForm>()
  const form = formView(t, refused)
  return (
    <div className="measure flow">
      <BackLink href={page.page}>{t('learner.practice.back')}</BackLink>
      <ErrorSummary errors={form.errors} />
      <p className="meta">{t('learner.practice.of', { number: page.number, total: page.total })}</p>
      {page.feedback && !refused ? (
        <Answered {...page} feedback={page.feedback} />
      ) : (
        <form
          method="post"
          action={`${page.page}/on-tap/${page.number}${page.mode && `?${page.mode}`}`}
          data-answer-keys=""
          className="flow"
        >
          <QuestionFields
            question={page.question}
            name="answer"
            chosen={form.values('answer')}
            error={form.error('answer')}
          />
          <Button wide>{t('learner.practice.answer')}</Button>
        </form>
      )}
      <WordingNote {...page.wording} />
    </div>
  )
}

function Answered({
  question,
  feedback,
  reader,
  reread,
  next,
  page,
  mode,
}: Page & { feedback: NonNullable<Page['feedback']> }) {
  const t = useT()
  const { story, question: asked } = splitStem(question.stemHtml)
  return (
    <>
      <TextIn language={question.language}>
        {story ? <LessonHtml html={story} className="flow" /> : null}
        <h1 className="question">
          <LessonWords html={asked} />
        </h1>
      </TextIn>
      <AnswerFeedback
        feedback={feedback}
        reader={reader}
        reread={reread}
        questionHash={question.hash}
        headingAs="p"
        focus
      />
      <ButtonLink href={next ? `${page}/on-tap/${next}${mode && `?${mode}`}` : `${page}/on-tap`} wide>
        {t(next ? 'learner.practice.next' : 'learner.practice.toEnd')}
      </ButtonLink>
    </>
  )
}
