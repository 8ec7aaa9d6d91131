import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { draftFor } from '~/courseware/drafts.server'
import { insertPlaces } from '~/courseware/insert-into'
import { useT } from '~/i18n/use-t'
import { requireTrainer } from '~/identity/guards.server'
import { orNotFound } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { ErrorSummary } from '~/ui/error-summary'
import { formView, type RefusedForm } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { insertInto, whatOf } from './insert-act.server'
import { insertAids } from './insert-aids.server'
import { InsertForms } from './insert-forms'
import { editPath, fileOfParams } from './part-name'

export const handle: PageHandle = { nav: 'studio' }
export const meta = pageTitle<typeof loader>((t, { what }) => t(`authoring.insert.title.${what}`))

export async function loader(asked: LoaderFunctionArgs) {
  await requireTrainer(asked)
  const what = whatOf(asked.params)
  const file = fileOfParams(asked.params)
  const opened = orNotFound(await draftFor(file))
  const typed = (new URL(asked.request.url).searchParams.get('tim') ?? '')
    .normalize('NFC')
    .slice(0, 100)
    .trim()
  return {
    what,
    file,
    typed,
    revision: opened.revision,
    places: insertPlaces(opened.markdown),
    ...(await insertAids(what, file, opened.markdown, typed)),
  }
}

/** Puts the piece into the draft at the place chosen. */
export async function action(asked: ActionFunctionArgs) {
  const { id } = await requireTrainer(asked)
  const file = fileOfParams(asked.params)
  const { at } = asked.context.visit
  return insertInto(asked.request, { what: whatOf(asked.params), file, by: id, at })
}

export type InsertPage = ReturnType<typeof useLoaderData<typeof loader>>

export default function InsertPiece() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  const form = formView(t, useActionData<RefusedForm>())
  const { what, file } = page
  return (
    <>
      <BackLink href={editPath(file.course, file.fileName)}>{t('authoring.insert.back')}</BackLink>
      <div id="chen" data-insert-body="">
        <ErrorSummary errors={form.errors} />
        <PageHeading title={t(`authoring.insert.title.${what}`)} />
        <InsertForms page={page} form={form} />
      </div>
    </>
  )
}
