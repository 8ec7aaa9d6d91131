import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { formatDateTime } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { requireAdministrator } from '~/identity/guards.server'
import { beginImport, latestImports } from '~/organisation/intake/imports.server'
import { runSettled } from '~/organisation/intake/running.server'
import { type ImportState } from '~/organisation/intake/settings'
import { seeOther, unprocessable } from '~/platform/responses.server'
import { readUpload, type UploadedFile } from '~/platform/upload.server'
import { Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { formView, refuse } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { pageTitle } from '~/ui/page-title'
import { refusedFile } from '~/ui/refused-file'
import { AdminMenu } from './admin-menu'
import { ImportHeading } from './import-heading'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle((t) => t('people.import.title'))

const MOST_BYTES = 20 * 1024 * 1024
const RECENT = 10
const SHORT_WAIT_MS = 1500

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args)
  return { recent: await latestImports(RECENT) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireAdministrator(args)
  const { posted, file } = await readUpload(args.request, { mostBytes: MOST_BYTES })
  if (file.kind !== 'taken') return unprocessable(refusedFile(posted, 'file', file))
  const kind = tableKind(file.file)
  if (kind !== 'zip' && kind !== 'text')
    return unprocessable(refuse(posted, { field: 'file', message: kind }))
  const { name, bytes } = file.file
  const by = { byId: viewer.id, today: args.context.visit.today, clock: () => new Date() }
  const id = await beginImport({ name, bytes, kind }, by)
  await runSettled(id, SHORT_WAIT_MS)
  return seeOther(`/quan-tri/nhap-danh-sach/${id}`)
}

/** By its first bytes; a .csv in an old code page is no known text, so there its name has to speak. */
function tableKind({ kind, name }: UploadedFile) {
  if (kind === 'zip') return 'zip'
  if (kind === 'ole') return 'people.import.file.old' as const
  if (kind === 'text' || (kind === 'other' && /\.(csv|txt|tsv)$/i.test(name))) return 'text'
  return 'people.import.file.kind' as const
}

export default function ImportStartPage() {
  const t = useT()
  const form = formView(t, useActionData<typeof action>())
  return (
    <div className="flow">
      <AdminMenu current="import" />
      <ErrorSummary errors={form.errors} />
      <ImportHeading step={1} />
      <p>{t('people.import.lead')}</p>
      <form method="post" encType="multipart/form-data" className="flow">
        <Field
          name="file"
          type="file"
          accept=".xlsx,.csv"
          label={t('people.import.file')}
          hint={t('people.import.file.hint')}
          error={form.error('file')}
        />
        <Button>{t('people.import.file.upload')}</Button>
      </form>
      <p>
        <a href="/quan-tri/nhap-danh-sach/tep-mau.xlsx">{t('people.import.template')}</a>
      </p>
      <Recent />
    </div>
  )
}

function Recent() {
  const t = useT()
  const { recent } = useLoaderData<typeof loader>()
  return (
    <section className="flow" aria-labelledby="gan-day">
      <h2 id="gan-day">{t('people.import.recent')}</h2>
      {recent.length === 0 ? (
        <p>{t('people.import.recent.none')}</p>
      ) : (
        <DataTable
          caption={t('people.import.recent')}
          captionHidden
          rows={recent}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'file',
              header: t('people.import.recent.file'),
              rowHeader: true,
              cell: ({ id, fileName }) => <a href={`/quan-tri/nhap-danh-sach/${id}`}>{fileName}</a>,
            },
            {
              key: 'when',
              header: t('people.import.recent.when'),
              cell: ({ createdAt }) => formatDateTime(createdAt, t.locale),
            },
            {
              key: 'state',
              header: t('people.import.recent.state'),
              cell: ({ state }) => t(`people.import.state.${state as ImportState}`),
            },
          ]}
        />
      )}
    </section>
  )
}
