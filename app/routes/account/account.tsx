import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { useT } from '~/i18n/use-t'
import { LOCALES } from '~/i18n/locale'
import { localeCookie, preferenceCookie } from '~/i18n/locale.server'
import { requireOfficial } from '~/identity/guards.server'
import { ownProfile } from '~/identity/own-profile.server'
import { savePreferences } from '~/identity/preferences.server'
import { sessionsOf } from '~/identity/sessions.server'
import { isStaff } from '~/identity/viewer'
import { seesSomeUnit } from '~/organisation/scope.server'
import { seeOther } from '~/platform/responses.server'
import { Banner } from '~/ui/banner'
import { ErrorSummary } from '~/ui/error-summary'
import { formView, readForm } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { TEXT_SIZE_COOKIE, TEXT_SIZES } from '~/ui/text-size'
import { HONORIFICS, PreferencesForm } from './preferences-form'
import { OwnData, Profile, Security } from './account-sections'

export const handle: PageHandle = { nav: 'account' }
export const meta = pageTitle((t) => t('account.title'))

const schema = z.object({
  honorific: z.enum(HONORIFICS),
  language: z.enum(LOCALES),
  textSize: z.enum(TEXT_SIZES),
  shortcuts: z.literal('on').optional(),
})

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireOfficial(args)
  const { at, today } = args.context.visit
  const { honorific, language, textSize, shortcuts } = viewer
  const sessions = await sessionsOf(viewer.id, { at, staff: isStaff(viewer) })
  const said = new URL(args.request.url).searchParams
  return {
    profile: await ownProfile(viewer.id, today),
    preferences: { honorific, language, textSize, shortcuts },
    sessions: sessions.map(({ id, ...session }) => ({ ...session, isThis: id === viewer.sessionId })),
    mayMakeTokens: seesSomeUnit(viewer),
    done: said.get('xong'),
    ended: Number(said.get('so') ?? 0) || 0,
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireOfficial(args)
  const read = readForm(await args.request.formData(), schema)
  if (read.kind === 'refused') return data({ form: read.form }, 422)
  const { shortcuts, ...preferences } = read.value
  await savePreferences(viewer.id, { ...preferences, shortcuts: shortcuts === 'on' })
  // The sign-in page of this browser keeps both.
  const headers = new Headers()
  headers.append('Set-Cookie', localeCookie(preferences.language, args.context.visit))
  headers.append('Set-Cookie', preferenceCookie(TEXT_SIZE_COOKIE, preferences.textSize, args.context.visit))
  return seeOther('/tai-khoan?xong=luu', { headers })
}

export default function AccountPage() {
  const t = useT()
  const { profile, preferences, sessions, mayMakeTokens } = useLoaderData<typeof loader>()
  const form = formView(t, useActionData<typeof action>()?.form)
  return (
    <div className="flow">
      <ErrorSummary errors={form.errors} />
      <DoneBanner />
      <PageHeading title={t('account.title')} />
      <Profile profile={profile} />
      <PreferencesForm form={form} preferences={preferences} />
      <Security sessions={sessions} />
      <OwnData mayMakeTokens={mayMakeTokens} />
    </div>
  )
}

function DoneBanner() {
  const t = useT()
  const { done, ended } = useLoaderData<typeof loader>()
  switch (done) {
    case 'luu':
      return <Banner kind="outcome">{t('account.saved')}</Banner>
    case 'mat-khau':
      return <Banner kind="outcome">{t('account.passwordSaved')}</Banner>
    case 'dang-xuat':
      return <Banner kind="outcome">{t('account.signedOutElsewhere', { count: ended })}</Banner>
    default:
      return null
  }
}
