import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { type CourseImported, importCourse } from '~/courseware/exchange/import-course.server'
import { MOST_COURSE_BYTES } from '~/courseware/exchange/course-limits'
import { readCourseArchive } from '~/courseware/exchange/reading.server'
import { formatBytes } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { requireTrainer } from '~/identity/guards.server'
import { unprocessable } from '~/platform/responses.server'
import { readUpload } from '~/platform/upload.server'
import { BackLink } from '~/ui/back-link'
import { Button, ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { formView, type PlainMessageKey, refuse } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { refusedFile } from '~/ui/refused-file'
import { exchangePath, STUDIO } from './part-name'
import { archiveWords, stoppedWords } from './stopped-words'

export const handle: PageHandle = { nav: 'studio' }
export const meta = pageTitle((t) => t('exchange.course.title'))

export async function loader(asked: LoaderFunctionArgs) {
  await requireTrainer(asked)
  return null
}

/** By its nature one act however often it is sent: what became a draft is found to be the same the next time. */
export async function action(asked: ActionFunctionArgs) {
  const { id: by } = await requireTrainer(asked)
  const { posted, file } = await readUpload(asked.request, { mostBytes: MOST_COURSE_BYTES })
  const refused = (message: PlainMessageKey) => unprocessable(refuse(posted, { field: 'file', message }))
  if (file.kind !== 'taken') return unprocessable(refusedFile(posted, 'file', file))
  if (file.file.kind !== 'zip') return refused('exchange.course.wrongType')
  const read = await readCourseArchive(file.file.bytes)
  if (read.kind === 'stopped') return refused(stoppedWords(read))
  if (read.value.kind === 'refused') return refused(archiveWords(read.value.why))
  const imported = await importCourse(read.value.files, { by, at: asked.context.visit.at })
  return imported.kind === 'refused' ? refused(`exchange.course.${imported.why}`) : imported
}

export default function ImportCourse() {
  const t = useT()
  const answer = useActionData<typeof action>()
  const form = formView(t, answer && 'errors' in answer ? answer : null)
  const done = answer && 'kind' in answer ? answer : null
  return (
    <>
      <BackLink href={STUDIO}>{t('studio.title')}</BackLink>
      <ErrorSummary errors={form.errors} />
      <PageHeading title={t('exchange.course.title')} />
      {done ? <Imported done={done} /> : null}
      {done ? null : (
        <>
          <p>{t('exchange.course.about')}</p>
          <form method="post" encType="multipart/form-data" className="item-form">
            <Field
              type="file"
              name="file"
              accept=".zip"
              label={t('exchange.course.file')}
              hint={t('exchange.course.fileHint', { most: formatBytes(MOST_COURSE_BYTES, t.locale) })}
              error={form.error('file')}
            />
            <Button>{t('exchange.course.read')}</Button>
          </form>
        </>
      )}
    </>
  )
}

function Imported({ done: { course, files } }: { done: Extract<CourseImported, { kind: 'imported' }> }) {
  const t = useT()
  const count = (outcome: string) => files.filter((file) => file.outcome === outcome).length
  return (
    <>
      <p className="item-summary" role="status">
        {t('exchange.course.done', { count: count('drafted'), course })}
      </p>
      {count('conflict') > 0 ? <p>{t('exchange.course.conflicts', { count: count('conflict') })}</p> : null}
      <DataTable
        caption={t('exchange.course.files')}
        rows={files}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', header: t('exchange.course.name'), rowHeader: true, cell: ({ name }) => name },
          {
            key: 'outcome',
            header: t('exchange.course.outcome'),
            cell: ({ outcome }) => t(`exchange.outcome.${outcome}`),
          },
        ]}
      />
      <ButtonLink href={exchangePath(course)} kind="secondary">
        {t('exchange.title')}
      </ButtonLink>
    </>
  )
}
