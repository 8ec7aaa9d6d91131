import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { useT } from '~/i18n/use-t'
import { lastAccount } from '~/identity/cookies.server'
import { demoCast } from '~/identity/demo-cast.server'
import { doorOf, viewerOf } from '~/identity/guards.server'
import { signIn } from '~/identity/sign-in.server'
import { seeOther } from '~/platform/responses.server'
import { Banner } from '~/ui/banner'
import { Button } from '~/ui/button'
import { Checkbox } from '~/ui/checkbox-cards'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { formView, readForm, type RefusedForm, refuse, says } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { DemoCast } from './demo-cast'
import { checkbox, isLikelyShared, signInName, wayFields } from './sign-in-form'
import { WaitNotice } from './wait-notice'
import { wantedOf, wayOn } from './way-on.server'

export const handle: PageHandle = {}
export const meta = pageTitle((t) => t('session.signIn.title'))

const schema = z.object({
  name: signInName,
  password: z
    .string({ error: says('session.signIn.password.empty') })
    .max(1000, says('session.signIn.refused')),
  shared: checkbox,
  ...wayFields,
})

export async function loader(args: LoaderFunctionArgs) {
  const wanted = wantedOf(args.request)
  if (await viewerOf(args)) throw seeOther(wanted.next)
  const cast = await demoCast(args.context.visit)
  const ended = wanted.next !== '' && lastAccount(args.request, args.context.visit.at) !== null
  return { wanted, cast, ended, shared: isLikelyShared(args.request) }
}

export async function action(args: ActionFunctionArgs) {
  const posted = await args.request.formData()
  const read = readForm(posted, schema)
  if (read.kind === 'refused') return data({ form: read.form, wait: null }, 422)
  const { name, password, shared, ...wanted } = read.value
  const outcome = await signIn({ name, password }, doorOf(args, shared))
  switch (outcome.kind) {
    case 'signedIn':
      return wayOn(outcome, wanted, args.context.visit.at)
    case 'wait':
      return data({ form: refuse(posted), wait: outcome.seconds }, 429)
    case 'refused':
      return data({ form: refused(posted, outcome.hasMarks), wait: null }, 422)
  }
}

function refused(posted: FormData, hasMarks: boolean): RefusedForm {
  const marks = { field: 'password', message: 'session.signIn.marks' } as const
  const plain = { field: 'name', message: 'session.signIn.refused' } as const
  return hasMarks ? refuse(posted, plain, marks) : refuse(posted, plain)
}

export default function SignInPage() {
  const t = useT()
  const { cast, wanted, ended } = useLoaderData<typeof loader>()
  // After a refusal there is one thing to look at.
  const offersCast = cast.length > 0 && useActionData<typeof action>() === undefined
  return (
    <>
      {ended ? (
        <Banner kind="notice">{t(wanted.held ? 'session.signIn.held' : 'session.signIn.ended')}</Banner>
      ) : null}
      {offersCast ? <DemoCast cast={cast} wanted={wanted} /> : null}
      <SignInForm asHeading={!offersCast} />
    </>
  )
}

function SignInForm({ asHeading }: { asHeading: boolean }) {
  const t = useT()
  const { wanted, shared } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = formView(t, answer?.form)
  return (
    <section className="flow" aria-labelledby="dang-nhap">
      <ErrorSummary errors={form.errors} />
      <WaitNotice seconds={answer?.wait} />
      {asHeading ? (
        <PageHeading title={<span id="dang-nhap">{t('session.signIn.title')}</span>} />
      ) : (
        <h2 id="dang-nhap">{t('session.demo.other')}</h2>
      )}
      <form method="post" action="/dang-nhap" className="flow" noValidate>
        <input type="hidden" name="next" value={form.value('next', wanted.next)} />
        <input type="hidden" name="held" value={form.value('held', wanted.held)} />
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
          name="password"
          type="password"
          label={t('session.signIn.password')}
          error={form.error('password')}
          autoComplete="current-password"
        />
        <Checkbox
          name="shared"
          label={t('session.signIn.shared')}
          hint={t('session.signIn.shared.hint')}
          checked={form.value('shared', shared ? 'on' : '') === 'on'}
        />
        <Button wide>{t('session.signIn.submit')}</Button>
      </form>
      <p>
        <a href="/quen-mat-khau">{t('session.signIn.lost')}</a>
      </p>
      <p>
        <a href="/dang-nhap/lan-dau">{t('session.signIn.first')}</a>
      </p>
    </section>
  )
}
