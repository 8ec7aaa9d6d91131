import { type ActionFunctionArgs } from '@remix-run/node'
import { isLocale } from '~/i18n/locale'
import { localeCookie } from '~/i18n/locale.server'
import { viewerOf } from '~/identity/guards.server'
import { savePreferences } from '~/identity/preferences.server'
import { seeOther } from '~/platform/responses.server'

/** The switch at the foot of every page: kept in a cookie, and in the profile of a person signed in. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await viewerOf(args)
  const posted = await args.request.formData()
  const language = posted.get('language')
  const back = String(posted.get('returnTo') ?? '/').slice(0, 2000)
  if (!isLocale(language)) return seeOther(back)
  if (viewer) await savePreferences(viewer.id, { language })
  return seeOther(back, { headers: { 'Set-Cookie': localeCookie(language, args.context.visit) } })
}

export const loader = () => seeOther('/')
