import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useT } from '~/i18n/use-t'
import { requireStudio } from '~/identity/guards.server'
import { gradeRehearsal, rehearsal } from '~/learning/rehearsal.server'
import { newCode } from '~/platform/ids.server'
import { orNotFound } from '~/platform/responses.server'
import { AnswerFeedback } from '~/routes/learner/feedback'
import { QuestionFields } from '~/routes/learner/question-fields'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { Button, ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { LessonHtml, LessonWords, splitStem } from '~/ui/lesson-html'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { STUDIO } from './part-name'

export const handle: PageHandle = { nav: 'studio' }
export const meta = pageTitle((t) => t('outline.rehearse.title'))

const SEED_SYMBOLS = 6

/**
 * A paper by its seed in the address, and with ?nop what was answered, graded. It is read and never written: that is why
 * it is handed in by GET, and may be loaded again.
 */
export async function loader(asked: LoaderFunctionArgs) {
  const { honorific, fullName } = await requireStudio(asked)
  const { searchParams } = new URL(asked.request.url)
  const course = asked.params.course ?? ''
  const from = searchParams.get('tu') === 'xuat-ban' ? ('published' as const) : ('draft' as const)
  const seed = /^[0-9A-Z]{6}$/.exec(searchParams.get('de') ?? '')?.[0]
  if (!seed) throw redirect(addressOf(course, from, newCode(SEED_SYMBOLS)), 303)
  const drawing = { course, from, seed, today: asked.context.visit.today }
  const reader = { honorific, fullName }
  const about = { course, from, seed, reader, again: addressOf(course, from, newCode(SEED_SYMBOLS)) }
  if (!searchParams.has('nop')) {
    const paper = orNotFound(await rehearsal(drawing))
    return paper === 'late' ? { ...about, paper: null, result: LATE } : { ...about, paper, result: null }
  }
  const result = orNotFound(await gradeRehearsal(drawing, answersOf(searchParams)))
  return { ...about, paper: null, result: result === 'late' ? LATE : result }
}

const LATE = { kind: 'late' as const }

function addressOf(course: string, from: 'draft' | 'published', seed: string): string {
  return `${STUDIO}/${course}/lam-thu?tu=${from === 'draft' ? 'nhap' : 'xuat-ban'}&de=${seed}`
}

function answersOf(given: URLSearchParams): Map<string, string[]> {
  const answers = new Map<string, string[]>()
  for (const [name, value] of given) {
    const hash = /^c-([0-9a-f]{64})$/.exec(name)?.[1]
    if (hash) answers.set(hash, [...(answers.get(hash) ?? []), value])
  }
  return answers
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

export default function Rehearse() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href={`${STUDIO}/${page.course}/thu-tu-va-kiem-tra`}>{t('outline.rehearse.back')}</BackLink>
      {page.paper ? <Paper page={page} paper={page.paper} /> : null}
      {page.result ? <Result page={page} result={page.result} /> : null}
    </>
  )
}

function Paper({ page, paper }: { page: Page; paper: NonNullable<Page['paper']> }) {
  const t = useT()
  const { questions, asked, needed, title } = paper
  const drawn = questions.length
  return (
    <>
      <PageHeading title={t('outline.rehearse.title')} above={t('studio.edit.course', { course: title })} />
      <Banner kind="notice">{t('outline.rehearse.notKept')}</Banner>
      <p>{t(page.from === 'draft' ? 'outline.rehearse.fromDraft' : 'outline.rehearse.fromPublished')}</p>
      {drawn === 0 ? <EmptyState>{t('outline.rehearse.none')}</EmptyState> : null}
      {drawn > 0 && drawn < asked ? <p>{t('outline.rehearse.short', { asked, drawn })}</p> : null}
      {drawn > 0 ? (
        <form method="get">
          <p>{t('outline.rehearse.needed', { total: drawn, needed })}</p>
          <input type="hidden" name="tu" value={page.from === 'draft' ? 'nhap' : 'xuat-ban'} />
          <input type="hidden" name="de" value={page.seed} />
          {questions.map((question) => (
            <div key={question.hash} className="question-block flow">
              <QuestionFields question={question} name={`c-${question.hash}`} chosen={[]} legendAs="h2" />
            </div>
          ))}
          <Button name="nop" value="1">
            {t('outline.rehearse.submit')}
          </Button>
        </form>
      ) : null}
    </>
  )
}

function Result({ page, result }: { page: Page; result: NonNullable<Page['result']> }) {
  const t = useT()
  const again = (
    <ButtonLink kind="secondary" href={page.again}>
      {t('outline.rehearse.again')}
    </ButtonLink>
  )
  if (result.kind !== 'graded') {
    return (
      <>
        <PageHeading title={t('outline.rehearse.title')} />
        <Banner kind="problem">{t(`outline.rehearse.${result.kind}`)}</Banner>
        {again}
      </>
    )
  }
  const { passed, correct, total } = result.grade
  return (
    <>
      <PageHeading
        title={t(passed ? 'outline.rehearse.passed' : 'outline.rehearse.failed', { correct, total })}
        above={t('studio.edit.course', { course: result.title })}
        below={t('outline.rehearse.notKept')}
      />
      {again}
      {result.questions.map((question, index) => (
        <Graded key={question.hash} question={question} number={index + 1} reader={page.reader} />
      ))}
    </>
  )
}

type GradedQuestion = Extract<NonNullable<Page['result']>, { kind: 'graded' }>['questions'][number]

function Graded({
  question,
  number,
  reader,
}: {
  question: GradedQuestion
  number: number
  reader: Page['reader']
}) {
  const { story, question: asked } = splitStem(question.stemHtml)
  return (
    <section className="flow question-block" aria-labelledby={`cau-${number}`}>
      {story ? <LessonHtml html={story} className="flow" /> : null}
      <h2 id={`cau-${number}`} className="question">
        {number}. <LessonWords html={asked} />
      </h2>
      <AnswerFeedback
        feedback={question.feedback}
        reader={reader}
        reread={null}
        questionHash={null}
        id={`ket-qua-${number}`}
        headingAs="p"
      />
    </section>
  )
}
