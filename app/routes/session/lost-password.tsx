import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { passwordResetLetter } from '~/documents/password-reset-letter'
import { hasPostOffice, post } from '~/documents/post-office.server'
import { useT } from '~/i18n/use-t'
import { requestResetLink } from '~/identity/lost-password.server'
import { environment } from '~/platform/environment.server'
import { log } from '~/platform/log.server'
import { seeOther } from '~/platform/responses.server'
import { siteSettings } from '~/platform/site-settings.server'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { formView, readForm } from '~/ui/form'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { signInName } from './sign-in-form'

export const meta = pageTitle((t) => t('session.lost.title'))

const schema = z.object({ name: signInName })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { support } = await siteSettings(context.visit)
  const sent = new URL(request.url).searchParams.has('da-gui')
  return { byMail: hasPostOffice(), support, sent }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const read = readForm(await request.formData(), schema)
  if (read.kind === 'refused') return data({ form: read.form }, 422)
  // Not waited for: how long it takes would tell whether the account exists.
  if (hasPostOffice()) void sendLink(read.value.name, context.visit.at)
  return seeOther('/quen-mat-khau?da-gui')
}

async function sendLink(name: string, at: Date): Promise<void> {
  try {
    const reset = await requestResetLink(name, at)
    if (reset)
      post(passwordResetLetter(reset.reader, `${environment().origin}/dat-lai-mat-khau/${reset.code}`))
  } catch {
    log.error('resetLinkNotMade')
  }
}

export default function LostPasswordPage() {
  const t = useT()
  const { byMail, support, sent } = useLoaderData<typeof loader>()
  const errors = formView(t, useActionData<typeof action>()?.form).errors
  return (
    <div className="flow">
      <BackLink href="/dang-nhap">{t('session.signIn.title')}</BackLink>
      <ErrorSummary errors={errors} />
      {sent && byMail ? <Banner kind="notice">{t('session.lost.email.sent')}</Banner> : null}
      <PageHeading title={t('session.lost.title')} />
      <p>{t('session.lost.lead', { count: 1 + Number(byMail) + Number(support !== null) })}</p>
      {byMail ? <ByMail /> : null}
      <section className="flow">
        <h2>{t('session.lost.clerk.title')}</h2>
        <p>{t('session.lost.clerk.body')}</p>
        <ButtonLink href="/dang-nhap/lan-dau" kind="secondary">
          {t('session.lost.clerk.enter')}
        </ButtonLink>
      </section>
      {support ? (
        <section className="flow">
          <h2>{t('session.lost.phone.title')}</h2>
          <p>{t('session.lost.phone.body', support)}</p>
        </section>
      ) : null}
    </div>
  )
}

function ByMail() {
  const t = useT()
  const form = formView(t, useActionData<typeof action>()?.form)
  return (
    <section className="flow">
      <h2>{t('session.lost.email.title')}</h2>
      <p>{t('session.lost.email.body')}</p>
      <form method="post" action="/quen-mat-khau" className="flow" noValidate>
        <Field
          name="name"
          label={t('session.signIn.name')}
          value={form.value('name', '')}
          error={form.error('name')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <Button>{t('session.lost.email.submit')}</Button>
      </form>
    </section>
  )
}
