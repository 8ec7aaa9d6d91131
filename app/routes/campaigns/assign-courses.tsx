import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { findDraft, saveDraft } from '~/campaigns/drafts.server'
import { publishedCourses } from '~/courseware/published.server'
import { useT } from '~/i18n/use-t'
import { requireAdministrator } from '~/identity/guards.server'
import { newId } from '~/platform/ids.server'
import { notFound, orNotFound, seeOther, unprocessable } from '~/platform/responses.server'
import { Button } from '~/ui/button'
import { CheckboxCards } from '~/ui/checkbox-cards'
import { formView, readForm, type RefusedForm, says } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { pageTitle } from '~/ui/page-title'
import { AssignFrame } from './assign-frame'
import { stepPath } from './draft.server'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle((t) => t('campaign.step.title.courses'))

/** The first step stands on two addresses: before there is a draft, and to change it. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireAdministrator(args)
  const asked = args.params.draft
  const draft = asked === undefined ? null : orNotFound(await findDraft(asked, viewer.id))
  const courses = (await publishedCourses()).map(({ courseId, title, minutes, periods }) => ({
    ...{ courseId, title, minutes, periods },
  }))
  return { draft: asked ?? newId(), chosen: draft?.courses ?? [], courses }
}

const none = says('campaign.courses.none')
const schema = z.object({
  draft: z.string().min(1).max(40),
  course: z.array(z.string().max(40), { error: none }).min(1, none).max(50),
})

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireAdministrator(args)
  const read = readForm(await args.request.formData(), schema)
  if (read.kind === 'refused') return unprocessable(read.form)
  const { draft, course } = read.value
  const known = new Set((await publishedCourses()).map(({ courseId }) => courseId))
  const courses = course.filter((id) => known.has(id))
  const by = { byId: viewer.id, at: args.context.visit.at }
  if (courses.length === 0 || !(await saveDraft(draft, { courses }, by))) return notFound()
  return seeOther(stepPath(draft, 'doi-tuong'))
}

export default function AssignCourses() {
  const t = useT()
  const { draft, chosen, courses } = useLoaderData<typeof loader>()
  const form = formView(t, useActionData<RefusedForm>())
  return (
    <AssignFrame step="courses" back="/quan-tri/dot-hoc" form={form}>
      <form method="post" noValidate className="flow measure">
        <input type="hidden" name="draft" value={draft} />
        <CheckboxCards
          name="course"
          legend={t('campaign.courses.legend')}
          hint={t('campaign.courses.hint')}
          error={form.error('course')}
          value={form.values('course', chosen)}
          options={courses.map(({ courseId, title, minutes, periods }) => ({
            value: courseId,
            label: title,
            hint: t('campaign.courses.about', { minutes, periods }),
          }))}
        />
        <Button>{t('campaign.step.next')}</Button>
      </form>
    </AssignFrame>
  )
}
