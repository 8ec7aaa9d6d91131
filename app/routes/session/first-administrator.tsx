import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { z } from 'zod'
import { useT } from '~/i18n/use-t'
import { signedInCookies } from '~/identity/cookies.server'
import { isFirstAdministratorCode, makeFirstAdministrator } from '~/identity/first-administrator.server'
import { notFound, seeOther } from '~/platform/responses.server'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { formView, type PlainMessageKey, readForm, refuse, says } from '~/ui/form'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { NewPasswordField, passwordRefusal } from './new-password-field'

export const meta = pageTitle((t) => t('session.administrator.title'))

const noName = says('session.administrator.fullName.empty')
const wrongCode = says('session.administrator.staffCode.wrong')
const schema = z.object({
  fullName: z.string({ error: noName }).trim().min(2, noName).max(100, noName),
  staffCode: z
    .string({ error: wrongCode })
    .trim()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}./-]{1,39}$/u, wrongCode),
  email: z
    .string()
    .trim()
    .max(120, says('session.administrator.email.wrong'))
    .optional()
    .transform((value) => value ?? null),
  newPassword: z
    .string({ error: says('session.password.empty') })
    .max(1000, says('session.password.tooLong')),
})

export async function loader({ params, context }: LoaderFunctionArgs) {
  return (await isFirstAdministratorCode(params.code ?? '', context.visit.at)) ? null : notFound()
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const posted = await request.formData()
  const read = readForm(posted, schema)
  if (read.kind === 'refused') return data({ form: read.form }, 422)
  const { newPassword, ...person } = read.value
  const outcome = await makeFirstAdministrator(
    params.code ?? '',
    { ...person, password: newPassword },
    context.visit,
  )
  if (outcome.kind === 'made') {
    return seeOther('/quan-tri', {
      headers: signedInCookies(outcome.session, outcome.officialId, context.visit.at),
    })
  }
  return data({ form: refuse(posted, refusal(outcome.kind)) }, 422)
}

type Refusal = Exclude<Awaited<ReturnType<typeof makeFirstAdministrator>>['kind'], 'made'>

function refusal(kind: Refusal): { field: string; message: PlainMessageKey } {
  switch (kind) {
    case 'refused':
      return { field: '', message: 'session.administrator.refused' }
    case 'badStaffCode':
      return { field: 'staffCode', message: 'session.administrator.staffCode.wrong' }
    case 'badEmail':
      return { field: 'email', message: 'session.administrator.email.wrong' }
    default:
      return passwordRefusal(kind)
  }
}

export default function FirstAdministratorPage() {
  const t = useT()
  const form = formView(t, useActionData<typeof action>()?.form)
  const field = (name: string) => ({ name, value: form.value(name, ''), error: form.error(name) })
  return (
    <div className="flow">
      <ErrorSummary errors={form.errors} />
      <PageHeading title={t('session.administrator.title')} />
      <p>{t('session.administrator.lead')}</p>
      <form method="post" className="flow" noValidate>
        <Field {...field('fullName')} label={t('session.administrator.fullName')} autoComplete="name" />
        <Field
          {...field('staffCode')}
          label={t('session.administrator.staffCode')}
          autoComplete="username"
          width="medium"
        />
        <Field
          {...field('email')}
          type="email"
          label={t('session.administrator.email')}
          autoComplete="email"
        />
        <NewPasswordField error={form.error('newPassword')} />
        <Button wide>{t('session.administrator.submit')}</Button>
      </form>
    </div>
  )
}
