import { z } from 'zod'
import { makeToken, MOST_TOKENS, revokeToken } from '~/identity/api-tokens.server'
import { confirmPassword } from '~/identity/confirm-password.server'
import { TOKEN_DAYS } from '~/identity/token-days'
import { type Viewer } from '~/identity/viewer'
import { seeOther } from '~/platform/responses.server'
import { type Visit } from '~/platform/visit'
import { type RefusedForm, readForm, refuse, refuseWith, says } from '~/ui/form'

const schema = z.object({
  name: z
    .string({ error: says('tokens.name.empty') })
    .max(60, says('tokens.name.long'))
    .transform((typed) => typed.normalize('NFC').trim())
    .refine((name) => name !== '', says('tokens.name.empty')),
  days: z.enum(TOKEN_DAYS, { error: says('tokens.days.empty') }).transform(Number),
  password: z
    .string({ error: says('report.sign.passwordEmpty') })
    .max(1000, says('report.sign.passwordWrong')),
})

interface Shown {
  status: number
  form: RefusedForm | null
  wait: number | null
  secret: string | null
}

/** Makes a token once the password was given again, as at the door. */
export async function makeAct(viewer: Viewer, posted: FormData, visit: Visit): Promise<Shown> {
  const refused = (form: RefusedForm) => ({ status: 422, form, wait: null, secret: null })
  const read = readForm(posted, schema)
  if (read.kind === 'refused') return refused(read.form)
  const { name, days, password } = read.value
  const confirmed = await confirmPassword(viewer, password, visit)
  if (confirmed.kind === 'wait') return { ...refused(refuse(posted)), status: 429, wait: confirmed.seconds }
  if (confirmed.kind === 'wrongPassword')
    return refused(refuse(posted, { field: 'password', message: 'report.sign.passwordWrong' }))
  const made = await makeToken(viewer.id, { name, days }, visit.at)
  if (made.kind === 'tooMany') {
    const slots = { most: MOST_TOKENS }
    return refused(refuseWith(posted, { field: '', message: 'tokens.tooMany', slots }))
  }
  return { status: 200, form: null, wait: null, secret: made.secret }
}

/** Ends one of the person's own; one that is not there, or not theirs, is ended already. */
export async function revokeAct(viewer: Viewer, posted: FormData, { at }: Visit) {
  await revokeToken(viewer.id, String(posted.get('id') ?? '').slice(0, 40), at)
  return seeOther('/tai-khoan/ma-truy-cap?xong=thu-hoi')
}
