import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { MOST_QUESTION_BYTES, QUESTION_FORMATS } from '~/courseware/exchange/question-formats'
import { lessonList } from '~/courseware/lesson-list.server'
import { addressOf } from '~/i18n/address'
import { formatBytes } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { requireTrainer } from '~/identity/guards.server'
import { orNotFound } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { formView } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { actOnQuestions } from './import-questions-act.server'
import { exchangePath, isTranslation, partName } from './part-name'
import { QuestionsFound } from './questions-found'

export const handle: PageHandle = { nav: 'studio' }
export const meta = pageTitle((t) => t('exchange.questions.title'))

export async function loader(asked: LoaderFunctionArgs) {
  const { honorific } = await requireTrainer(asked)
  const course = orNotFound((await lessonList()).find(({ slug }) => slug === asked.params.course))
  const lessons = course.files.filter(({ kind, fileName }) => kind === 'lesson' && !isTranslation(fileName))
  return { reader: { honorific }, course: course.slug, title: course.title, lessons }
}

export async function action(asked: ActionFunctionArgs) {
  const { id: by } = await requireTrainer(asked)
  return actOnQuestions(asked.request, { course: asked.params.course ?? '', by, at: asked.context.visit.at })
}

export default function ImportQuestions() {
  const t = useT()
  const { course, title, lessons, reader } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const found = answer && 'kind' in answer ? answer : null
  const form = formView(t, answer && 'errors' in answer ? answer : null)
  const { value, error } = form
  const lessonOptions = lessons.map((file) => ({
    value: file.fileName.replace(/\.md$/, ''),
    label: partName(t, file),
  }))
  return (
    <>
      <BackLink href={exchangePath(course)}>{t('exchange.title')}</BackLink>
      <ErrorSummary errors={form.errors} />
      <PageHeading title={t('exchange.questions.title')} below={title} />
      {found ? <QuestionsFound found={found} /> : null}
      {lessons.length === 0 ? <EmptyState>{t('exchange.questions.nowhere')}</EmptyState> : null}
      {found || lessons.length === 0 ? null : (
        <>
          <p>{t('exchange.questions.about', addressOf(reader.honorific, t))}</p>
          <form method="post" encType="multipart/form-data" className="item-form">
            <input type="hidden" name="act" value="read" />
            <Field
              type="select"
              name="lesson"
              label={t('exchange.questions.lesson')}
              options={lessonOptions}
              error={error('lesson')}
              value={value('lesson')}
            />
            <Field
              type="file"
              name="file"
              accept=".txt,.gift,.xml"
              label={t('exchange.questions.file')}
              hint={t('exchange.questions.fileHint', { most: formatBytes(MOST_QUESTION_BYTES, t.locale) })}
              error={error('file')}
            />
            <Field
              type="textarea"
              name="text"
              label={t('exchange.questions.text')}
              error={error('text')}
              value={value('text')}
              spellCheck={false}
            />
            <Field
              type="select"
              name="format"
              width="medium"
              label={t('exchange.questions.format')}
              options={[
                { value: 'any', label: t('exchange.questions.anyFormat') },
                ...QUESTION_FORMATS.map((format) => ({
                  value: format,
                  label: t(`exchange.format.${format}`),
                })),
              ]}
              value={value('format')}
            />
            <Button>{t('exchange.questions.read')}</Button>
          </form>
        </>
      )}
    </>
  )
}
