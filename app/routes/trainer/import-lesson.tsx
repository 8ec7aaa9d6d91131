import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { lessonList } from '~/courseware/lesson-list.server'
import { MOST_WORD_BYTES } from '~/courseware/exchange/lesson-text'
import { addressOf } from '~/i18n/address'
import { formatBytes } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { requireTrainer } from '~/identity/guards.server'
import { orNotFound } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { type FormView, formView } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { actOnLesson, type LessonShown } from './import-lesson-act.server'
import { exchangePath } from './part-name'

export const handle: PageHandle = { nav: 'studio' }
export const meta = pageTitle((t) => t('exchange.lesson.title'))

export async function loader(asked: LoaderFunctionArgs) {
  const { honorific } = await requireTrainer(asked)
  const course = orNotFound((await lessonList()).find(({ slug }) => slug === asked.params.course))
  return { reader: { honorific }, course: course.slug, title: course.title }
}

export async function action(asked: ActionFunctionArgs) {
  const { id: by } = await requireTrainer(asked)
  return actOnLesson(asked.request, { course: asked.params.course ?? '', by, at: asked.context.visit.at })
}

export default function ImportLesson() {
  const t = useT()
  const { course, title, reader } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const refused = answer && 'errors' in answer ? answer : null
  const form = formView(t, refused)
  const read = answer && 'kind' in answer ? answer : null
  // What was converted and refused for its title is shown again, not the file's own form.
  const converted = read !== null || form.value('act') === 'keep'
  return (
    <>
      <BackLink href={exchangePath(course)}>{t('exchange.title')}</BackLink>
      <ErrorSummary errors={form.errors} />
      <PageHeading title={t('exchange.lesson.title')} below={title} />
      {converted ? (
        <Converted read={read} form={form} />
      ) : (
        <Source form={form} you={addressOf(reader.honorific, t)} />
      )}
    </>
  )
}

function Source({ form, you }: { form: FormView; you: ReturnType<typeof addressOf> }) {
  const t = useT()
  return (
    <>
      <p>{t('exchange.lesson.about', you)}</p>
      <form method="post" encType="multipart/form-data" className="item-form">
        <input type="hidden" name="act" value="read" />
        <Field
          type="file"
          name="file"
          accept=".docx"
          label={t('exchange.lesson.file')}
          hint={t('exchange.lesson.fileHint', { most: formatBytes(MOST_WORD_BYTES, t.locale) })}
          error={form.error('file')}
        />
        <Field
          type="textarea"
          name="text"
          label={t('exchange.lesson.text')}
          error={form.error('text')}
          value={form.value('text')}
          lang="vi"
        />
        <Button>{t('exchange.lesson.read')}</Button>
      </form>
    </>
  )
}

function Converted({ read, form }: { read: LessonShown | null; form: FormView }) {
  const t = useT()
  return (
    <>
      {read ? <Told read={read} /> : null}
      <form method="post" className="item-form studio-form">
        <input type="hidden" name="act" value="keep" />
        <Field
          name="title"
          label={t('exchange.lesson.name')}
          error={form.error('title')}
          value={form.value('title', read?.title)}
          lang="vi"
          autoComplete="off"
        />
        <Field
          type="textarea"
          name="body"
          rows={20}
          label={t('exchange.lesson.body')}
          error={form.error('body')}
          value={form.value('body', read?.markdown)}
          lang="vi"
        />
        <Button>{t('exchange.lesson.keep')}</Button>
      </form>
    </>
  )
}

function Told({ read: { pictures, tables, oldEncoding } }: { read: LessonShown }) {
  const t = useT()
  return (
    <div role="status">
      <p className="item-summary">{t('exchange.lesson.ready')}</p>
      {oldEncoding ? <p>{t(`exchange.lesson.${oldEncoding}`)}</p> : null}
      {pictures > 0 ? <p>{t('exchange.lesson.pictures', { count: pictures })}</p> : null}
      {tables > 0 ? <p>{t('exchange.lesson.tables', { count: tables })}</p> : null}
    </div>
  )
}
