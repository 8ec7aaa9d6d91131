import { z } from 'zod'
import { markAmended, withdrawAmendment } from '~/courseware/amendments.server'
import { noteUnchanged } from '~/courseware/law-reviews.server'
import { forgetLawNotices } from '~/learning/law-notices.server'
import { isDay } from '~/platform/calendar'
import { notFound, seeOther, unprocessable } from '~/platform/responses.server'
import { readForm, refuse, says } from '~/ui/form'
import { STUDIO } from './part-name'

type Act = { instrument: string; by: string; at: Date }

const WHOLE = 'toan-van'
const required = (message: string, most: number) =>
  z.string({ error: message }).trim().min(1, { error: message }).max(most, { error: message })
const marking = z.object({
  article: required(says('law.mark.articleMissing'), 40),
  from: required(says('law.mark.fromMissing'), 40),
  byInstrument: required(says('law.mark.byMissing'), 120),
  note: z
    .string()
    .trim()
    .max(500, { error: says('law.mark.noteLong') })
    .default(''),
})
const id = z.string().min(1).max(60)
const withdrawing = z.object({ amendment: id, reason: required(says('law.withdraw.reasonMissing'), 500) })
const reviewing = z.object({
  amendment: id,
  course: z.string().max(200),
  file: z.string().max(200),
  reviewNote: required(says('law.review.noteMissing'), 500),
})

/** Notes an amendment, takes one back, or notes that a file needs no change because of one. */
export async function actOnLaw(request: Request, act: Act) {
  const posted = await request.formData()
  const outcome = await doing(posted, act)
  forgetLawNotices()
  return outcome
}

function doing(posted: FormData, act: Act) {
  const then = posted.get('then')
  if (then === 'withdraw') return withdraw(posted, act)
  return then === 'unchanged' ? unchanged(posted, act) : mark(posted, act)
}

function backTo({ instrument }: Act, done: string, place: string, article = WHOLE) {
  const shown = article === WHOLE ? '' : `&dieu=${encodeURIComponent(article)}`
  return seeOther(`${STUDIO}/can-cu/${instrument}?xong=${done}${shown}#${place}`)
}

async function mark(posted: FormData, act: Act) {
  const form = readForm(posted, marking)
  if (form.kind === 'refused') return unprocessable(form.form)
  const { article, from: typed, byInstrument, note } = form.value
  const from = dayTyped(typed)
  if (from === null) return unprocessable(refuse(posted, { field: 'from', message: 'law.mark.fromMissing' }))
  const marked = await markAmended({
    ...act,
    ...{ article: article === WHOLE ? '' : article, from, byInstrument, note },
  })
  if (marked.kind === 'marked') return backTo(act, 'ghi', 'can-xem-lai', article)
  const message = marked.kind === 'alreadyMarked' ? 'law.mark.twice' : 'law.mark.articleMissing'
  return unprocessable(refuse(posted, { field: 'article', message }))
}

/** A day as a date field sends it, or as people write it: 01/7/2026. */
function dayTyped(text: string): string | null {
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const day = written ? `${written[3]}-${written[2]?.padStart(2, '0')}-${written[1]?.padStart(2, '0')}` : text
  return isDay(day) ? day : null
}

async function withdraw(posted: FormData, act: Act) {
  const form = readForm(posted, withdrawing)
  if (form.kind === 'refused') return unprocessable(form.form)
  await withdrawAmendment(form.value.amendment, { reason: form.value.reason, by: act.by, at: act.at })
  return backTo(act, 'rut', 'sua-doi')
}

async function unchanged(posted: FormData, act: Act) {
  const form = readForm(posted, reviewing)
  if (form.kind === 'refused') return unprocessable(form.form)
  const { amendment, course, file, reviewNote: note } = form.value
  if (!course || !file) return notFound()
  await noteUnchanged({ amendmentId: amendment, course, fileName: file, note, by: act.by, at: act.at })
  return backTo(act, 'xem', 'can-xem-lai')
}
