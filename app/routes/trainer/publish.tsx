import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { draftFor } from '~/courseware/drafts.server'
import { latestCourseEdition } from '~/courseware/published.server'
import { addressOf } from '~/i18n/address'
import { useT } from '~/i18n/use-t'
import { requireStudio } from '~/identity/guards.server'
import { peopleCompleted, peopleLearning } from '~/learning/learning-now.server'
import { orNotFound } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { ButtonLink } from '~/ui/button'
import { Details } from '~/ui/details'
import { ErrorSummary } from '~/ui/error-summary'
import { formView } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { editPath, fileOfParams, isTranslation, languageOf, partName, partOf, STUDIO } from './part-name'
import { shownPreview } from './preview-data.server'
import { ProblemList } from './problem-list'
import type { PublishRefusal } from './draft-act.server'
import { LessonPreview } from './lesson-preview'
import { actOnDraft } from './publish-act.server'
import { PublishForm } from './publish-form'
import { reviewData } from './review-data.server'
import { NotYours, ReturnForm, ReviewNotice, SendForm } from './review-parts'
import { lineChanges } from './line-changes'
import { TextChanges } from './text-changes'
import { TwoTexts } from './two-texts'

export const handle: PageHandle = { nav: 'studio' }
export const meta = pageTitle((t) => t('studio.publish.title'))

export async function loader(asked: LoaderFunctionArgs) {
  const { honorific, id, roles } = await requireStudio(asked)
  const file = fileOfParams(asked.params)
  const opened = orNotFound(await draftFor(file))
  const { at, today } = asked.context.visit
  const [shown, course, learning, completed, reviewing] = await Promise.all([
    shownPreview(opened.markdown, { ...file, at }),
    latestCourseEdition(file.course),
    peopleLearning(file.course),
    peopleCompleted(file.course),
    reviewData(file, { id, roles }, today),
  ])
  const { problems, elsewhere, title } = shown
  const { markdown, revision, moved, published, draft } = opened
  return {
    reader: { honorific },
    file,
    part: partOf(file.fileName, title, course),
    courseTitle: course?.title ?? file.course,
    hasDraft: draft !== null,
    markdown,
    revision,
    moved,
    published: published?.markdown ?? null,
    problems,
    elsewhere,
    shown,
    learning,
    completed,
    first: published === null,
    translation: isTranslation(file.fileName),
    writes: roles.includes('trainer'),
    ...reviewing,
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { id, roles } = await requireStudio(asked)
  const act = { ...fileOfParams(asked.params), by: id, roles, at: asked.context.visit.at }
  return actOnDraft(asked.request, act)
}

const WHY = {
  moved: 'studio.publish.moved',
  otherConflict: 'studio.publish.otherConflict',
  problems: 'studio.publish.problems',
  unreviewed: 'review.unreviewed',
  lessonFirst: 'review.lessonFirst',
  gone: 'review.gone',
  sendProblems: 'review.sendProblems',
} as const

type Page = ReturnType<typeof useLoaderData<typeof loader>>

export default function Publish() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  const refusal = useActionData<PublishRefusal>() ?? null
  const { file, part, courseTitle } = page
  const form = formView(t, refusal?.form)
  return (
    <>
      {page.writes ? (
        <BackLink href={editPath(file.course, file.fileName)}>{t('studio.publish.back')}</BackLink>
      ) : (
        <BackLink href={STUDIO}>{t('studio.edit.leave')}</BackLink>
      )}
      <ErrorSummary errors={form.errors} />
      {refusal?.reason && form.errors.length === 0 ? (
        <Banner kind="problem">{t(WHY[refusal.reason])}</Banner>
      ) : null}
      <PageHeading
        title={t('studio.publish.title')}
        above={t('studio.edit.course', { course: courseTitle })}
        below={partName(t, part)}
      />
      <Review page={page} refusal={refusal} />
    </>
  )
}

function Review({ page, refusal }: { page: Page; refusal: PublishRefusal | null }) {
  const t = useT()
  const blocking = [...page.problems.filter(({ severity }) => severity === 'error'), ...page.elsewhere]
  const changes = lineChanges(page.published ?? '', page.markdown)
  if (!page.hasDraft || changes.length === 0) return <NothingNew page={page} />
  if (page.moved && page.writes) return <Rebase page={page} text={refusal?.text ?? page.markdown} />
  return (
    <>
      <ReviewNotice review={page.review} revision={page.revision} />
      <Problems page={page} blocking={blocking.length} />
      <Changes page={page} changes={changes} />
      <Whole page={page} />
      {page.shown.late ? <p>{t('studio.preview.late')}</p> : null}
      {blocking.length === 0 && !page.shown.late ? <Steps page={page} refusal={refusal} /> : null}
      {page.mayReturn ? <ReturnForm form={formOf(refusal, 'return')} /> : null}
    </>
  )
}

const formOf = (refusal: PublishRefusal | null, of: PublishRefusal['of']) =>
  (refusal?.of === of && refusal?.form) || null

/** What this person may do with a draft that is ready. */
function Steps({ page, refusal }: { page: Page; refusal: PublishRefusal | null }) {
  const t = useT()
  const { standing, review, writes } = page
  const waits = review.open !== null
  const sending = (
    <SendForm
      revision={page.revision}
      reviewers={page.reviewers}
      form={formOf(refusal, 'send')}
      folded={standing === 'publish'}
    />
  )
  return (
    <>
      {review.required && !waits ? <p>{t('review.required')}</p> : null}
      {standing === 'publish' ? (
        <PublishForm page={{ ...page, note: review.open?.note ?? '' }} form={formOf(refusal, 'publish')} />
      ) : null}
      {standing === 'send' || (standing === 'publish' && writes && !waits) ? sending : null}
      {standing === 'wait' || standing === 'ownWork' || standing === 'nothing' ? (
        <NotYours standing={standing} reader={page.reader} mayTakeBack={writes && waits} />
      ) : null}
    </>
  )
}

/** A second person reads all of it, not only what changed. */
function Whole({ page: { shown, part } }: { page: Page }) {
  const t = useT()
  return (
    <Details summary={t('review.seeWhole')}>
      <div className="studio-sheet flow">
        <LessonPreview shown={shown} kind={part.kind} />
      </div>
    </Details>
  )
}

function NothingNew({ page: { file } }: { page: Page }) {
  const t = useT()
  return (
    <>
      <p>
        <b>{t('studio.publish.unchanged')}</b> {t('studio.publish.unchangedAbout')}
      </p>
      <ButtonLink kind="secondary" href={editPath(file.course, file.fileName)}>
        {t('studio.publish.back')}
      </ButtonLink>
    </>
  )
}

function Problems({ page, blocking }: { page: Page; blocking: number }) {
  const t = useT()
  const { problems, elsewhere, file } = page
  const own = [...problems].filter(({ severity }) => blocking === 0 || severity === 'error')
  return (
    <section aria-labelledby="can-sua">
      <h2 id="can-sua">
        {blocking > 0 ? t('studio.publish.blocked', { count: blocking }) : t('studio.check.title')}
      </h2>
      <p>{blocking > 0 ? t('studio.publish.blockedAbout') : t('studio.publish.ready')}</p>
      {own.length > 0 ? <ProblemList problems={own} /> : null}
      {elsewhere.length > 0 ? <ProblemList problems={elsewhere} elsewhere /> : null}
      {blocking > 0 && page.writes ? (
        <ButtonLink href={`${editPath(file.course, file.fileName)}?phan=kiem-tra`}>
          {t('studio.publish.fix')}
        </ButtonLink>
      ) : null}
    </section>
  )
}

function Changes({ page, changes }: { page: Page; changes: ReturnType<typeof lineChanges> }) {
  const t = useT()
  const count = (kind: 'added' | 'removed') => changes.reduce((sum, change) => sum + change[kind].length, 0)
  return (
    <section aria-labelledby="thay-doi">
      <h2 id="thay-doi">{t('studio.publish.changes')}</h2>
      <p>
        <a href={`${editPath(page.file.course, page.file.fileName)}/lich-su`}>{t('history.link')}</a>
      </p>
      {page.published === null ? (
        <p>{t('studio.publish.firstTime')}</p>
      ) : (
        <>
          <p>{t('studio.publish.changesCount', { added: count('added'), removed: count('removed') })}</p>
          <TextChanges changes={changes} language={languageOf(page.file.fileName)} />
        </>
      )}
    </section>
  )
}

/** Someone published this part since the draft began. */
function Rebase({ page, text }: { page: Page; text: string }) {
  const t = useT()
  const { you } = addressOf(page.reader.honorific, t)
  return (
    <>
      <Banner kind="problem" title={t('studio.publish.rebaseTitle')}>
        {t('studio.publish.rebaseAbout', { you })}
      </Banner>
      <TwoTexts
        theirs={page.published ?? ''}
        mine={text}
        revision={page.revision}
        saveAs="rebase"
        language={languageOf(page.file.fileName)}
        words={{
          theirs: t('studio.publish.rebaseTheirs'),
          mine: t('studio.publish.rebaseMine', { you }),
          save: t('studio.publish.rebaseSave'),
        }}
        drop={
          <button className="link-button" name="then" value="discard">
            {t('studio.publish.rebaseDrop')}
          </button>
        }
      />
    </>
  )
}
