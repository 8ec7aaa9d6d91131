import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatDay } from '~/i18n/format'
import { localeOf } from '~/i18n/locale.server'
import { useT } from '~/i18n/use-t'
import { requireOfficial } from '~/identity/guards.server'
import { mostUrgent, owed, type ToDoGroup, type ToDoItem } from '~/learning/to-do'
import { openRefreshers } from '~/learning/refreshers.server'
import { homeOf } from '~/learning/to-do.server'
import { ButtonLink } from '~/ui/button'
import { Details } from '~/ui/details'
import { EmptyState } from '~/ui/empty-state'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { Panel } from '~/ui/panel'
import { RichText } from '~/ui/rich-text'
import { TaskList, TaskRow } from '~/ui/task-list'
import { CourseName } from './course-name'
import { addressed, type Reader, readerOf } from './addressed'
import { DueTag, joined, stateWords } from './due-tag'
import { stepLink } from './next-step'
import { Refreshers } from './refresher-rows'

export const handle: PageHandle = { nav: 'learner' }
export const meta = pageTitle((t) => t('learner.home.title'))

export async function loader(asked: LoaderFunctionArgs) {
  const viewer = await requireOfficial(asked)
  const [{ list, opensNext, empty }, refreshers] = await Promise.all([
    homeOf(viewer.id, asked.context.visit.today, localeOf(asked.request, viewer)),
    openRefreshers(viewer.id),
  ])
  return {
    reader: readerOf(viewer),
    list,
    urgent: mostUrgent(list),
    owed: owed(list).length + refreshers.length,
    refreshers: refreshers.map(({ id, title, publishedOn }) => ({ id, title, publishedOn })),
    opensNext,
    empty,
  }
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

export default function Home() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title={t('learner.home.title')} />
      <div className="flow">
        <Greeting {...page} />
        {page.empty ? <Nothing reader={page.reader} /> : null}
        {page.urgent ? <Urgent item={page.urgent} /> : <LatestPaper items={page.list.done} />}
        <Refreshers refreshers={page.refreshers} />
        {GROUPS.map((group) => (
          <Group
            key={group}
            group={group}
            items={page.list[group].filter((item) => !isSame(item, page.urgent))}
          />
        ))}
        <Done items={page.list.done} />
      </div>
    </>
  )
}

const GROUPS = ['overdue', 'soon', 'active', 'later', 'choice', 'resting'] as const satisfies ToDoGroup[]
const isSame = (item: ToDoItem, other: ToDoItem | null) => item.enrolmentId === other?.enrolmentId

function Greeting({ reader, owed: count, list, opensNext, empty }: Page) {
  const t = useT()
  const { you, You, name } = addressed(t, reader)
  const overdue = list.overdue.length
  if (empty) return <p>{t('learner.home.hello', { you, name })}</p>
  if (count === 0) {
    return (
      <p>
        {t('learner.home.allDone', { You })}
        {opensNext ? ` ${t('learner.home.next', { day: formatDay(opensNext, t.locale) })}` : null}
      </p>
    )
  }
  const words =
    overdue > 0
      ? t('learner.home.todoOverdue', { you, You, name, count, overdue })
      : t('learner.home.todo', { you, You, name, count })
  return (
    <p>
      <RichText>{words}</RichText>
    </p>
  )
}

function Nothing({ reader }: { reader: Reader }) {
  const t = useT()
  return (
    <EmptyState action={<ButtonLink href="/khoa-hoc">{t('learner.home.emptyAction')}</ButtonLink>}>
      {t('learner.home.empty', { You: addressed(t, reader).You })}
    </EmptyState>
  )
}

function Urgent({ item }: { item: ToDoItem }) {
  const t = useT()
  const { href, words } = stepLink(t, item.courseSlug, item.next)
  return (
    <Panel tone={item.standing === 'overdue' ? 'urgent' : 'main'} labelledBy="viec-gap">
      <DueTag flag={item.flag} />
      <h2 id="viec-gap">
        <a href={`/khoa-hoc/${item.courseSlug}`}>
          <CourseName {...item} />
        </a>
      </h2>
      <p className="meta">{joined(...whatIsLeft(t, item), dueDay(t, item))}</p>
      {item.next.kind === 'failed' ? <p>{t('learner.course.failed')}</p> : null}
      <ButtonLink href={href} wide>
        {words}
      </ButtonLink>
    </Panel>
  )
}

/** With nothing left to do, the paper of the course finished last is one press away. */
function LatestPaper({ items }: { items: ToDoItem[] }) {
  const t = useT()
  const item = items.find(({ next }) => next.kind === 'done' && next.certificateId)
  if (!item) return null
  const { href, words } = stepLink(t, item.courseSlug, item.next)
  return (
    <p>
      <ButtonLink href={href} wide>
        {words}
      </ButtonLink>
    </p>
  )
}

type T = ReturnType<typeof useT>

function whatIsLeft(t: T, { next, reading, lessons, minutes }: ToDoItem): string[] {
  if (next.kind === 'start')
    return [t('learner.lessons', { count: lessons }), t('learner.minutes', { count: minutes })]
  if (next.kind === 'continue') {
    const lesson = t('learner.lessonOf', { number: next.number, total: reading.lessonsTotal })
    return [lesson, t('learner.minutesLeft', { count: reading.minutesLeft })]
  }
  const read = t('learner.lessonsDone', { done: reading.lessonsFinished, total: reading.lessonsTotal })
  return next.kind === 'failed' ? [read] : [read, t('learner.testLeft')]
}

function dueDay(t: T, { dueOn }: ToDoItem): string | null {
  return dueOn && t('learner.due', { day: formatDay(dueOn, t.locale) })
}

function Group({ group, items }: { group: (typeof GROUPS)[number]; items: ToDoItem[] }) {
  const t = useT()
  if (items.length === 0) return null
  return (
    <section aria-labelledby={`nhom-${group}`} className="flow">
      <h2 id={`nhom-${group}`}>{t(`learner.home.${group}`)}</h2>
      <TaskList>
        {items.map((item) => (
          <TaskRow
            key={item.enrolmentId}
            href={`/khoa-hoc/${item.courseSlug}`}
            title={<CourseName {...item} />}
            status={<DueTag flag={item.flag} />}
            details={joined(stateWords(t, item), dueDay(t, item))}
          />
        ))}
      </TaskList>
    </section>
  )
}

const SHOWN = 3

function Done({ items }: { items: ToDoItem[] }) {
  const t = useT()
  if (items.length === 0) return null
  const rest = items.slice(SHOWN)
  return (
    <section aria-labelledby="da-xong" className="flow">
      <h2 id="da-xong">{t('learner.home.done')}</h2>
      <DoneRows items={items.slice(0, SHOWN)} />
      {rest.length > 0 ? (
        <Details summary={t('learner.home.moreDone', { count: rest.length })}>
          <DoneRows items={rest} />
        </Details>
      ) : null}
    </section>
  )
}

function DoneRows({ items }: { items: ToDoItem[] }) {
  const t = useT()
  return (
    <TaskList>
      {items.map(({ enrolmentId, courseSlug, title, language, flag, completedOn, next }) => (
        <TaskRow
          key={enrolmentId}
          href={
            next.kind === 'done' && next.certificateId
              ? `/giay-xac-nhan/${next.certificateId}`
              : `/khoa-hoc/${courseSlug}`
          }
          title={<CourseName title={title} language={language} />}
          status={<DueTag flag={flag} />}
          details={completedOn && t('learner.completedOn', { day: formatDay(completedOn, t.locale) })}
        />
      ))}
    </TaskList>
  )
}
