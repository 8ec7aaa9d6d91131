import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatList } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { isAnswered, unanswered } from '~/learning/attempt'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { LessonWords, TextIn, TextWords } from '~/ui/lesson-html'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { paperPage } from './test-page.server'

export const handle: PageHandle = {
  nav: 'courses',
  focus: { exit: { href: '/viec-can-lam' }, title: 'test.title' },
}
export const meta = pageTitle((t) => `${t('test.review.title')} – ${t('test.title')}`)

export async function loader(asked: LoaderFunctionArgs) {
  const { attempt, page, paper } = await paperPage(asked)
  const { questions } = paper
  const rows = questions.map(({ position, stemText, answer, choices, language }) => ({
    position,
    language,
    stemText,
    chosen: choices.filter(({ id }) => answer.includes(id)),
    answered: isAnswered({ answer }),
  }))
  // Unanswered first: that is what is left to do.
  rows.sort((a, b) => Number(a.answered) - Number(b.answered) || a.position - b.position)
  const elsewhere = new URL(asked.request.url).searchParams.has('may-khac')
  return { page, rows, left: unanswered(attempt.answers), elsewhere }
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number]

export default function TestReview() {
  const t = useT()
  const { page, rows, left, elsewhere } = useLoaderData<typeof loader>()
  const numbers = left.map((number) => t('test.review.number', { number }))
  return (
    <div className="flow">
      <BackLink href={`${page}/cau/${rows.length}`}>{t('test.previous')}</BackLink>
      {elsewhere ? <Banner kind="notice" title={t('test.elsewhere')} /> : null}
      <PageHeading
        above={t('test.title')}
        title={t('test.review.title')}
        below={
          left.length > 0
            ? t('test.review.left', { count: left.length, numbers: formatList(numbers, t.locale) })
            : t('test.review.complete', { count: rows.length })
        }
      />
      <DataTable
        caption={t('test.review.title')}
        captionHidden
        rows={rows}
        rowKey={({ position }) => String(position)}
        columns={[
          {
            key: 'question',
            header: t('test.review.question'),
            rowHeader: true,
            cell: ({ position, stemText, language }) => (
              <TextIn language={language}>
                {position}. <TextWords>{shortened(stemText)}</TextWords>
              </TextIn>
            ),
          },
          { key: 'answer', header: t('test.review.answer'), cell: (row) => <Chosen row={row} /> },
          {
            key: 'change',
            header: t('test.review.change'),
            cell: ({ position }) => (
              <a
                href={`${page}/cau/${position}`}
                aria-label={t('test.review.changeNumber', { number: position })}
              >
                {t('test.review.change')}
              </a>
            ),
          },
        ]}
      />
      <form method="post" action={`${page}/nop-bai`} className="flow">
        <p className="meta">{t('test.review.note')}</p>
        <Button wide>{t('test.review.submit')}</Button>
      </form>
    </div>
  )
}

function Chosen({ row }: { row: Row }) {
  const t = useT()
  if (!row.answered) return <strong>{t('test.review.unanswered')}</strong>
  return (
    <TextIn language={row.language}>
      {row.chosen.map(({ id, html }) => (
        <p key={id}>
          <LessonWords html={html} />
        </p>
      ))}
    </TextIn>
  )
}

const LONGEST = 120

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`
}
