import { z } from 'zod'
import { regrade } from '~/learning/regrade.server'
import { restoreQuestion, withdrawQuestion } from '~/learning/withdrawals.server'
import { notFound, seeOther, unprocessable } from '~/platform/responses.server'
import { readForm, refuse, says } from '~/ui/form'
import { itemPath } from './part-name'

type Item = { course: string; questionId: string; by: string; at: Date }

const reason = z
  .string({ error: says('items.reason.missing') })
  .trim()
  .min(1, { error: says('items.reason.missing') })
  .max(300, { error: says('items.reason.long') })
const schema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('withdraw'), reason }),
  z.object({ act: z.literal('restore') }),
  z.object({ act: z.literal('regrade'), reason }),
])

/** Withdraws a question, lets it be drawn again, or grades again: each on a press of its own, with its reason. */
export async function actOnItem(request: Request, item: Item) {
  const posted = await request.formData()
  const form = readForm(posted, schema)
  if (form.kind === 'refused') return unprocessable(form.form)
  const back = itemPath(item.course, item.questionId)
  if (form.value.act === 'restore')
    return (await restoreQuestion(item)) ? seeOther(`${back}?ket-qua=restored`) : seeOther(back)
  const act = { ...item, reason: form.value.reason.normalize('NFC') }
  if (form.value.act === 'withdraw') {
    const { kind } = await withdrawQuestion(act)
    if (kind === 'unknown') return notFound()
    if (kind === 'lastOfPool')
      return unprocessable(refuse(posted, { field: 'reason', message: 'items.withdraw.lastOfPool' }))
    return seeOther(`${back}?ket-qua=withdrawn`)
  }
  const done = await regrade(act)
  if (done.kind === 'notWithdrawn') return notFound()
  return seeOther(`${back}?ket-qua=regraded&bai=${done.raised}&dat=${done.passed}`)
}

export type ItemOutcome =
  { kind: 'withdrawn' | 'restored' } | { kind: 'regraded'; count: number; passed: number } | null

/** What the act before said it did. */
export function itemOutcome({ searchParams }: URL): ItemOutcome {
  const kind = searchParams.get('ket-qua')
  if (kind === 'withdrawn' || kind === 'restored') return { kind }
  const [count, passed] = [Number(searchParams.get('bai')), Number(searchParams.get('dat'))]
  if (kind !== 'regraded' || !Number.isSafeInteger(count) || !Number.isSafeInteger(passed)) return null
  return { kind, count, passed }
}
