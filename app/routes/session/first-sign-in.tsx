import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { useT } from '~/i18n/use-t'
import { useCode } from '~/identity/codes.server'
import { signedInCookies } from '~/identity/cookies.server'
import { doorOf } from '~/identity/guards.server'
import { newId } from '~/platform/ids.server'
import { seeOther } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Button } from '~/ui/button'
import { Checkbox } from '~/ui/checkbox-cards'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { formView, readForm, refuse, says } from '~/ui/form'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { checkbox, isLikelyShared, signInName } from './sign-in-form'
import { WaitNotice } from './wait-notice'

export const meta = pageTitle((t) => t('session.first.title'))

const empty = says('session.first.code.empty')
const schema = z.object({
  name: signInName,
  code: z.string({ error: empty }).trim().min(1, empty).max(60, says('session.first.refused')),
  form: z.string().max(40).default(''),
  shared: checkbox,
})

export function loader({ request }: LoaderFunctionArgs) {
  return { form: newId(), shared: isLikelyShared(request) }
}

export async function action(args: ActionFunctionArgs) {
  const posted = await args.request.formData()
  const read = readForm(posted, schema)
  if (read.kind === 'refused') return data({ form: read.form, wait: null }, 422)
  const { name, code, form, shared } = read.value
  const { at } = args.context.visit
  const outcome = await useCode({ name, code, formToken: form }, doorOf(args, shared))
  switch (outcome.kind) {
    case 'accepted':
      return seeOther('/dat-mat-khau', { headers: signedInCookies(outcome.session, outcome.officialId, at) })
    case 'wait':
      return data({ form: refuse(posted), wait: outcome.seconds }, 429)
    case 'refused':
      return data(
        { form: refuse(posted, { field: 'code', message: 'session.first.refused' }), wait: null },
        422,
      )
  }
}

export default function FirstSignInPage() {
  const t = useT()
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = formView(t, answer?.form)
  return (
    <div className="flow">
      <BackLink href="/dang-nhap">{t('session.first.toSignIn')}</BackLink>
      <ErrorSummary errors={form.errors} />
      <WaitNotice seconds={answer?.wait} />
      <PageHeading title={t('session.first.title')} />
      <p>{t('session.first.lead')}</p>
      <form method="post" className="flow" noValidate>
        <input type="hidden" name="form" value={form.value('form', loaded.form)} />
        <Field
          name="name"
          label={t('session.signIn.name')}
          value={form.value('name', '')}
          error={form.error('name')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <Field
          name="code"
          label={t('session.first.code')}
          hint={t('session.first.code.hint')}
          error={form.error('code')}
          width="medium"
          inputMode="text"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <Checkbox
          name="shared"
          label={t('session.signIn.shared')}
          hint={t('session.signIn.shared.hint')}
          checked={form.value('shared', loaded.shared ? 'on' : '') === 'on'}
        />
        <Button wide>{t('session.first.submit')}</Button>
      </form>
    </div>
  )
}
