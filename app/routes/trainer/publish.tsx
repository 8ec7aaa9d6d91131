import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { draftFor } from '~/courseware/drafts.server'
import { latestCourseEdition } from '~/courseware/published.server'
import { localeOf } from '~/i18n/locale.server'
import { useT } from '~/i18n/use-t'
import { requireStudio } from '~/identity/guards.server'
import { peopleCompleted, peopleLearning } from '~/learning/learning-now.server'
import { orNotFound } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { ErrorSummary } from '~/ui/error-summary'
import { formView } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { editPath, fileOfParams, isTranslation, languageOf, partName, partOf, STUDIO } from './part-name'
import type { PublishRefusal } from './draft-act.server'
import { actOnDraft } from './publish-act.server'
import { PublishForm } from './publish-form'
import { Changes, NothingNew, Problems, Rebase, Whole } from './publish-parts'
import { reviewData } from './review-data.server'
import { NotYours, ReturnForm, ReviewNotice, SendForm } from './review-parts'
import { shownChanges, shownText } from './shown-text.server'

export const handle: PageHandle = { nav: 'studio' }
export const meta = pageTitle((t) => t('studio.publish.title'))

export async function loader(asked: LoaderFunctionArgs) {
  const viewer = await requireStudio(asked)
  const { honorific, id, roles } = viewer
  const locale = localeOf(asked.request, viewer)
  const file = fileOfParams(asked.params)
  const opened = orNotFound(await draftFor(file))
  const { at, today } = asked.context.visit
  const language = languageOf(file.fileName)
  const [shown, changes, course, learning, completed, reviewing] = await Promise.all([
    shownText(opened.markdown, { ...file, at }, locale),
    shownChanges(opened.published?.markdown ?? '', opened.markdown, { language, locale }),
    latestCourseEdition(file.course),
    peopleLearning(file.course),
    peopleCompleted(file.course),
    reviewData(file, { id, roles }, today),
  ])
  const { problems, elsewhere, title, errors } = shown
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
    blocking: errors + elsewhere.length,
    all: errors + shown.warnings,
    shown: { html: shown.html, late: shown.late },
    changes,
    changed: (opened.published?.markdown ?? '') !== opened.markdown,
    learning,
    completed,
    first: published === null,
    translation: isTranslation(file.fileName),
    writes: roles.includes('trainer'),
    ...reviewing,
  }
}

export async function action(asked: ActionFunctionArgs) {
  const viewer = await requireStudio(asked)
  const { id, roles } = viewer
  const locale = localeOf(asked.request, viewer)
  const act = { ...fileOfParams(asked.params), by: id, roles, at: asked.context.visit.at, locale }
  return actOnDraft(asked.request, act)
}

const WHY = {
  moved: 'studio.publish.moved',
  otherConflict: 'studio.publish.otherConflict',
  problems: 'studio.publish.problems',
  unreviewed: 'review.unreviewed',
  lessonFirst: 'review.lessonFirst',
  gone: 'review.gone',
  late: 'studio.publish.late',
  sendProblems: 'review.sendProblems',
} as const

export type PublishPage = ReturnType<typeof useLoaderData<typeof loader>>

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

function Review({ page, refusal }: { page: PublishPage; refusal: PublishRefusal | null }) {
  const t = useT()
  const { blocking } = page
  if (!page.hasDraft || !page.changed) return <NothingNew page={page} />
  if (page.moved && page.writes) return <Rebase page={page} refusal={refusal} />
  return (
    <>
      <ReviewNotice review={page.review} revision={page.revision} />
      <Problems page={page} blocking={blocking} />
      <Changes page={page} />
      <Whole page={page} />
      {page.shown.late ? <p>{t('studio.preview.late')}</p> : null}
      {blocking === 0 && !page.shown.late ? <Steps page={page} refusal={refusal} /> : null}
      {page.mayReturn ? <ReturnForm form={formOf(refusal, 'return')} /> : null}
    </>
  )
}

const formOf = (refusal: PublishRefusal | null, of: PublishRefusal['of']) =>
  (refusal?.of === of && refusal?.form) || null

/** What this person may do with a draft that is ready. */
function Steps({ page, refusal }: { page: PublishPage; refusal: PublishRefusal | null }) {
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
