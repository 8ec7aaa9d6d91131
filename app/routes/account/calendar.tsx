import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { formatDate } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { requireOfficial } from '~/identity/guards.server'
import { calendarSince, makeCalendarAddress, revokeCalendarAddress } from '~/notices/calendar.server'
import { environment } from '~/platform/environment.server'
import { seeOther } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { Button, ButtonRow } from '~/ui/button'
import { CopyLink } from '~/ui/copy-link'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'

export const handle: PageHandle = { nav: 'account' }
export const meta = pageTitle((t) => t('notices.calendar.title'))

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireOfficial(args)
  const ended = new URL(args.request.url).searchParams.get('xong') === 'thu-hoi'
  return { since: await calendarSince(viewer.id), ended }
}

/** The address is shown in the answer to the POST itself: only its hash is kept, so no later page could. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireOfficial(args)
  const { at } = args.context.visit
  const act = (await args.request.formData()).get('act')
  if (act !== 'make') {
    await revokeCalendarAddress(viewer.id, at)
    return seeOther('/tai-khoan/lich?xong=thu-hoi')
  }
  const secret = await makeCalendarAddress(viewer.id, at)
  const address = `${environment().origin}/lich/${secret}.ics`
  return data({ address }, { headers: { 'Cache-Control': 'no-store' } })
}

export default function Calendar() {
  const t = useT()
  const { since, ended } = useLoaderData<typeof loader>()
  const made = useActionData<typeof action>()
  return (
    <div className="flow">
      <BackLink href="/tai-khoan">{t('account.title')}</BackLink>
      {ended && !made ? <Banner kind="outcome">{t('notices.calendar.revoked')}</Banner> : null}
      {made ? <Banner kind="outcome">{t('notices.calendar.once')}</Banner> : null}
      <PageHeading title={t('notices.calendar.title')} />
      <p>{t('notices.calendar.lead')}</p>
      {made ? <Address address={made.address} /> : null}
      {!made && since ? <p>{t('notices.calendar.since', { day: formatDate(since, t.locale) })}</p> : null}
      <form id="tao" method="post" />
      <form id="thu-hoi" method="post" />
      <ButtonRow>
        <Button form="tao" name="act" value="make" kind={since || made ? 'secondary' : 'primary'}>
          {t(since || made ? 'notices.calendar.again' : 'notices.calendar.make')}
        </Button>
        {since || made ? (
          <Button form="thu-hoi" name="act" value="revoke" kind="secondary">
            {t('notices.calendar.revoke')}
          </Button>
        ) : null}
      </ButtonRow>
    </div>
  )
}

function Address({ address }: { address: string }) {
  const t = useT()
  return (
    <>
      <p className="letter-text">
        <strong>{address}</strong>
      </p>
      <CopyLink url={address} label={t('notices.calendar.copy')} />
      <p>{t('notices.calendar.how')}</p>
    </>
  )
}
