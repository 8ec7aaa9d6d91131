import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatDateTime } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { requireOfficial, type Asked } from '~/identity/guards.server'
import { paperLength } from '~/learning/attempt-rules'
import { beginAttempt, gradedAttempts, testTerms } from '~/learning/attempts.server'
import { editionOf, findEnrolment } from '~/learning/enrolments.server'
import { neededCorrect } from '~/learning/grading'
import { translatedCourse } from '~/learning/translated-course'
import { opensLater } from '~/learning/to-do.server'
import { orNotFound, seeOther } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { TaskList, TaskRow } from '~/ui/task-list'
import { addressed, readerOf } from './addressed'
import { joined } from './due-tag'
import { translationFor } from './reader-language.server'

export const handle: PageHandle = { nav: 'courses' }
export const meta = pageTitle<typeof loader>((t, { course }) => `${t('test.title')} – ${course.title}`)

async function enrolmentOf(asked: Asked & { params: Record<string, string | undefined> }) {
  const viewer = await requireOfficial(asked)
  const { at, today } = asked.context.visit
  const slug = asked.params.course ?? ''
  const enrolment = await findEnrolment(viewer.id, slug)
  if (!enrolment || opensLater(enrolment, today)) throw seeOther(`/khoa-hoc/${slug}`)
  return { viewer, at, enrolment, slug }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, at, enrolment, slug } = await enrolmentOf(asked)
  const [terms, course, earlier] = await Promise.all([
    testTerms(enrolment, at),
    editionOf(enrolment),
    gradedAttempts(enrolment.id),
  ])
  const { rules, next } = orNotFound(terms)
  const edition = orNotFound(course)
  const { title, lessons } = translatedCourse(edition, await translationFor(asked, viewer, edition.hash))
  const read = new Set(
    enrolment.readings.filter(({ finished }) => finished).map(({ lessonSlug }) => lessonSlug),
  )
  const questions = paperLength(rules)
  return {
    reader: readerOf(viewer),
    course: { slug, title },
    questions,
    needed: neededCorrect(questions, rules.passPercent),
    timerMinutes: rules.timerMinutes,
    next,
    lessonsLeft: lessons
      .filter((lesson) => !read.has(lesson.slug))
      .map(({ slug: lesson, title: name, order }) => ({ slug: lesson, title: name, order })),
    earlier,
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { at, enrolment, slug } = await enrolmentOf(asked)
  const onOnePage = (await asked.request.formData()).get('trang') === 'tat-ca'
  const begun = await beginAttempt(enrolment, { at })
  if (begun.kind === 'begun')
    return seeOther(`/kiem-tra/${begun.attemptId}/${onOnePage ? 'tat-ca' : 'cau/1'}`)
  if (begun.kind === 'continued') return seeOther(`/kiem-tra/${begun.attemptId}`)
  return seeOther(`/khoa-hoc/${slug}/kiem-tra`)
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

export default function TestStart() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  const { course, questions, earlier } = page
  return (
    <>
      <BackLink href={`/khoa-hoc/${course.slug}`}>{t('test.back', { course: course.title })}</BackLink>
      <PageHeading title={t('test.title')} below={questions > 0 ? <Terms {...page} /> : null} />
      <div className="flow measure">
        {questions === 0 ? <p>{t('test.none')}</p> : <Opening {...page} />}
        {earlier.length > 0 ? <Earlier {...page} /> : null}
      </div>
    </>
  )
}

function Terms({ questions, needed, timerMinutes, next }: Page) {
  const t = useT()
  return (
    <>
      {joined(
        t('test.questions', { count: questions }),
        timerMinutes === null ? t('test.untimed') : t('test.timed', { count: timerMinutes }),
        t('test.needed', { count: needed }),
        next.kind === 'open' && t('test.attemptsLeft', { count: next.attemptsLeft }),
        t('test.anywhere'),
      )}
    </>
  )
}

function Opening({ next, course, lessonsLeft, reader }: Page) {
  const t = useT()
  const { you, You } = addressed(t, reader)
  switch (next.kind) {
    case 'open':
      return (
        <form method="post" className="flow">
          <p>{t('test.rules')}</p>
          <ButtonRow>
            <Button wide>{t('test.begin')}</Button>
            <Button kind="secondary" wide name="trang" value="tat-ca">
              {t('test.beginAll')}
            </Button>
          </ButtonRow>
        </form>
      )
    case 'continue':
      return (
        <ButtonLink href={`/kiem-tra/${next.attemptId}`} wide>
          {t('test.resume')}
        </ButtonLink>
      )
    case 'lessonsLeft':
      return (
        <>
          <p>{t('test.lessonsLeft', { count: next.count })}</p>
          <TaskList>
            {lessonsLeft.map(({ slug, title, order }) => (
              <TaskRow key={slug} href={`/khoa-hoc/${course.slug}/${slug}`} title={`${order}. ${title}`} />
            ))}
          </TaskList>
        </>
      )
    case 'wait':
      return <p>{t('test.wait', { you, time: formatDateTime(next.until, t.locale) })}</p>
    case 'usedUp':
      return <p>{t('test.usedUp')}</p>
    case 'completed':
      return <p>{t('test.passed', { You })}</p>
  }
}

function Earlier({ earlier }: Page) {
  const t = useT()
  return (
    <section aria-labelledby="da-lam" className="flow">
      <h2 id="da-lam">{t('test.earlier')}</h2>
      <TaskList>
        {earlier.map(({ id, number, correct, total, needed }) => (
          <TaskRow
            key={id}
            href={`/kiem-tra/${id}/ket-qua`}
            title={t('test.attempt', { number })}
            details={joined(
              correct >= needed ? t('learner.course.finalDone') : t('common.progress.failed'),
              t('test.figures', { correct, total }),
            )}
          />
        ))}
      </TaskList>
    </section>
  )
}
