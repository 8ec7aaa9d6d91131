import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { courseOutline } from '~/courseware/course-outline.server'
import { reviewRequired } from '~/courseware/review.server'
import { useT } from '~/i18n/use-t'
import { requireStudio } from '~/identity/guards.server'
import { orNotFound } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { ButtonLink, ButtonRow } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { formView, type RefusedForm } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { actOnOutline } from './outline-act.server'
import { OutlineForm } from './outline-form'
import { LessonOrder } from './outline-order'
import { ReviewRule } from './outline-review'
import { editPath, STUDIO } from './part-name'

export const handle: PageHandle = { nav: 'studio' }
export const meta = pageTitle((t) => t('outline.title'))

export async function loader(asked: LoaderFunctionArgs) {
  const { roles } = await requireStudio(asked)
  const course = asked.params.course ?? ''
  const { opened, ...outline } = orNotFound(await courseOutline(course))
  const done = new URL(asked.request.url).searchParams.get('luu')
  return {
    course,
    ...outline,
    revision: opened.revision,
    drafted: opened.draft !== null,
    writes: roles.includes('trainer'),
    reviews: roles.includes('reviewer'),
    reviewRequired: await reviewRequired(course),
    outcome: done === 'saved' || done === 'rule' ? done : null,
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { id, roles } = await requireStudio(asked)
  const act = { course: asked.params.course ?? '', by: id, roles, at: asked.context.visit.at }
  return actOnOutline(asked.request, act)
}

export type OutlinePage = ReturnType<typeof useLoaderData<typeof loader>>

export default function Outline() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  const form = formView(t, useActionData<RefusedForm>())
  const { course, title, outcome, drafted, writes } = page
  const draft = editPath(course, 'course.md')
  return (
    <>
      <BackLink href={STUDIO}>{t('studio.edit.leave')}</BackLink>
      <ErrorSummary errors={form.errors} />
      {outcome ? (
        <Banner kind="outcome">
          {outcome === 'saved' ? t('outline.done.saved') : t('outline.done.rule')}
        </Banner>
      ) : null}
      <PageHeading
        title={t('outline.title')}
        above={t('studio.edit.course', { course: title })}
        below={drafted ? t('outline.drafted') : t('outline.asPublished')}
      />
      <LessonOrder page={page} />
      <OutlineForm page={page} form={form} />
      <section aria-labelledby="lam-thu">
        <h2 id="lam-thu">{t('outline.rehearse.title')}</h2>
        <p>{t('outline.rehearse.about')}</p>
        <ButtonRow>
          <ButtonLink kind="secondary" href={`${STUDIO}/${course}/lam-thu?tu=nhap`}>
            {t('outline.rehearse.draft')}
          </ButtonLink>
          <ButtonLink kind="secondary" href={`${STUDIO}/${course}/lam-thu?tu=xuat-ban`}>
            {t('outline.rehearse.published')}
          </ButtonLink>
        </ButtonRow>
      </section>
      {drafted && writes ? (
        <section aria-labelledby="xuat-ban">
          <h2 id="xuat-ban">{t('outline.publish.title')}</h2>
          <p>{t('outline.publish.about')}</p>
          <ButtonRow>
            <ButtonLink href={`${draft}/xuat-ban`}>{t('outline.publish.do')}</ButtonLink>
            <ButtonLink kind="secondary" href={draft}>
              {t('outline.asText')}
            </ButtonLink>
          </ButtonRow>
        </section>
      ) : null}
      <ReviewRule page={page} />
    </>
  )
}
