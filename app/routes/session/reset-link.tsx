import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { useT } from '~/i18n/use-t'
import { useLink } from '~/identity/codes.server'
import { signedInCookies } from '~/identity/cookies.server'
import { doorOf } from '~/identity/guards.server'
import { newId } from '~/platform/ids.server'
import { seeOther } from '~/platform/responses.server'
import { Banner } from '~/ui/banner'
import { Button, ButtonLink } from '~/ui/button'
import { Checkbox } from '~/ui/checkbox-cards'
import { readForm } from '~/ui/form'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { checkbox, isLikelyShared } from './sign-in-form'

export const meta = pageTitle((t) => t('session.link.title'))

const schema = z.object({ form: z.string().max(40).default(''), shared: checkbox })

/** Opening the link changes nothing: mail scanners open it too. */
export function loader({ request }: LoaderFunctionArgs) {
  return { form: newId(), shared: isLikelyShared(request) }
}

export async function action(args: ActionFunctionArgs) {
  const read = readForm(await args.request.formData(), schema)
  const { form, shared } = read.kind === 'accepted' ? read.value : { form: '', shared: true }
  const outcome = await useLink({ code: args.params.code ?? '', formToken: form }, doorOf(args, shared))
  if (outcome.kind !== 'accepted') return data({ refused: true }, 422)
  return seeOther('/dat-mat-khau', {
    headers: signedInCookies(outcome.session, outcome.officialId, args.context.visit.at),
  })
}

export default function ResetLinkPage() {
  const t = useT()
  const { form, shared } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()?.refused ?? false
  return (
    <div className="flow">
      {refused ? <Banner kind="problem">{t('session.link.refused')}</Banner> : null}
      <PageHeading title={t('session.link.title')} />
      {refused ? (
        <ButtonLink href="/quen-mat-khau">{t('session.link.again')}</ButtonLink>
      ) : (
        <form method="post" className="flow">
          <p>{t('session.link.lead')}</p>
          <input type="hidden" name="form" value={form} />
          <Checkbox
            name="shared"
            label={t('session.signIn.shared')}
            hint={t('session.signIn.shared.hint')}
            checked={shared}
          />
          <Button wide>{t('session.link.submit')}</Button>
        </form>
      )}
    </div>
  )
}
