import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { articleNames } from '~/courseware/law-words.server'
import { formatDay, formatList } from '~/i18n/format'
import { localeOf } from '~/i18n/locale.server'
import { useT } from '~/i18n/use-t'
import { requireOfficial, type Asked } from '~/identity/guards.server'
import { answerRefresher, findRefresher, refresherView } from '~/learning/refreshers.server'
import { orNotFound, seeOther, unprocessable } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { type FormView, formView, readForm, refuse, type RefusedForm } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { addressed, readerOf } from './addressed'
import { choices } from './choice-schema'
import { RefresherQuestionBlock } from './refresher-question'
import { SideBySide } from './side-by-side'

export const handle: PageHandle = { nav: 'learner' }
export const meta = pageTitle((t) => t('law.refresher.title'))

async function refresherOf(asked: Asked & { params: Record<string, string | undefined> }) {
  const viewer = await requireOfficial(asked)
  const refresher = orNotFound(await findRefresher(viewer.id, asked.params.refresher ?? ''))
  return { viewer, refresher }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, refresher } = await refresherOf(asked)
  const { id, title, courseSlug, number, publishedOn, completed, finishedOn, settled } = refresher
  const [view, articles] = await Promise.all([
    refresherView(refresher),
    articleNames(refresher.articles, localeOf(asked.request, viewer)),
  ])
  return {
    reader: readerOf(viewer),
    refresher: { id, title, courseSlug, number, publishedOn, finishedOn, settled, articles },
    completed: { on: completed.on, number: completed.number },
    ...view,
    again: Number(new URL(asked.request.url).searchParams.get('con-sai')) || 0,
  }
}

const fieldOf = (number: number) => `cau-${number}`

export async function action(asked: ActionFunctionArgs) {
  const { viewer, refresher } = await refresherOf(asked)
  const posted = await asked.request.formData()
  const given = new Map(
    refresher.questions.map((hash, index) => {
      const field = fieldOf(index + 1)
      const form = readForm(posted, z.object({ [field]: choices }))
      return [hash, form.kind === 'accepted' ? (form.value[field] ?? []) : []]
    }),
  )
  const { at } = asked.context.visit
  const outcome = await answerRefresher(refresher, given, { officialId: viewer.id, at })
  const page = `/cap-nhat/${refresher.id}`
  if (outcome.kind === 'again') return seeOther(`${page}?con-sai=${outcome.wrong}#cau-hoi`)
  if (outcome.kind === 'finished') return seeOther(page)
  const errors = outcome.numbers.map((number) => ({
    field: fieldOf(number),
    message: 'law.refresher.pick' as const,
  }))
  return unprocessable(refuse(posted, ...errors))
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

export default function RefresherPage() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<RefusedForm>()
  const { refresher, completed, reader } = page
  const form = formView(t, refused)
  const { you, You } = addressed(t, reader)
  const day = (of: string) => formatDay(of, t.locale)
  const isOpen = refresher.finishedOn === null && !refresher.settled
  return (
    <div className="flow">
      <BackLink href="/viec-can-lam">{t('law.refresher.back')}</BackLink>
      <ErrorSummary errors={numbered(t, form)} />
      {form.errors.length === 0 ? <Outcome page={page} isOpen={isOpen} /> : null}
      <PageHeading title={t('law.refresher.title')} above={refresher.title} />
      <p>
        {t('law.refresher.why', {
          ...{ You, course: refresher.title, completed: day(completed.on), old: completed.number },
          ...{ number: refresher.number, day: day(refresher.publishedOn) },
          articles: formatList(refresher.articles, t.locale),
        })}
      </p>
      <p>{t('law.refresher.keeps', { you })}</p>
      {t.locale === 'vi' ? null : <p className="meta">{t('common.onlyVietnamese')}</p>}
      <Changed page={page} you={you} />
      <Questions page={page} form={form} isOpen={isOpen} />
    </div>
  )
}

/** «Chọn câu trả lời cho câu 2»: in the summary each question by its number. */
function numbered(t: ReturnType<typeof useT>, form: FormView) {
  return form.errors.map(({ field, message }) => {
    const number = /\d+$/.exec(field)?.[0]
    return { field, message: number ? t('law.refresher.empty', { number }) : message }
  })
}

function Outcome({ page: { refresher, again, reader }, isOpen }: { page: Page; isOpen: boolean }) {
  const t = useT()
  if (refresher.finishedOn !== null) {
    const day = formatDay(refresher.finishedOn, t.locale)
    return <Banner kind="outcome">{t('law.refresher.finished', { day })}</Banner>
  }
  if (!isOpen)
    return <Banner kind="notice">{t('law.refresher.settled', { You: addressed(t, reader).You })}</Banner>
  return again > 0 ? <Banner kind="problem">{t('law.refresher.again', { count: again })}</Banner> : null
}

function Changed({ page: { sections }, you }: { page: Page; you: string }) {
  const t = useT()
  return (
    <section aria-labelledby="cho-doi" className="flow">
      <h2 id="cho-doi">{t('law.refresher.changed')}</h2>
      {sections.map(({ lessonTitle, sectionId, sectionTitle, pairs }) => (
        <div key={`${lessonTitle} ${sectionId}`} className="flow">
          <h3 lang="vi">
            {sectionTitle
              ? t('law.refresher.inLesson', { lesson: lessonTitle, section: sectionTitle })
              : lessonTitle}
          </h3>
          <SideBySide pairs={pairs} you={you} />
        </div>
      ))}
    </section>
  )
}

function Questions({ page, form, isOpen }: { page: Page; form: FormView; isOpen: boolean }) {
  const t = useT()
  const { questions, reader, refresher } = page
  const blocks = questions.map((one, index) => (
    <RefresherQuestionBlock
      key={one.question.hash}
      {...one}
      reader={reader}
      number={index + 1}
      total={questions.length}
      field={fieldOf(index + 1)}
      form={form}
      isOpen={isOpen}
    />
  ))
  if (!isOpen) return <div className="flow">{blocks}</div>
  return (
    <form method="post" action={`/cap-nhat/${refresher.id}`} className="measure flow" id="cau-hoi">
      <h2>{t('law.refresher.questions')}</h2>
      {questions.length === 0 ? <p>{t('law.refresher.noQuestions')}</p> : blocks}
      <Button wide>{t(questions.length === 0 ? 'law.refresher.read' : 'law.refresher.hand')}</Button>
    </form>
  )
}
