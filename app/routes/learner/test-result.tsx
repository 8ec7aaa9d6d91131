import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { courseEdition } from '~/courseware/published.server'
import { formatCode, formatDate, formatDateTime, formatTime } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { ATTEMPT_CODE_PREFIX, isAnswered, sectionsToReread } from '~/learning/attempt'
import { testTerms } from '~/learning/attempts.server'
import { enrolmentById } from '~/learning/enrolments.server'
import { attemptResult } from '~/learning/submission.server'
import { translatedCourse } from '~/learning/translated-course'
import { orNotFound, seeOther } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { TextIn, TextWords } from '~/ui/lesson-html'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { addressed, readerOf } from './addressed'
import { translationFor, wordingOf } from './reader-language.server'
import { ResultQuestions } from './result-questions'
import { attemptPage } from './test-page.server'
import { WordingNote } from './wording'

export const handle: PageHandle = { nav: 'courses' }
export const meta = pageTitle((t) => t('test.result.title'))

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, attempt, page, at } = await attemptPage(asked)
  if (attempt.submittedAt === null) throw seeOther(page)
  const translation = await translationFor(asked, viewer, attempt.courseEditionHash)
  const [result, course, enrolment] = await Promise.all([
    attemptResult(attempt, translation),
    courseEdition(attempt.courseEditionHash),
    enrolmentById(viewer.id, attempt.enrolmentId),
  ])
  const { grade, questions, regradedAt } = orNotFound(result)
  const terms = enrolment && (await testTerms(enrolment, at))
  const sections = translatedCourse(orNotFound(course), translation).lessons.flatMap((lesson) =>
    lesson.sections.map(({ id, title }) => ({
      key: `${lesson.slug}#${id}`,
      title: title || lesson.title,
      lesson: lesson.title,
      language: lesson.language,
      href: `/khoa-hoc/${attempt.courseSlug}/${lesson.slug}#${id}`,
    })),
  )
  const reread = sectionsToReread(questions).map(({ lessonSlug, sectionId }) => `${lessonSlug}#${sectionId}`)
  return {
    reader: readerOf(viewer),
    wording: wordingOf(asked, viewer, { language: translation?.language ?? 'vi' }),
    course: attempt.courseSlug,
    code: formatCode(attempt.code, ATTEMPT_CODE_PREFIX),
    submittedAt: attempt.submittedAt,
    byTimer: attempt.submittedBy === 'timer' ? attempt.answers.filter(isAnswered).length : null,
    grade,
    regradedAt,
    questions,
    sections,
    reread: sections.filter(({ key }) => reread.includes(key)),
    showsRight: questions.some(({ feedback }) => feedback.right !== null),
    next: terms?.next ?? null,
    certificateId: enrolment?.certificateId ?? null,
  }
}

export type ResultPage = ReturnType<typeof useLoaderData<typeof loader>>

export default function TestResult() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  const { grade, course, code, submittedAt, byTimer } = page
  const { correct, total, needed } = grade
  return (
    <>
      <BackLink href={`/khoa-hoc/${course}`}>{t('test.result.toCourse')}</BackLink>
      <Banner
        kind="outcome"
        title={t('test.result.received', { time: formatTime(submittedAt, t.locale), code })}
      >
        {byTimer !== null ? t('test.result.timeUp', { count: byTimer }) : null}
      </Banner>
      <PageHeading
        above={t('test.title')}
        title={t(`test.result.${grade.passed ? 'passed' : 'failed'}`, { correct, total, needed })}
      />
      <div className="flow measure">
        {page.regradedAt ? (
          <p>{t('test.result.regraded', { day: formatDate(page.regradedAt, t.locale) })}</p>
        ) : null}
        {grade.passed ? <Passed {...page} /> : <Failed {...page} />}
        <WordingNote {...page.wording} />
        <ResultQuestions {...page} />
      </div>
    </>
  )
}

function Passed({ reader, certificateId }: ResultPage) {
  const t = useT()
  if (!certificateId) return null
  return (
    <>
      <p>{t('test.result.completed', { You: addressed(t, reader).You })}</p>
      <ButtonRow>
        <ButtonLink href={`/giay-xac-nhan/${certificateId}`}>{t('test.result.toCertificate')}</ButtonLink>
      </ButtonRow>
    </>
  )
}

function Failed({ reread, next, course, reader }: ResultPage) {
  const t = useT()
  return (
    <>
      {reread.length > 0 ? (
        <section aria-labelledby="doc-lai" className="flow">
          <h2 id="doc-lai">{t('test.result.reread', { count: reread.length })}</h2>
          <ul>
            {reread.map(({ key, title, lesson, href, language }) => (
              <li key={key}>
                <TextIn language={language}>
                  <a href={href}>
                    <TextWords>{title}</TextWords>
                  </a>{' '}
                  <span className="meta">
                    (<TextWords>{lesson}</TextWords>)
                  </span>
                </TextIn>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {next?.kind === 'open' ? (
        <form method="post" action={`/khoa-hoc/${course}/kiem-tra`}>
          <Button>{t('test.result.retry', { count: next.attemptsLeft })}</Button>
        </form>
      ) : null}
      {next?.kind === 'wait' ? (
        <p>{t('test.wait', { you: addressed(t, reader).you, time: formatDateTime(next.until, t.locale) })}</p>
      ) : null}
      {next?.kind === 'usedUp' ? <p>{t('test.usedUp')}</p> : null}
    </>
  )
}
