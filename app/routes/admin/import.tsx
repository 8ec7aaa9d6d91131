import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useT } from '~/i18n/use-t'
import { type Asked, requireAdministrator } from '~/identity/guards.server'
import { findImport, resumeImport } from '~/organisation/intake/imports.server'
import { runSettled } from '~/organisation/intake/running.server'
import { orNotFound, seeOther, unprocessable } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { ErrorSummary } from '~/ui/error-summary'
import { formView, readForm, refuse } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { pageTitle } from '~/ui/page-title'
import { doImportAct, importAct } from './import-acts.server'
import { ImportFailed } from './import-failed'
import { ImportMatch } from './import-match'
import { ImportReceipt } from './import-receipt'
import { ImportReview } from './import-review'
import { importView } from './import-view.server'
import { ImportWaiting } from './import-waiting'

export const handle: PageHandle = { nav: 'admin', wide: true }

const SHORT_WAIT_MS = 2000
const clock = () => new Date()

async function asked(args: Asked & { params: { import?: string } }) {
  const viewer = await requireAdministrator(args)
  return { viewer, found: orNotFound(await findImport(args.params.import ?? '')) }
}

export async function loader(args: LoaderFunctionArgs) {
  const { found } = await asked(args)
  await resumeImport(found, clock)
  const said = new URL(args.request.url).searchParams
  const { at } = args.context.visit
  const matchAgain = said.get('buoc') === 'ghep-cot' && found.state === 'checked'
  const view = await importView(matchAgain ? { ...found, state: 'matching' } : found, at)
  return { view, say: said.get('xong'), count: Number(said.get('so') ?? 0) || 0 }
}

/** While something is at work the page comes again by itself; it needs no script for that. */
export const meta = (args: Parameters<ReturnType<typeof pageTitle<typeof loader>>>[0]) => [
  ...(pageTitle<typeof loader>((t) => t('people.import.title'))(args) ?? []),
  ...(args.data?.view.step === 'waiting' ? [{ httpEquiv: 'refresh', content: '3' }] : []),
]

export async function action(args: ActionFunctionArgs) {
  const { viewer, found } = await asked(args)
  const posted = await args.request.formData()
  const read = readForm(posted, importAct)
  if (read.kind === 'refused') return unprocessable(read.form)
  const here = `/quan-tri/nhap-danh-sach/${found.id}`
  if (read.value.act === 'rematch') return seeOther(`${here}?buoc=ghep-cot`)
  const { visit } = args.context
  const done = await doImportAct(found, read.value, {
    viewerId: viewer.id,
    visit,
    proposed: () => sameNames(found, visit.at),
  })
  if (done.kind === 'refused') return unprocessable(refuse(posted, done))
  await runSettled(found.id, SHORT_WAIT_MS)
  return seeOther(done.say ? `${here}?xong=${done.say}&so=${done.count ?? 0}` : here)
}

/** Units of exactly the name the file gives, as the page proposed them. */
async function sameNames(found: Parameters<typeof importView>[0], at: Date): Promise<Record<string, string>> {
  const view = await importView(found, at)
  if (view.step !== 'review') return {}
  const same = view.units.filter(({ isSame }) => isSame)
  return Object.fromEntries(same.map(({ typed, proposed }) => [typed, proposed[0]?.id ?? '']))
}

export default function ImportPage() {
  const t = useT()
  const { view, say, count } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const form = formView(t, refused)
  return (
    <div className="flow">
      <BackLink href="/quan-tri/nhap-danh-sach">{t('people.import.title')}</BackLink>
      <ErrorSummary errors={form.errors} />
      {say === 'tamNgung' && !refused ? (
        <Banner kind="outcome">{t('people.import.absent.done', { count })}</Banner>
      ) : null}
      {view.step === 'failed' ? <ImportFailed view={view} /> : null}
      {view.step === 'match' ? <ImportMatch view={view} form={form} /> : null}
      {view.step === 'review' ? <ImportReview view={view} wrongCode={say === 'maSai'} /> : null}
      {view.step === 'receipt' ? <ImportReceipt view={view} error={form.error('who')} /> : null}
      {view.step === 'waiting' ? <ImportWaiting view={view} /> : null}
    </div>
  )
}
