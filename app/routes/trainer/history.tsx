import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { draftFor, saveDraft } from '~/courseware/drafts.server'
import { draftSaves, fileEditions, savedText } from '~/courseware/history.server'
import { titleIn } from '~/courseware/outline'
import { latestCourseEdition } from '~/courseware/published.server'
import { formatDateTime } from '~/i18n/format'
import { localeOf } from '~/i18n/locale.server'
import { useT } from '~/i18n/use-t'
import { requireStudio, requireTrainer } from '~/identity/guards.server'
import { officialNames } from '~/organisation/official-names.server'
import { notFound, orNotFound, seeOther, unprocessable } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { EmptyState } from '~/ui/empty-state'
import { readForm } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { Saves, Wording } from './history-parts'
import { editPath, fileOfParams, languageOf, partName, partOf, STUDIO } from './part-name'
import { shownChanges } from './shown-text.server'

export const handle: PageHandle = { nav: 'studio' }
export const meta = pageTitle<typeof loader>((t, { part }) => t('history.title', { part: partName(t, part) }))

export async function loader(asked: LoaderFunctionArgs) {
  const viewer = await requireStudio(asked)
  const { roles } = viewer
  const file = fileOfParams(asked.params)
  const [found, saves, opened, course] = await Promise.all([
    fileEditions(file),
    draftSaves(file),
    draftFor(file),
    latestCourseEdition(file.course),
  ])
  const editions = orNotFound(found)
  if (editions.length + saves.length === 0) return notFound()
  const shown = new URL(asked.request.url).searchParams.get('ban')
  const place = editions.findIndex(({ hash }) => hash === shown)
  const [now, before] = editions.slice(place, place + 2)
  const language = languageOf(file.fileName)
  const words = { language, locale: localeOf(asked.request, viewer) }
  const changes = place >= 0 && now ? await shownChanges(before?.markdown ?? '', now.markdown, words) : null
  const people = [...editions.map((one) => one.publishedById), ...saves.map((one) => one.savedById)]
  const title = titleIn(editions[0]?.markdown ?? opened?.markdown ?? '')
  return {
    file,
    part: partOf(file.fileName, title, course),
    revision: opened?.revision ?? 0,
    writes: roles.includes('trainer'),
    names: Object.fromEntries(await officialNames(people)),
    saves,
    editions: editions.map(({ markdown: _markdown, ...edition }, index) => ({
      ...edition,
      changes: index === place ? changes : null,
      first: index === editions.length - 1,
    })),
  }
}

const restoring = z.object({
  revision: z.coerce.number().int().min(0).max(2_000_000_000),
  edition: z.string().max(64).optional(),
  save: z.string().max(64).optional(),
})

/** Makes an earlier wording the draft. What the draft said stays among its saves. */
export async function action(asked: ActionFunctionArgs) {
  const { id } = await requireTrainer(asked)
  const file = fileOfParams(asked.params)
  const form = readForm(await asked.request.formData(), restoring)
  if (form.kind === 'refused') return unprocessable({ reason: 'incomplete' as const })
  const { revision, edition, save } = form.value
  const editions = orNotFound(await fileEditions(file))
  const earlier = save
    ? await savedText(file, save)
    : (editions.find(({ hash }) => hash === edition)?.markdown ?? null)
  const markdown = orNotFound(earlier)
  const saved = await saveDraft({ ...file, markdown, revision, by: id, at: asked.context.visit.at })
  if (saved.kind === 'saved') return seeOther(`${editPath(file.course, file.fileName)}?luu=restored`)
  return data({ reason: 'moved' as const }, { status: 409 })
}

export type HistoryPage = ReturnType<typeof useLoaderData<typeof loader>>

export default function History() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  const refusal = useActionData<{ reason: 'moved' | 'incomplete' }>()
  const { file, part, editions, writes } = page
  const back = writes ? editPath(file.course, file.fileName) : STUDIO
  return (
    <>
      <BackLink href={back}>{t(writes ? 'studio.publish.back' : 'studio.edit.leave')}</BackLink>
      {refusal ? <Banner kind="problem">{t('history.moved')}</Banner> : null}
      <PageHeading title={t('history.heading')} below={partName(t, part)} />
      <section aria-labelledby="an-ban">
        <h2 id="an-ban">{t('history.editions')}</h2>
        {editions.length === 0 ? <EmptyState>{t('history.none')}</EmptyState> : null}
        <ol className="history" reversed>
          {editions.map((edition) => (
            <Wording key={edition.hash} edition={edition} page={page} />
          ))}
        </ol>
      </section>
      <Saves page={page} when={(at) => formatDateTime(new Date(at), t.locale)} />
    </>
  )
}
