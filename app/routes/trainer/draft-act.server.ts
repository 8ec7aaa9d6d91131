import { data } from '@remix-run/node'
import { z } from 'zod'
import type { Locale } from '~/i18n/locale'
import { type RefusedForm, says } from '~/ui/form'
import type { ShownChanges } from './studio-work'

/** Why nothing was published or saved; what was typed goes back to the page. */
export type PublishRefusal = {
  form?: RefusedForm
  /** which form it was */
  of?: 'publish' | 'send' | 'return'
  reason?:
    'moved' | 'otherConflict' | 'problems' | 'unreviewed' | 'lessonFirst' | 'gone' | 'sendProblems' | 'late'
  text?: string
  /** of what was typed against what is published */
  changes?: ShownChanges
}

export type DraftAct = {
  course: string
  fileName: string
  by: string
  roles: readonly string[]
  at: Date
  locale: Locale
}

/** What learners will read of a change. */
export const note = z
  .string({ error: says('studio.publish.noteMissing') })
  .trim()
  .min(1, { error: says('studio.publish.noteMissing') })
  .max(500, { error: says('studio.publish.noteLong') })

/** The same page again, with what was chosen and written. */
export function refused(
  posted: FormData,
  reason: NonNullable<PublishRefusal['reason']>,
  status: 409 | 422 | 503,
  of: NonNullable<PublishRefusal['of']> = 'publish',
) {
  return data<PublishRefusal>({ ...typed(posted), reason, of }, { status })
}

/** What was chosen and written, without any error. */
function typed(posted: FormData): { form: RefusedForm } {
  const value = (name: string) => posted.getAll(name).filter((one) => typeof one === 'string')
  const values = Object.fromEntries(
    ['effect', 'note', 'reread', 'noteToSend'].map((name) => [name, value(name)]),
  )
  return { form: { errors: [], values } }
}
