import { data } from '@remix-run/node'
import { z } from 'zod'
import { discardDraft, draftFor, saveDraft } from '~/courseware/drafts.server'
import { publishDraft } from '~/courseware/publish-draft.server'
import { latestCourseEdition } from '~/courseware/published.server'
import { notFound, seeOther, unprocessable } from '~/platform/responses.server'
import { readForm, type RefusedForm, says } from '~/ui/form'
import { editPath, STUDIO } from './part-name'

/** Why nothing was published or saved; what was typed goes back to the page. */
export type PublishRefusal = {
  form?: RefusedForm
  reason?: 'moved' | 'otherConflict' | 'problems'
  text?: string
}

type Act = { course: string; fileName: string; by: string; at: Date }

const revision = z.coerce.number().int().min(1).max(2_000_000_000)
const publishing = z.object({
  revision,
  effect: z.enum(['minor', 'lawChanged'], { error: says('studio.publish.effectMissing') }),
  note: z
    .string({ error: says('studio.publish.noteMissing') })
    .trim()
    .min(1, { error: says('studio.publish.noteMissing') })
    .max(500, { error: says('studio.publish.noteLong') }),
})
const keeping = z.object({ revision, text: z.string().max(2_000_000).default('') })

/** Publishes the draft, or settles it with a text published since it began. */
export async function actOnDraft(request: Request, act: Act) {
  const posted = await request.formData()
  const then = posted.get('then')
  if (then === 'rebase') return rebase(posted, act)
  if (then === 'discard') return discard(posted, act)
  return publish(posted, act)
}

async function publish(posted: FormData, act: Act) {
  const form = readForm(posted, publishing)
  if (form.kind === 'refused') return unprocessable<PublishRefusal>({ form: form.form })
  const outcome = await publishDraft({ ...act, ...form.value })
  switch (outcome.kind) {
    case 'published':
      return toList(act.course, outcome.number)
    case 'problems':
      return unprocessable<PublishRefusal>({ ...typed(posted), reason: 'problems' })
    case 'stale':
      return data<PublishRefusal>({ ...typed(posted), reason: 'moved' }, { status: 409 })
    case 'conflict': {
      const reason = outcome.fileName === act.fileName ? 'moved' : 'otherConflict'
      return data<PublishRefusal>({ ...typed(posted), reason }, { status: 409 })
    }
    case 'notFound':
      return afterDoublePress(act)
  }
}

/** A second press finds no draft: the first one published it, and its result stands. */
async function afterDoublePress({ course, fileName }: Act) {
  const [opened, edition] = await Promise.all([draftFor({ course, fileName }), latestCourseEdition(course)])
  return opened?.published && edition ? toList(course, edition.number) : notFound()
}

function toList(course: string, number: number) {
  return seeOther(`${STUDIO}?khoa=${encodeURIComponent(course)}&an-ban=${number}`)
}

/** The text as typed goes on from the edition that stands now. */
async function rebase(posted: FormData, act: Act) {
  const form = readForm(posted, keeping)
  const text = String(posted.get('text') ?? '')
  if (form.kind === 'refused') return unprocessable<PublishRefusal>({ form: form.form, text })
  const { course, fileName } = act
  if (!(await discardDraft({ course, fileName, revision: form.value.revision }))) {
    return data<PublishRefusal>({ reason: 'moved', text }, { status: 409 })
  }
  const saved = await saveDraft({ ...act, markdown: text, revision: 0 })
  if (saved.kind === 'saved') return seeOther(`${editPath(course, fileName)}?luu=saved`)
  return data<PublishRefusal>({ reason: 'moved', text }, { status: 409 })
}

async function discard(posted: FormData, { course, fileName }: Act) {
  const form = readForm(posted, z.object({ revision }))
  if (form.kind === 'refused') return unprocessable<PublishRefusal>({ form: form.form })
  const gone = await discardDraft({ course, fileName, revision: form.value.revision })
  if (gone) return seeOther(`${STUDIO}?da-bo`)
  return data<PublishRefusal>({ reason: 'moved' }, { status: 409 })
}

/** What was chosen and written, without any error. */
function typed(posted: FormData): { form: RefusedForm } {
  const value = (name: string) => posted.getAll(name).filter((one) => typeof one === 'string')
  return { form: { errors: [], values: { effect: value('effect'), note: value('note') } } }
}
