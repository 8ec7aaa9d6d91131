import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { translatedLesson } from '~/courseware/translations.server'
import { formatDay } from '~/i18n/format'
import { localeOf } from '~/i18n/locale.server'
import { useT } from '~/i18n/use-t'
import { requireOfficial, type Asked } from '~/identity/guards.server'
import { findEnrolment } from '~/learning/enrolments.server'
import { lawNotices } from '~/learning/law-notices.server'
import { lawStanding } from '~/learning/law-standing.server'
import { answerPractice, feedbackOn, practiceOf } from '~/learning/practice.server'
import { finishLesson, openLesson } from '~/learning/reading.server'
import { translatedCourse } from '~/learning/translated-course'
import { opensLater } from '~/learning/to-do.server'
import { orNotFound, seeOther, unprocessable } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { CitationList } from '~/ui/citation-list'
import { ErrorSummary } from '~/ui/error-summary'
import { formView, readForm, refuse, type RefusedForm } from '~/ui/form'
import { TextIn, TextWords } from '~/ui/lesson-html'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { PrintButton } from '~/ui/print-button'
import { ReadingLayout } from '~/ui/reading-layout'
import { addressed, readerOf } from './addressed'
import { choices } from './choice-schema'
import { joined } from './due-tag'
import { citationItems } from './lesson-citations'
import { LawNotices } from './law-notices'
import { LessonBody } from './lesson-body'
import { ContentsAside } from './lesson-contents'
import { translationFor, wishIn, wordingOf } from './reader-language.server'
import { WordingNote } from './wording'

export const handle: PageHandle = { nav: 'courses' }
export const meta = pageTitle<typeof loader>((_t, { lesson }) => lesson.title)

async function lessonOf(asked: Asked & { params: Record<string, string | undefined> }) {
  const viewer = await requireOfficial(asked)
  const { at, today } = asked.context.visit
  const { course = '', lesson = '' } = asked.params
  const enrolment = await findEnrolment(viewer.id, course)
  if (!enrolment || opensLater(enrolment, today)) throw seeOther(`/khoa-hoc/${course}`)
  const opened = orNotFound(await openLesson(enrolment, lesson, { at }))
  const translation = await translationFor(asked, viewer, opened.course.hash)
  return { viewer, at, ...opened, translation }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, at, enrolment, summary, place, translation, ...edition } = await lessonOf(asked)
  const course = translatedCourse(edition.course, translation)
  const lesson = await translatedLesson(edition.lesson, translation)
  const [scenarios, laws, notices] = await Promise.all([
    practiceOf(enrolment, lesson, 'scenario', translation),
    lawStanding([...new Set(lesson.citations.map(({ instrument }) => instrument))], at),
    lawNotices(edition.lesson, course.courseId, { at, language: localeOf(asked.request, viewer) }),
  ])
  const answered = scenarios.flatMap(({ question, last }) =>
    last ? [{ question, chosen: last.chosen }] : [],
  )
  const feedback = await feedbackOn(answered, true, translation)
  const asks = new URL(asked.request.url).searchParams
  return {
    reader: readerOf(viewer),
    course: {
      slug: course.slug,
      title: course.title,
      language: course.language,
      lessons: course.lessons.length,
      number: course.number,
    },
    wording: wordingOf(asked, viewer, {
      ...lesson,
      older: translation?.lessons.find(({ slug }) => slug === lesson.slug)?.older,
    }),
    next: course.lessons.find(({ order }) => order === summary.order + 1) ?? null,
    practiceCount: summary.practiceCount,
    order: summary.order,
    lesson,
    finished: enrolment.readings.some(({ lessonSlug, finished }) => lessonSlug === lesson.slug && finished),
    place: lesson.sections.find(({ id }) => id === place) ?? null,
    scenarios: scenarios.map((scenario) => ({
      question: scenario.question,
      choices: scenario.choices,
      feedback: feedback.get(scenario.question.hash) ?? null,
    })),
    mode: wishIn(asked.request),
    again: asks.get('tra-loi-lai'),
    answered: asks.get('da-tra-loi'),
    citations: lesson.citations,
    laws: [...laws.values()],
    notices,
    today: asked.context.visit.today,
  }
}

const acts = z.object({
  act: z.enum(['finish', 'scenario']),
  number: z.coerce.number().int().min(1).max(99).optional(),
})

export async function action(asked: ActionFunctionArgs) {
  const { at, enrolment, course, summary, lesson, translation } = await lessonOf(asked)
  const posted = await asked.request.formData()
  const form = readForm(posted, acts)
  if (form.kind === 'refused') return unprocessable(form.form)
  const page = `/khoa-hoc/${course.slug}/${lesson.slug}`
  if (form.value.act === 'scenario')
    return answerScenario(posted, form.value.number ?? 0, {
      page,
      enrolment,
      lesson,
      at,
      mode: wishIn(asked.request),
    })
  const { language } = await translatedLesson(lesson, translation)
  await finishLesson(enrolment, { lessonSlug: lesson.slug, at, language })
  return seeOther(summary.practiceCount > 0 ? `${page}/on-tap` : `/khoa-hoc/${course.slug}`)
}

type Opened = Pick<Awaited<ReturnType<typeof lessonOf>>, 'enrolment' | 'lesson' | 'at'> & {
  page: string
  mode: string
}

async function answerScenario(
  posted: FormData,
  number: number,
  { page, mode, enrolment, lesson, at }: Opened,
) {
  const field = `answer-${number}`
  const ref = orNotFound(lesson.questionRefs.filter(({ place }) => place === 'scenario')[number - 1])
  const form = readForm(posted, z.object({ [field]: choices }))
  const chosen = form.kind === 'accepted' ? (form.value[field] ?? []) : []
  const answer = await answerPractice(enrolment, lesson, { questionId: ref.id, chosen, at })
  if (answer.kind !== 'answered')
    return unprocessable(refuse(posted, { field, message: 'learner.scenario.pick' }))
  return seeOther(`${page}?da-tra-loi=${number}${mode && `&${mode}`}#tinh-huong-${number}`)
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

export default function Lesson() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<RefusedForm>()
  const { lesson, course, order, place, wording } = page
  const form = formView(t, refused)
  const url = `/khoa-hoc/${course.slug}/${lesson.slug}`
  return (
    <TextIn language={lesson.language}>
      <BackLink href={`/khoa-hoc/${course.slug}`}>
        {t('learner.lesson.back', { course: course.title })}
      </BackLink>
      <ErrorSummary errors={form.errors} />
      <ReadingLayout aside={<ContentsAside lesson={lesson} />}>
        <PageHeading
          title={<TextWords>{lesson.title}</TextWords>}
          above={joined(
            t('learner.lessonOf', { number: order, total: course.lessons }),
            t('learner.lesson.readingTime', { count: lesson.minutes }),
            t('learner.lesson.checked', { day: formatDay(lesson.checkedOn, t.locale) }),
          )}
        />
        <WordingNote {...wording} edition={course.number} />
        <LawNotices notices={page.notices} checkedOn={lesson.checkedOn} today={page.today} />
        {place ? (
          <p>
            <a href={`#${place.id}`}>{t('learner.lesson.goOn', { section: place.title })}</a>
          </p>
        ) : null}
        <LessonBody {...page} url={url} form={form} />
        <Ending {...page} url={url} />
        <CitationList items={citationItems(t, page.citations, page.laws, lesson.language)} />
      </ReadingLayout>
    </TextIn>
  )
}

function Ending({ finished, practiceCount, next, course, reader, url, mode }: Page & { url: string }) {
  const t = useT()
  if (!finished) {
    return (
      <form method="post" action={mode ? `${url}?${mode}` : url} className="no-print">
        <input type="hidden" name="act" value="finish" />
        <ButtonRow>
          <Button wide>
            {t(practiceCount > 0 ? 'learner.lesson.finish' : 'learner.lesson.finishPlain')}
          </Button>
          <PrintButton label={t('learner.lesson.print')} />
        </ButtonRow>
      </form>
    )
  }
  return (
    <div className="flow no-print">
      <p>{t('learner.lesson.finished', { You: addressed(t, reader).You })}</p>
      <ButtonRow>
        {practiceCount > 0 ? (
          <ButtonLink href={`${url}/on-tap`}>{t('learner.lesson.practise')}</ButtonLink>
        ) : null}
        {next ? (
          <ButtonLink
            kind={practiceCount > 0 ? 'secondary' : 'primary'}
            href={`/khoa-hoc/${course.slug}/${next.slug}`}
          >
            {t('learner.lesson.nextLesson', { title: next.title })}
          </ButtonLink>
        ) : null}
        <PrintButton label={t('learner.lesson.print')} />
      </ButtonRow>
    </div>
  )
}
