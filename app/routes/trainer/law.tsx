import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { amendments } from '~/courseware/amendments.server'
import { findInstrument } from '~/courseware/law-search.server'
import { traceLaw } from '~/courseware/law-trace.server'
import { filesToReview } from '~/courseware/law-reviews.server'
import { amendedWords, articleNames, instrumentNames } from '~/courseware/law-words.server'
import { formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { requireTrainer } from '~/identity/guards.server'
import { effectOfEditions, lawChangeFigures } from '~/learning/law-effect.server'
import { officialNames } from '~/organisation/official-names.server'
import { orNotFound } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { formView, type RefusedForm } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { actOnLaw } from './law-act.server'
import { Amendments, MarkForm, Reviews } from './law-amendments'
import { Changes, Editions, Passages } from './law-citations'
import { STUDIO } from './part-name'

export const handle: PageHandle = { nav: 'studio' }
export const meta = pageTitle<typeof loader>((_t, { law }) => law.shortTitle)

export async function loader(asked: LoaderFunctionArgs) {
  await requireTrainer(asked)
  const { searchParams } = new URL(asked.request.url)
  const law = orNotFound(await findInstrument(asked.params.instrument ?? ''))
  const article = law.articles.find((one) => one.article === searchParams.get('dieu'))?.article ?? null
  const [{ passages, editions }, marks, waiting, changes] = await Promise.all([
    traceLaw(law.key, article),
    amendments(undefined, law.key),
    filesToReview(),
    lawChangeFigures(law.key, article, asked.context.visit.today),
  ])
  const shown = marks.filter((mark) => article === null || mark.article === '' || mark.article === article)
  const [effects, names, nameOf] = await Promise.all([
    effectOfEditions(editions.map(({ hash }) => hash)),
    officialNames(marks.map(({ markedById }) => markedById)),
    instrumentNames([law.key, ...marks.map(({ byInstrument }) => byInstrument)]),
  ])
  const told = shown.map((mark) => ({
    ...mark,
    what: amendedWords(mark, nameOf),
    by: nameOf(mark.byInstrument),
  }))
  return {
    law,
    article,
    passages,
    editions: editions.map((one) => ({
      ...one,
      ...(effects.get(one.hash) ?? { completed: 0, certificates: 0 }),
    })),
    changes: await Promise.all(
      changes.map(async (one) => ({ ...one, articles: await articleNames(one.articles) })),
    ),
    marks: told,
    waiting: waiting.flatMap(({ course, fileName, amendments: because }) =>
      because.flatMap(({ id }) => {
        const mark = told.find((one) => one.id === id)
        return mark ? [{ course, fileName, amendmentId: id, what: mark.what, from: mark.from }] : []
      }),
    ),
    names: Object.fromEntries(names),
    done: searchParams.get('xong'),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { id } = await requireTrainer(asked)
  const law = orNotFound(await findInstrument(asked.params.instrument ?? ''))
  return actOnLaw(asked.request, { instrument: law.key, by: id, at: asked.context.visit.at })
}

export type LawPage = ReturnType<typeof useLoaderData<typeof loader>>

const DONE = { ghi: 'law.mark.done', rut: 'law.withdraw.done', xem: 'law.review.done' } as const

export default function Law() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<RefusedForm>()
  const { law, passages, editions, done } = page
  const form = formView(t, refused)
  const outcome = done !== null && done in DONE ? DONE[done as keyof typeof DONE] : null
  return (
    <div className="flow">
      <BackLink href={`${STUDIO}/can-cu`}>{t('law.back')}</BackLink>
      <ErrorSummary errors={form.errors} />
      {outcome && !refused ? <Banner kind="outcome">{t(outcome)}</Banner> : null}
      <PageHeading
        title={law.shortTitle}
        below={t('law.state', { title: law.title, day: formatDay(law.effectiveOn, t.locale) })}
      />
      <ByArticle page={page} />
      <Counted page={page} />
      <Reviews page={page} form={form} />
      <Amendments page={page} form={form} />
      <MarkForm page={page} form={form} />
      <Changes page={page} />
      {passages.length > 0 ? <Passages page={page} /> : null}
      {editions.length > 0 ? <Editions page={page} /> : null}
    </div>
  )
}

function ByArticle({ page: { law, article } }: { page: LawPage }) {
  const t = useT()
  const options = [
    { value: '', label: t('law.whole') },
    ...law.articles.map(({ article: value, title }) => ({ value, label: `${value}. ${title}` })),
  ]
  return (
    <form method="get" className="filter-bar">
      <Field type="select" name="dieu" label={t('law.choose')} value={article ?? ''} options={options} />
      <Button kind="secondary">{t('law.show')}</Button>
    </form>
  )
}

function Counted({ page: { passages, editions } }: { page: LawPage }) {
  const t = useT()
  if (passages.length + editions.length === 0) return <EmptyState>{t('law.nothing')}</EmptyState>
  const questions = passages.filter(({ kind }) => kind === 'question').length
  const certificates = editions.reduce((sum, one) => sum + one.certificates, 0)
  const counts = { passages: passages.length - questions, questions, editions: editions.length, certificates }
  return <p>{t('law.counted', counts)}</p>
}
