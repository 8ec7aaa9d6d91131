import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { z } from 'zod'
import { useT } from '~/i18n/use-t'
import { signedInCookies } from '~/identity/cookies.server'
import { requireSession } from '~/identity/guards.server'
import { setPassword } from '~/identity/set-password.server'
import { seeOther } from '~/platform/responses.server'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { formView, readForm, refuse, says } from '~/ui/form'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { NewPasswordField, passwordRefusal } from './new-password-field'

export const meta = pageTitle((t) => t('session.password.title'))

const empty = says('session.password.empty')
const schema = z.object({
  newPassword: z.string({ error: empty }).max(1000, says('session.password.tooLong')),
})

export async function loader(args: LoaderFunctionArgs) {
  const session = await requireSession(args)
  if (session.kind === 'signedIn') throw seeOther('/')
  return { staffCode: session.viewer.staffCode }
}

export async function action(args: ActionFunctionArgs) {
  const session = await requireSession(args)
  if (session.kind === 'signedIn') return seeOther('/')
  const posted = await args.request.formData()
  const read = readForm(posted, schema)
  if (read.kind === 'refused') return data({ form: read.form }, 422)
  const { at } = args.context.visit
  const outcome = await setPassword(session.viewer, read.value.newPassword, at)
  if (outcome.kind === 'set')
    return seeOther('/', { headers: signedInCookies(outcome.session, session.viewer.id, at) })
  return data({ form: refuse(posted, passwordRefusal(outcome.kind)) }, 422)
}

export default function SetPasswordPage() {
  const t = useT()
  const answer = useActionData<typeof action>()
  const form = formView(t, answer?.form)
  return (
    <div className="flow">
      <ErrorSummary errors={form.errors} />
      <PageHeading title={t('session.password.title')} />
      <form method="post" className="flow" noValidate>
        <NewPasswordField error={form.error('newPassword')} />
        <p className="hint">{t('session.password.others')}</p>
        <Button wide>{t('session.password.submit')}</Button>
      </form>
    </div>
  )
}
