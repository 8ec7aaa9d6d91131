import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { PublishedCourse } from '~/courseware/published'
import { publishedCourses } from '~/courseware/published.server'
import { formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { requireOfficial } from '~/identity/guards.server'
import { enrolmentsOf } from '~/learning/enrolments.server'
import { dueFlag, progressOf, standingOn } from '~/learning/enrolment-state'
import { opensLater } from '~/learning/to-do.server'
import { EmptyState } from '~/ui/empty-state'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { TaskList, TaskRow } from '~/ui/task-list'
import { CourseName } from './course-name'
import { DueTag, joined, stateWords } from './due-tag'
import { translationFor } from './reader-language.server'

export const handle: PageHandle = { nav: 'courses' }
export const meta = pageTitle((t) => t('learner.courses.title'))

export async function loader(asked: LoaderFunctionArgs) {
  const viewer = await requireOfficial(asked)
  const { today } = asked.context.visit
  const [published, enrolments] = await Promise.all([publishedCourses(), enrolmentsOf(viewer.id)])
  const courses = await Promise.all(published.map((course) => named(course, asked, viewer)))
  const rows = courses.map(({ slug, title, language, lessonCount, minutes }) => {
    const own = enrolments.findLast(({ courseSlug }) => courseSlug === slug)
    const state = own && {
      standing: standingOn(own, today),
      progress: progressOf(own),
      flag: dueFlag(own, today),
    }
    const opensOn = own && opensLater(own, today) ? (own.order?.opensOn ?? null) : null
    return {
      slug,
      title,
      language,
      lessonCount,
      minutes,
      assigned: Boolean(own?.order),
      state: state ?? null,
      opensOn,
    }
  })
  return { assigned: rows.filter((row) => row.assigned), open: rows.filter((row) => !row.assigned) }
}

/** The course by its name in the reader's language, where it has one. */
async function named(course: PublishedCourse, asked: LoaderFunctionArgs, viewer: { language: string }) {
  const translation = await translationFor(asked, viewer, course.hash)
  const { title = course.title } = translation?.words ?? {}
  return { ...course, title, language: translation?.words ? translation.language : 'vi' }
}

export default function Courses() {
  const t = useT()
  const { assigned, open } = useLoaderData<typeof loader>()
  const isEmpty = assigned.length + open.length === 0
  return (
    <>
      <PageHeading title={t('learner.courses.title')} />
      <div className="flow">
        {isEmpty ? <EmptyState>{t('learner.courses.none')}</EmptyState> : null}
        <Rows id="duoc-giao" title={t('learner.courses.assigned')} rows={assigned} />
        <Rows id="tu-chon" title={t('learner.courses.open')} rows={open} />
      </div>
    </>
  )
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['open'][number]

function Rows({ id, title, rows }: { id: string; title: string; rows: Row[] }) {
  const t = useT()
  if (rows.length === 0) return null
  return (
    <section aria-labelledby={id} className="flow">
      <h2 id={id}>{title}</h2>
      <TaskList>
        {rows.map(({ slug, title: name, language, lessonCount, minutes, state, opensOn }) => (
          <TaskRow
            key={slug}
            href={opensOn ? undefined : `/khoa-hoc/${slug}`}
            title={<CourseName title={name} language={language} />}
            status={state && !opensOn ? <DueTag flag={state.flag} /> : null}
            details={joined(
              opensOn && t('learner.courses.notOpenYet', { day: formatDay(opensOn, t.locale) }),
              state && !opensOn && stateWords(t, state),
              t('learner.lessons', { count: lessonCount }),
              t('learner.minutes', { count: minutes }),
            )}
          />
        ))}
      </TaskList>
    </section>
  )
}
