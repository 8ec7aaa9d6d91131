import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { whyEnrolled } from '~/campaigns/why.server'
import { latestCourseEdition } from '~/courseware/published.server'
import { whyDue, whyListed } from '~/documents/enrolment-reasons'
import { formatDate, formatDay, formatPercent } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { requireOfficial } from '~/identity/guards.server'
import { paperLength, resolveRules } from '~/learning/attempt-rules'
import { canMoveOn } from '~/learning/enrolment'
import {
  editionOf,
  findEnrolment,
  moveToNewEdition,
  progressIn,
  takeUpCourse,
} from '~/learning/enrolments.server'
import { outsideTrainingOf } from '~/learning/outside-training.server'
import { courseProgress } from '~/learning/progress'
import { translatedCourse } from '~/learning/translated-course'
import { toDoItem } from '~/learning/to-do'
import { opensLater } from '~/learning/to-do.server'
import { orNotFound, seeOther } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { Button, ButtonLink } from '~/ui/button'
import { readForm } from '~/ui/form'
import { LessonHtml, TextIn, TextWords } from '~/ui/lesson-html'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { ProgressText } from '~/ui/progress-text'
import { addressed, readerOf } from './addressed'
import { CourseLessons } from './course-lessons'
import { DueTag, joined } from './due-tag'
import { stepLink } from './next-step'
import { translationFor, wordingOf } from './reader-language.server'
import { creditWords } from '../training/credit-words'
import { WordingNote } from './wording'

export const handle: PageHandle = { nav: 'courses' }
export const meta = pageTitle<typeof loader>((_t, { edition }) => edition.title)

export async function loader(asked: LoaderFunctionArgs) {
  const viewer = await requireOfficial(asked)
  const { today } = asked.context.visit
  const slug = asked.params.course ?? ''
  const enrolment = await findEnrolment(viewer.id, slug)
  const found = orNotFound(enrolment ? await editionOf(enrolment) : await latestCourseEdition(slug))
  const translation = await translationFor(asked, viewer, found.hash)
  const edition = translatedCourse(found, translation)
  const { title, introHtml, owner, minutes, number, lessons, language } = edition
  const reading = enrolment ? progressIn(edition, enrolment) : courseProgress(lessons, [], null)
  const rules = resolveRules(edition.rules, enrolment?.order?.rules ?? null)
  const readOnes = new Set(
    enrolment?.readings.filter(({ finished }) => finished).map(({ lessonSlug }) => lessonSlug),
  )
  const why = enrolment && (await whyEnrolled(viewer.id, enrolment.id))
  const begun = new Set(enrolment?.readings.map(({ lessonSlug }) => lessonSlug))
  return {
    reader: readerOf(viewer),
    slug,
    edition: { title, introHtml, owner, minutes, number, language },
    wording: wordingOf(asked, viewer, { language, older: translation?.words?.older }),
    lessons: lessons.map((lesson) => ({
      slug: lesson.slug,
      title: lesson.title,
      language: lesson.language,
      order: lesson.order,
      minutes: lesson.minutes,
      state: readOnes.has(lesson.slug)
        ? ('done' as const)
        : begun.has(lesson.slug)
          ? ('begun' as const)
          : ('unread' as const),
    })),
    reading,
    terms: { percent: rules.passPercent, attempts: rules.attempts, questions: paperLength(rules) },
    order: enrolment?.order ?? null,
    enrolled: enrolment !== null,
    opensOn: enrolment && opensLater(enrolment, today) ? (enrolment.order?.opensOn ?? null) : null,
    newer: enrolment !== null && canMoveOn(enrolment),
    item: enrolment && toDoItem(enrolment, edition, reading, today),
    why,
    outside: why?.credit?.kind === 'outside' ? await outsideTrainingOf(viewer.id) : [],
    done: new URL(asked.request.url).searchParams.get('xong'),
  }
}

const schema = z.object({ act: z.enum(['takeUp', 'move']) })

export async function action(asked: ActionFunctionArgs) {
  const viewer = await requireOfficial(asked)
  const { at } = asked.context.visit
  const slug = asked.params.course ?? ''
  const enrolment = await findEnrolment(viewer.id, slug)
  const form = readForm(await asked.request.formData(), schema)
  const page = `/khoa-hoc/${slug}`
  if (form.kind === 'refused') return seeOther(page)
  const who = { officialId: viewer.id, at }
  if (form.value.act === 'move') {
    const moved = await moveToNewEdition(orNotFound(enrolment), who)
    return seeOther(moved.kind === 'moved' ? `${page}?xong=chuyen` : page)
  }
  const taken = await takeUpCourse(slug, who)
  return taken.kind === 'noSuchCourse' ? orNotFound(null) : seeOther(`${page}?xong=them`)
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

export default function Course() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  const { edition, lessons, item, order, reading } = page
  return (
    <TextIn language={edition.language}>
      <BackLink href="/viec-can-lam">{t('learner.course.back')}</BackLink>
      <Outcome {...page} />
      <PageHeading
        title={<TextWords>{edition.title}</TextWords>}
        below={joined(
          t('learner.lessons', { count: lessons.length }),
          t('learner.minutes', { count: edition.minutes }),
          item?.dueOn && t('learner.due', { day: formatDay(item.dueOn, t.locale) }),
          order && t('learner.by', { body: order.orderedBy }),
        )}
      />
      <div className="flow">
        <DueTag flag={item?.flag ?? null} />
        <ProgressText done={reading.lessonsFinished} total={reading.lessonsTotal}>
          {t('learner.lessonsDone', { done: reading.lessonsFinished, total: reading.lessonsTotal })}
        </ProgressText>
        <NextPress {...page} />
        <CourseLessons {...page} />
        <Conditions {...page} />
        <section aria-labelledby="gioi-thieu" className="flow measure">
          <h2 id="gioi-thieu">{t('learner.course.about')}</h2>
          <LessonHtml html={edition.introHtml} className="flow" />
          <p className="meta">
            <TextWords>{edition.owner}</TextWords>
            {` · ${t('learner.course.edition', { number: edition.number })}`}
          </p>
          <WordingNote {...page.wording} edition={edition.number} />
        </section>
      </div>
    </TextIn>
  )
}

function Outcome({ done, newer, reader }: Page) {
  const t = useT()
  if (done === 'chuyen') return <Banner kind="outcome" title={t('learner.course.moved')} />
  if (done === 'luu') return <Banner kind="outcome" title={t('test.kept')} />
  if (done === 'them')
    return <Banner kind="outcome" title={t('learner.course.taken', { you: addressed(t, reader).you })} />
  if (!newer) return null
  return (
    <Banner kind="notice" title={t('learner.course.newEdition')}>
      <p>{t('learner.course.newEditionAbout')}</p>
      <form method="post">
        <input type="hidden" name="act" value="move" />
        <Button kind="secondary">{t('learner.course.move')}</Button>
      </form>
    </Banner>
  )
}

function NextPress({ slug, item, enrolled, opensOn, why, outside }: Page) {
  const t = useT()
  if (opensOn) return <p>{t('learner.courses.notOpenYet', { day: formatDay(opensOn, t.locale) })}</p>
  if (!enrolled) {
    return (
      <form method="post">
        <input type="hidden" name="act" value="takeUp" />
        <Button wide>{t('learner.do.start')}</Button>
      </form>
    )
  }
  if (!item) return null
  if (item.next.kind === 'failed') return <p>{t('learner.course.failed')}</p>
  const { href, words } = stepLink(t, slug, item.next)
  return (
    <>
      {item.completedOn ? (
        <p>{t('learner.course.completed', { day: formatDay(item.completedOn, t.locale) })}</p>
      ) : null}
      {why?.credit ? <p>{creditWords(t, why.credit, outside)}</p> : null}
      {item.next.kind === 'done' && !item.next.certificateId ? null : (
        <ButtonLink href={href} wide>
          {words}
        </ButtonLink>
      )}
    </>
  )
}

function Conditions({ slug, lessons, terms, order, enrolled, reader, why, item }: Page) {
  const t = useT()
  const percent = formatPercent(terms.percent / 100, t.locale)
  const count = lessons.length
  return (
    <section aria-labelledby="dieu-kien" className="flow">
      <h2 id="dieu-kien">{t('learner.course.conditions')}</h2>
      <p>
        {terms.questions > 0
          ? t('learner.course.conditionsTest', { count, percent, attempts: terms.attempts })
          : t('learner.course.conditionsReading', { count })}
      </p>
      {enrolled ? (
        <p className="meta">
          {t('learner.course.why')}:{' '}
          {order && why
            ? `${whyListed(t, why)} ${whyDue(t, why, item?.standing ?? 'open')}`
            : t('learner.course.why.choice', { You: addressed(t, reader).You })}
        </p>
      ) : null}
      {order && why ? (
        <p>
          {why.correction
            ? t('campaign.correction.waits', { day: formatDate(why.correction.at, t.locale) })
            : null}{' '}
          <a href={`/khoa-hoc/${slug}/bao-sai`}>{t('campaign.correction.link')}</a>
        </p>
      ) : null}
    </section>
  )
}
