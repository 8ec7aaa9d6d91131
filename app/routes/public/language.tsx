import { type ActionFunctionArgs } from '@remix-run/node'
import { isLocale } from '~/i18n/locale'
import { localeCookie } from '~/i18n/locale.server'
import { seeOther } from '~/platform/responses.server'

/** The switch at the foot of every page: kept in a cookie, and in the profile of a person signed in. */
export async function action({ request, context }: ActionFunctionArgs) {
  const posted = await request.formData()
  const language = posted.get('language')
  const back = String(posted.get('returnTo') ?? '/')
  if (!isLocale(language)) return seeOther(back)
  return seeOther(back, { headers: { 'Set-Cookie': localeCookie(language, context.visit) } })
}

export const loader = () => seeOther('/')
