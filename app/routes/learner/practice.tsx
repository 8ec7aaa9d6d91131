import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useT } from '~/i18n/use-t'
import { progressIn } from '~/learning/enrolments.server'
import { wrongNumbers } from '~/learning/practice'
import { seeOther } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { ButtonLink, ButtonRow } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { Tag } from '~/ui/tag'
import { TaskList, TaskRow } from '~/ui/task-list'
import { practicePage } from './practice-page.server'

export const handle: PageHandle = { nav: 'courses' }
export const meta = pageTitle<typeof loader>((t, { title }) => `${t('learner.practice.title')} – ${title}`)

export async function loader(asked: LoaderFunctionArgs) {
  const { questions, lesson, course, summary, page, enrolment } = await practicePage(asked)
  const states = questions.map(({ last }) =>
    last ? (last.correct ? ('right' as const) : ('wrong' as const)) : null,
  )
  if (questions.length > 0 && states.every((state) => state === null)) throw seeOther(`${page}/on-tap/1`)
  const next = course.lessons.find(({ order }) => order === summary.order + 1)
  return {
    title: lesson.title,
    page,
    course: course.slug,
    states,
    wrong: wrongNumbers(questions),
    next: next ? { slug: next.slug, title: next.title } : null,
    readAll: progressIn(course, enrolment).nextLesson === null,
  }
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

export default function Practice() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  const { states } = page
  const right = states.filter((state) => state === 'right').length
  return (
    <>
      <BackLink href={page.page}>{t('learner.practice.back')}</BackLink>
      <PageHeading above={page.title} title={t('learner.practice.title')} />
      {states.length === 0 ? (
        <EmptyState>{t('learner.practice.none')}</EmptyState>
      ) : (
        <div className="flow">
          <p>
            <strong>{t('learner.practice.score', { right, total: states.length })}.</strong>{' '}
            <WhatNow {...page} />
          </p>
          <Presses {...page} />
          <TaskList ordered>
            {states.map((state, index) => (
              <TaskRow
                key={index}
                href={`${page.page}/on-tap/${index + 1}`}
                title={t('learner.practice.row', { number: index + 1 })}
                status={<State state={state} />}
              />
            ))}
          </TaskList>
          <p className="meta">{t('learner.practice.note')}</p>
        </div>
      )}
    </>
  )
}

function WhatNow({ states, wrong }: Page) {
  const t = useT()
  const left = states.filter((state) => state === null).length
  if (left > 0) return <>{t('learner.practice.left', { count: left })}</>
  return wrong.length === 0 ? <>{t('learner.practice.allRight')}</> : null
}

function Presses({ states, wrong, page, course, next, readAll }: Page) {
  const t = useT()
  const unanswered = states.indexOf(null) + 1
  const onwards = next
    ? {
        href: `/khoa-hoc/${course}/${next.slug}`,
        words: t('learner.lesson.nextLesson', { title: next.title }),
      }
    : readAll
      ? { href: `/khoa-hoc/${course}/kiem-tra`, words: t('learner.do.test') }
      : { href: `/khoa-hoc/${course}`, words: t('learner.do.result') }
  const first =
    unanswered > 0
      ? { href: `${page}/on-tap/${unanswered}`, words: t('learner.practice.goOn', { number: unanswered }) }
      : wrong[0]
        ? {
            href: `${page}/on-tap/${wrong[0]}?on-lai=1`,
            words: t('learner.practice.review', { count: wrong.length }),
          }
        : null
  return (
    <ButtonRow>
      {first ? <ButtonLink href={first.href}>{first.words}</ButtonLink> : null}
      <ButtonLink href={onwards.href} kind={first ? 'secondary' : 'primary'}>
        {onwards.words}
      </ButtonLink>
    </ButtonRow>
  )
}

function State({ state }: { state: 'right' | 'wrong' | null }) {
  const t = useT()
  if (state === 'right') return <Tag kind="done">{t('learner.practice.rowRight')}</Tag>
  if (state === 'wrong') return <Tag kind="soon">{t('learner.practice.rowWrong')}</Tag>
  return <Tag kind="idle">{t('learner.practice.rowNone')}</Tag>
}
