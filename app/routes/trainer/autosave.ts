import { type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { draftFor } from '~/courseware/drafts.server'
import { keepCopy, NEW_LESSON } from '~/courseware/working-copies.server'
import { withTitle } from '~/courseware/outline'
import { formatTime } from '~/i18n/format'
import { localeOf } from '~/i18n/locale.server'
import { type Translator, translator } from '~/i18n/translator'
import { requireTrainer } from '~/identity/guards.server'
import { officialNames } from '~/organisation/official-names.server'
import { readForm } from '~/ui/form'
import { editingWords } from './editing-now.server'
import { fileOfParams } from './part-name'
import { colleague, moment } from './who-when'

const schema = z.object({
  text: z.string().max(2_000_000),
  title: z.string().max(200).default(''),
  revision: z.coerce.number().int().min(0).max(2_000_000_000),
})

/** Keeps what is being typed, for the script that asks every few seconds; says so in words the page shows as they are. */
export async function action(asked: ActionFunctionArgs) {
  const viewer = await requireTrainer(asked)
  const t = translator(localeOf(asked.request, viewer))
  const { at } = asked.context.visit
  const form = readForm(await asked.request.formData(), schema)
  if (form.kind === 'refused') return Response.json({ said: t('authoring.autosave.failed') }, { status: 422 })
  const file = fileOfParams(asked.params)
  const { text, title, revision } = form.value
  const markdown = file.fileName === NEW_LESSON ? withTitle(text, title) : text
  const kept = await keepCopy({ ...file, markdown, revision, by: viewer.id, at })
  if (!kept) return Response.json({ said: t('authoring.autosave.failed') }, { status: 422 })
  return Response.json({
    said: t('authoring.autosave.kept', { time: formatTime(at, t.locale) }),
    editing: await editingWords(t, file, { id: viewer.id, at }),
    moved: await movedWords(t, file, revision),
  })
}

/** Someone saved the draft since this text was opened: told at once, settled when it is saved. */
async function movedWords(t: Translator, file: ReturnType<typeof fileOfParams>, revision: number) {
  const opened = file.fileName === NEW_LESSON ? null : await draftFor(file)
  if (!opened?.draft || opened.revision === revision) return ''
  const { updatedAt, updatedById } = opened.draft
  const who = colleague(t, (await officialNames([updatedById])).get(updatedById) ?? null)
  return t('authoring.moved', { who, moment: moment(t, updatedAt) })
}
