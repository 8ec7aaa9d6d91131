import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { addLesson, type LessonAdded } from '~/courseware/add-lesson.server'
import { lessonList } from '~/courseware/lesson-list.server'
import { addressOf } from '~/i18n/address'
import { useT } from '~/i18n/use-t'
import { requireTrainer } from '~/identity/guards.server'
import { notFound, orNotFound, seeOther, unprocessable } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { formView, type PlainMessageKey, readForm, refuse, type RefusedForm, says } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { editPath, STUDIO } from './part-name'

export const handle: PageHandle = { nav: 'studio' }
export const meta = pageTitle((t) => t('studio.new.title'))

export async function loader(asked: LoaderFunctionArgs) {
  const { honorific } = await requireTrainer(asked)
  const courses = await lessonList()
  const { title, files } = orNotFound(courses.find(({ slug }) => slug === asked.params.course))
  const numbers = files
    .filter(({ kind }) => kind === 'lesson')
    .map(({ fileName }) => Number.parseInt(fileName, 10))
  return { reader: { honorific }, title, number: Math.max(0, ...numbers) + 1 }
}

const schema = z.object({
  title: z
    .string({ error: says('studio.new.nameMissing') })
    .trim()
    .min(1, { error: says('studio.new.nameMissing') })
    .max(120, { error: says('studio.new.nameLong') }),
})

export async function action(asked: ActionFunctionArgs) {
  const { id } = await requireTrainer(asked)
  const course = asked.params.course ?? ''
  const posted = await asked.request.formData()
  const form = readForm(posted, schema)
  if (form.kind === 'refused') return unprocessable(form.form)
  const title = form.value.title.normalize('NFC').replace(/\s+/g, ' ')
  const added = await addLesson({ course, title, by: id, at: asked.context.visit.at })
  if (added.kind === 'added') return seeOther(`${editPath(course, added.fileName)}?luu=created`)
  if (added.reason === 'unknownCourse') return notFound()
  return unprocessable(refuse(posted, { field: 'title', message: WHY[added.reason] }))
}

type Refused = Exclude<Extract<LessonAdded, { kind: 'refused' }>['reason'], 'unknownCourse'>

const WHY: Record<Refused, PlainMessageKey> = {
  title: 'studio.new.nameLetters',
  titleTaken: 'studio.new.nameTaken',
  full: 'studio.new.full',
  outline: 'studio.new.outline',
  tooLarge: 'studio.new.tooLarge',
}

export default function NewLesson() {
  const t = useT()
  const { reader, title, number } = useLoaderData<typeof loader>()
  const { errors, error, value } = formView(t, useActionData<RefusedForm>())
  return (
    <>
      <BackLink href={STUDIO}>{t('studio.edit.leave')}</BackLink>
      <ErrorSummary errors={errors} />
      <PageHeading title={t('studio.new.title')} below={t('studio.new.willBe', { number, course: title })} />
      <p>{t('studio.new.about', { you: addressOf(reader.honorific, t).you })}</p>
      <form method="post">
        <Field
          name="title"
          label={t('studio.new.name')}
          hint={t('studio.new.nameHint')}
          error={error('title')}
          value={value('title')}
          lang="vi"
          autoComplete="off"
        />
        <Button>{t('studio.new.create')}</Button>
      </form>
    </>
  )
}
