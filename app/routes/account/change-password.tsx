import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { z } from 'zod'
import { useT } from '~/i18n/use-t'
import { signedInCookies } from '~/identity/cookies.server'
import { requireOfficial } from '~/identity/guards.server'
import { changePassword } from '~/identity/set-password.server'
import { seeOther } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { formView, readForm, refuse, says } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { NewPasswordField, passwordRefusal } from '../session/new-password-field'
import { WaitNotice } from '../session/wait-notice'

export const handle: PageHandle = { nav: 'account' }
export const meta = pageTitle((t) => t('account.changePassword'))

const schema = z.object({
  presentPassword: z
    .string({ error: says('account.password.present.empty') })
    .max(1000, says('account.password.present.wrong')),
  newPassword: z
    .string({ error: says('session.password.empty') })
    .max(1000, says('session.password.tooLong')),
})

export async function loader(args: LoaderFunctionArgs) {
  const { staffCode } = await requireOfficial(args)
  return { staffCode }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireOfficial(args)
  const posted = await args.request.formData()
  const read = readForm(posted, schema)
  if (read.kind === 'refused') return data({ form: read.form, wait: null }, 422)
  const { presentPassword, newPassword } = read.value
  const { visit } = args.context
  const outcome = await changePassword(viewer, { present: presentPassword, password: newPassword }, visit)
  switch (outcome.kind) {
    case 'set':
      return seeOther('/tai-khoan?xong=mat-khau', {
        headers: signedInCookies(outcome.session, viewer.id, visit.at),
      })
    case 'wait':
      return data({ form: refuse(posted), wait: outcome.seconds }, 429)
    case 'wrongPassword':
      return data(
        {
          form: refuse(posted, { field: 'presentPassword', message: 'account.password.present.wrong' }),
          wait: null,
        },
        422,
      )
    default:
      return data({ form: refuse(posted, passwordRefusal(outcome.kind)), wait: null }, 422)
  }
}

export default function ChangePasswordPage() {
  const t = useT()
  const answer = useActionData<typeof action>()
  const form = formView(t, answer?.form)
  return (
    <div className="flow">
      <BackLink href="/tai-khoan">{t('account.title')}</BackLink>
      <ErrorSummary errors={form.errors} />
      <WaitNotice seconds={answer?.wait} />
      <PageHeading title={t('account.changePassword')} />
      <form method="post" className="flow" noValidate>
        <Field
          name="presentPassword"
          type="password"
          label={t('account.password.present')}
          error={form.error('presentPassword')}
          autoComplete="current-password"
        />
        <NewPasswordField error={form.error('newPassword')} />
        <p className="hint">{t('session.password.others')}</p>
        <Button wide>{t('account.password.submit')}</Button>
      </form>
    </div>
  )
}
