import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { addLesson, type LessonAdded } from '~/courseware/add-lesson.server'
import { lessonList } from '~/courseware/lesson-list.server'
import { lessonTemplate, titleIn, withTitle } from '~/courseware/outline'
import { reviewRequired } from '~/courseware/review.server'
import { copyOf, dropCopy, NEW_LESSON } from '~/courseware/working-copies.server'
import { addressOf } from '~/i18n/address'
import { useT } from '~/i18n/use-t'
import { requireTrainer } from '~/identity/guards.server'
import { notFound, orNotFound, seeOther, unprocessable } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { Button, ButtonRow } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { formView, type PlainMessageKey, readForm, refuse, type RefusedForm, says } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { editPath, STUDIO } from './part-name'
import { moment } from './who-when'

export const handle: PageHandle = { nav: 'studio', studio: true }
export const meta = pageTitle((t) => t('studio.new.title'))

export async function loader(asked: LoaderFunctionArgs) {
  const { honorific, id } = await requireTrainer(asked)
  const course = asked.params.course ?? ''
  const courses = await lessonList()
  const { title, files } = orNotFound(courses.find(({ slug }) => slug === course))
  const numbers = files
    .filter(({ kind }) => kind === 'lesson')
    .map(({ fileName }) => Number.parseInt(fileName, 10))
  const copy = await copyOf({ course, fileName: NEW_LESSON }, id)
  return {
    reader: { honorific },
    course,
    title,
    number: Math.max(0, ...numbers) + 1,
    keptAt: copy && copy.savedAt,
    name: copy ? titleIn(copy.markdown) : '',
    text: copy?.markdown ?? lessonTemplate('', asked.context.visit.today),
    reviewRequired: await reviewRequired(course),
  }
}

const schema = z.object({
  title: z
    .string({ error: says('studio.new.nameMissing') })
    .trim()
    .min(1, { error: says('studio.new.nameMissing') })
    .max(120, { error: says('studio.new.nameLong') }),
  text: z.string().max(2_000_000).optional(),
  then: z.enum(['save', 'publish']).default('save'),
})

export async function action(asked: ActionFunctionArgs) {
  const { id } = await requireTrainer(asked)
  const course = asked.params.course ?? ''
  const posted = await asked.request.formData()
  const form = readForm(posted, schema)
  if (form.kind === 'refused') return unprocessable(form.form)
  const title = form.value.title.normalize('NFC').replace(/\s+/g, ' ')
  const markdown = form.value.text === undefined ? null : withTitle(form.value.text, title)
  const added = await addLesson({ course, title, markdown, by: id, at: asked.context.visit.at })
  if (added.kind === 'added') {
    await dropCopy({ course, fileName: NEW_LESSON }, id)
    const page = editPath(course, added.fileName)
    return seeOther(form.value.then === 'publish' ? `${page}/xuat-ban` : `${page}?luu=created`)
  }
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
  const { reader, course, title, number, name, text, keptAt, reviewRequired } = useLoaderData<typeof loader>()
  const url = `${STUDIO}/${course}/bai-moi`
  const { errors, error, value } = formView(t, useActionData<RefusedForm>())
  return (
    <>
      <BackLink href={STUDIO}>{t('studio.edit.leave')}</BackLink>
      <ErrorSummary errors={errors} />
      {keptAt ? (
        <Banner kind="notice">
          {t('authoring.copy.opened', { you: addressOf(reader.honorific, t).you, moment: moment(t, keptAt) })}
        </Banner>
      ) : null}
      <PageHeading title={t('studio.new.title')} below={t('studio.new.willBe', { number, course: title })} />
      <p>{t('studio.new.about', { you: addressOf(reader.honorific, t).you })}</p>
      <form method="post" className="studio-form" data-save-keys="">
        <input type="hidden" name="revision" value="0" />
        <Field
          name="title"
          label={t('studio.new.name')}
          hint={t('studio.new.nameHint')}
          error={error('title')}
          value={value('title', name)}
          lang="vi"
          autoComplete="off"
        />
        <Field
          type="textarea"
          name="text"
          label={t('studio.edit.text')}
          hint={t('studio.new.textHint')}
          value={value('text', text)}
          rows={20}
          spellCheck={false}
          lang="vi"
          className="control studio-text"
          data-autosave-url={`${url}/tu-luu`}
          data-autosave-offline={t('authoring.autosave.offline')}
        />
        <p className="meta" role="status" data-autosave-said="" />
        <ButtonRow>
          <Button name="then" value="save" data-save="">
            {t('studio.new.create')}
          </Button>
          <Button kind="secondary" name="then" value="publish">
            {t(reviewRequired ? 'studio.edit.send' : 'studio.edit.publish')}
          </Button>
        </ButtonRow>
      </form>
    </>
  )
}
