import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { draftFor } from '~/courseware/drafts.server'
import { latestCourseEdition } from '~/courseware/published.server'
import { lineOfQuestion } from '~/courseware/question-places.server'
import { copyOf } from '~/courseware/working-copies.server'
import { addressOf } from '~/i18n/address'
import { localeOf } from '~/i18n/locale.server'
import { translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import { requireTrainer } from '~/identity/guards.server'
import { officialNames } from '~/organisation/official-names.server'
import { orNotFound } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { type PageHandle } from '~/ui/page-handle'
import { pageTitle } from '~/ui/page-title'
import { DraftConflict } from './draft-conflict'
import { Editor } from './editor'
import { editingWords } from './editing-now.server'
import { editPath, fileOfParams, languageOf, partName, partOf, STUDIO } from './part-name'
import { reviewData } from './review-data.server'
import { type Refusal, saveText } from './save-text.server'
import { shownText } from './shown-text.server'
import { panelOf } from './studio-tabs'
import { otherLanguage } from './translation-data.server'

export const handle: PageHandle = { nav: 'studio', wide: true, studio: true }
export const meta = pageTitle<typeof loader>((t, { part }) =>
  t('studio.edit.title', { part: partName(t, part) }),
)

export async function loader(asked: LoaderFunctionArgs) {
  const viewer = await requireTrainer(asked)
  const { honorific, id, roles } = viewer
  const file = fileOfParams(asked.params)
  const opened = orNotFound(await draftFor(file))
  const url = new URL(asked.request.url)
  const { at, today } = asked.context.visit
  const kept = await keptText(file, id, opened.markdown)
  const locale = localeOf(asked.request, viewer)
  const [shown, course, names, reviewing, editing, other] = await Promise.all([
    shownText(kept?.markdown ?? opened.markdown, { ...file, at }, locale),
    latestCourseEdition(file.course),
    officialNames([opened.draft?.updatedById ?? null]),
    reviewData(file, { id, roles }, today),
    editingWords(translator(locale), file, { id, at }),
    otherLanguage(file, opened, locale),
  ])
  const { moved, draft } = opened
  const { markdown, revision } = kept ?? opened
  return {
    reader: { honorific },
    file,
    part: partOf(file.fileName, shown.title, course),
    courseTitle: course?.title ?? file.course,
    markdown,
    revision,
    moved,
    draft: draft && { savedAt: draft.updatedAt, by: names.get(draft.updatedById) ?? null },
    shown,
    line: lineAsked(url, markdown),
    panel: panelOf(url),
    outcome: outcomeOf(url),
    review: reviewing.review,
    copy: kept && { savedAt: kept.savedAt },
    editing,
    other,
  }
}

/** What this person's editor kept by itself and they did not save: it opens in the place of the draft. */
async function keptText(file: { course: string; fileName: string }, id: string, markdown: string) {
  const copy = await copyOf(file, id)
  return copy && copy.markdown !== markdown ? copy : null
}

/** The line an address points at: ?dong=42, or the beginning of a question by ?cau=qt-03. */
function lineAsked({ searchParams }: URL, text: string): number | null {
  const question = searchParams.get('cau')
  if (question) return lineOfQuestion(text, question)
  const line = Number(searchParams.get('dong'))
  return Number.isInteger(line) && line >= 1 && line < 1_000_000 ? line : null
}

const OUTCOMES = ['saved', 'unchanged', 'created', 'takenBack', 'restored', 'begun', 'renewed'] as const
export type EditOutcome = (typeof OUTCOMES)[number] | null

function outcomeOf({ searchParams }: URL): EditOutcome {
  return OUTCOMES.find((outcome) => outcome === searchParams.get('luu')) ?? null
}

export async function action(asked: ActionFunctionArgs) {
  const viewer = await requireTrainer(asked)
  const locale = localeOf(asked.request, viewer)
  const { at } = asked.context.visit
  return saveText(asked.request, { ...fileOfParams(asked.params), by: viewer.id, at, locale })
}

export type EditPage = ReturnType<typeof useLoaderData<typeof loader>>

export default function Edit() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  const refusal = useActionData<Refusal>()
  return (
    <>
      <BackLink href={STUDIO}>{t('studio.edit.leave')}</BackLink>
      {refusal?.kind === 'conflict' ? (
        <DraftConflict
          conflict={refusal}
          you={addressOf(page.reader.honorific, t).you}
          part={partName(t, page.part)}
          here={editPath(page.file.course, page.file.fileName)}
          language={languageOf(page.file.fileName)}
        />
      ) : (
        <Editor page={page} refusal={refusal ?? null} />
      )}
    </>
  )
}
