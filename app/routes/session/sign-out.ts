import { type ActionFunctionArgs } from '@remix-run/node'
import { signedOutCookies } from '~/identity/cookies.server'
import { sessionOf, sessionToken } from '~/identity/guards.server'
import { signOut } from '~/identity/sign-in.server'
import { seeOther } from '~/platform/responses.server'

export const loader = () => seeOther('/')

export async function action(args: ActionFunctionArgs) {
  const session = await sessionOf(args)
  const token = sessionToken(args.request)
  if (session && token) await signOut(session.viewer.id, token, args.context.visit.at)
  return seeOther('/dang-nhap', { headers: signedOutCookies() })
}
