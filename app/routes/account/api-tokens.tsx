import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useT } from '~/i18n/use-t'
import { tokensOf } from '~/identity/api-tokens.server'
import { requireOfficial } from '~/identity/guards.server'
import { seesSomeUnit } from '~/organisation/scope.server'
import { forbidden } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { CopyLink } from '~/ui/copy-link'
import { ErrorSummary } from '~/ui/error-summary'
import { formView } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { WaitNotice } from '../session/wait-notice'
import { makeAct, revokeAct } from './api-token-acts.server'
import { NewToken, TokenList } from './api-token-parts'

export const handle: PageHandle = { nav: 'account' }
export const meta = pageTitle((t) => t('tokens.title'))

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireSeeing(args)
  const { today, demo } = args.context.visit
  const revoked = new URL(args.request.url).searchParams.get('xong') === 'thu-hoi'
  return { tokens: await tokensOf(viewer.id, today), revoked, demo }
}

/** The token is shown in the answer to the POST itself: only its hash is kept, so no later page could. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireSeeing(args)
  const posted = await args.request.formData()
  const { visit } = args.context
  if (posted.get('act') === 'revoke') return revokeAct(viewer, posted, visit)
  const made = await makeAct(viewer, posted, visit)
  const { status, ...shown } = made
  return data(shown, { status, headers: { 'Cache-Control': 'no-store' } })
}

/** Whoever sees no unit has nothing that a program could read. */
async function requireSeeing(args: LoaderFunctionArgs) {
  const viewer = await requireOfficial(args)
  return seesSomeUnit(viewer) ? viewer : forbidden('headOnly')
}

export type TokensPage = ReturnType<typeof useLoaderData<typeof loader>>

export default function ApiTokens() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT()
  const form = formView(t, answer?.form)
  const secret = answer?.secret
  return (
    <div className="flow">
      <BackLink href="/tai-khoan">{t('account.title')}</BackLink>
      <ErrorSummary errors={form.errors} />
      <WaitNotice seconds={answer?.wait} />
      {page.revoked && !answer ? <Banner kind="outcome">{t('tokens.revoked')}</Banner> : null}
      {secret ? <Banner kind="outcome">{t('tokens.once')}</Banner> : null}
      <PageHeading title={t('tokens.title')} />
      {secret ? <Secret secret={secret} /> : null}
      <p>{t('tokens.lead')}</p>
      <p>{t('tokens.care')}</p>
      <p>
        <a href="/api/v1/openapi.json">{t('tokens.document')}</a>
      </p>
      <TokenList {...page} />
      <NewToken form={form} demo={page.demo} />
    </div>
  )
}

function Secret({ secret }: { secret: string }) {
  const t = useT()
  return (
    <>
      <p className="letter-text">
        <strong>{secret}</strong>
      </p>
      <CopyLink url={secret} label={t('tokens.copy')} />
      <p>{t('tokens.how')}</p>
    </>
  )
}
