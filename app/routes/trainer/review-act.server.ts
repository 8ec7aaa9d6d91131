import { z } from 'zod'
import { RETURN_REASONS } from '~/courseware/review'
import { returnDraft, sendForReview, takeBack } from '~/courseware/review.server'
import { notFound, seeOther, unprocessable } from '~/platform/responses.server'
import { readForm, refuse, says } from '~/ui/form'
import { type DraftAct, note, type PublishRefusal, refused } from './draft-act.server'
import { editPath, STUDIO } from './part-name'

const sending = z.object({ revision: z.coerce.number().int().min(1).max(2_000_000_000), noteToSend: note })

/** Sends the draft to a second person. */
export async function send(posted: FormData, act: DraftAct) {
  const form = readForm(posted, sending)
  if (form.kind === 'refused') return unprocessable<PublishRefusal>({ form: form.form, of: 'send' })
  const { revision, noteToSend } = form.value
  switch (await sendForReview({ ...act, revision, note: noteToSend })) {
    case 'sent':
      return toList('da-gui', act)
    case 'stale':
      return refused(posted, 'moved', 409, 'send')
    case 'problems':
      return refused(posted, 'sendProblems', 422, 'send')
    case 'notFound':
      return notFound()
  }
}

const returning = z.object({
  reason: z
    .array(z.enum(RETURN_REASONS), { error: says('review.return.missing') })
    .min(1, { error: says('review.return.missing') })
    .max(RETURN_REASONS.length),
  words: z
    .string()
    .trim()
    .max(1000, { error: says('review.return.wordsLong') })
    .default(''),
})

/** A second person sends it back, with the reasons. */
export async function giveBack(posted: FormData, act: DraftAct) {
  const form = readForm(posted, returning)
  if (form.kind === 'refused') return unprocessable<PublishRefusal>({ form: form.form, of: 'return' })
  const { reason: reasons, words } = form.value
  if (reasons.includes('other') && words === '') {
    const wrong = refuse(posted, { field: 'words', message: 'review.return.wordsMissing' })
    return unprocessable<PublishRefusal>({ form: wrong, of: 'return' })
  }
  const person = { id: act.by, roles: act.roles }
  const returned = await returnDraft({ ...act, person, reasons, words })
  return returned ? toList('da-tra', act) : refused(posted, 'gone', 409, 'return')
}

/** Its author takes it back. */
export async function reclaim(act: DraftAct) {
  await takeBack(act)
  return seeOther(`${editPath(act.course, act.fileName)}?luu=takenBack`)
}

function toList(what: 'da-gui' | 'da-tra', { course, fileName }: DraftAct) {
  const query = new URLSearchParams({ khoa: course, [what]: fileName })
  return seeOther(`${STUDIO}?${query}`)
}
