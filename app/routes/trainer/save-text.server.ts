import { data } from '@remix-run/node'
import { z } from 'zod'
import { asAuthored } from '~/courseware/draft-texts.server'
import { draftFor, saveDraft, type DraftSaved } from '~/courseware/drafts.server'
import { INSERTS, isInsert } from '~/courseware/insert-kinds'
import { MOST_BYTES } from '~/courseware/source/file-text'
import { dropCopy, keepCopy } from '~/courseware/working-copies.server'
import type { Locale } from '~/i18n/locale'
import { type OfficialName, officialNames } from '~/organisation/official-names.server'
import { notFound, orNotFound, seeOther, unprocessable } from '~/platform/responses.server'
import { readForm } from '~/ui/form'
import { editPath, languageOf } from './part-name'
import { shownChanges } from './shown-text.server'
import type { ShownChanges } from './studio-work'
import { PANELS } from './studio-tabs'

/** Why a text was not saved; it goes back to the page whole. */
export type Refusal =
  | { kind: 'tooLarge'; text: string; bytes: number; most: number }
  | { kind: 'incomplete'; text: string }
  | {
      kind: 'conflict'
      text: string
      changes: ShownChanges
      theirs: { markdown: string; revision: number; updatedAt: Date; by: OfficialName | null }
    }

const schema = z.object({
  text: z.string().max(2_000_000).default(''),
  revision: z.coerce.number().int().min(0).max(2_000_000_000),
  then: z.enum(['save', 'edit', 'preview', 'check', 'publish', 'drop', ...INSERTS]).default('save'),
})

type Saving = { course: string; fileName: string; by: string; at: Date; locale: Locale }

/** Saves what was posted, then goes on to what was asked for; where it cannot, the text comes back. */
export async function saveText(request: Request, saving: Saving) {
  const posted = await request.formData()
  const form = readForm(posted, schema)
  const text = textOf(posted)
  if (form.kind === 'refused') return unprocessable<Refusal>({ kind: 'incomplete', text })
  const { revision, then } = form.value
  const { course, fileName, by } = saving
  if (then === 'drop') {
    await dropCopy(saving, by)
    return seeOther(editPath(course, fileName))
  }
  const opened = orNotFound(await draftFor({ course, fileName }))
  const markdown = asAuthored(text)
  if (opened.markdown === markdown) {
    await dropCopy(saving, by)
    return seeOther(nextPage(saving, then, opened.draft === null ? 'unchanged' : null))
  }
  return answer(await saveDraft({ ...saving, markdown, revision }), {
    saving: { ...saving, revision },
    then,
    text,
    markdown,
  })
}

function textOf(posted: FormData): string {
  const text = posted.get('text')
  return typeof text === 'string' ? text : ''
}

type Then = z.infer<typeof schema>['then']

async function answer(
  saved: DraftSaved,
  {
    saving,
    then,
    text,
    markdown,
  }: { saving: Saving & { revision: number }; then: Then; text: string; markdown: string },
) {
  if (saved.kind === 'saved') return seeOther(nextPage(saving, then, 'saved'))
  if (saved.kind === 'conflict') {
    await keepCopy({ ...saving, markdown, revision: saving.revision })
    const { updatedById, ...theirs } = saved.theirs
    const by = (await officialNames([updatedById])).get(updatedById) ?? null
    const words = { language: languageOf(saving.fileName), locale: saving.locale }
    const changes = await shownChanges(theirs.markdown, markdown, words)
    const refusal = { kind: 'conflict' as const, text: markdown, changes, theirs: { ...theirs, by } }
    return data<Refusal>(refusal, { status: 409 })
  }
  if (saved.reason !== 'tooLarge') return notFound()
  const bytes = Buffer.byteLength(markdown)
  return unprocessable<Refusal>({ kind: 'tooLarge', text, bytes, most: MOST_BYTES })
}

function nextPage({ course, fileName }: Saving, then: Then, outcome: 'saved' | 'unchanged' | null): string {
  const page = editPath(course, fileName)
  if (then === 'publish') return `${page}/xuat-ban`
  if (isInsert(then)) return `${page}/chen/${then}`
  const query = new URLSearchParams()
  if (then === 'edit' || then === 'preview' || then === 'check') query.set('phan', PANELS[then])
  if (then === 'save') query.set('luu', outcome ?? 'saved')
  return query.size > 0 ? `${page}?${query}` : page
}
