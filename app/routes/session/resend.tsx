import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatTime } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { requireOfficial } from '~/identity/guards.server'
import { dropHeldForm, findHeldForm } from '~/identity/held-posts.server'
import { safePath, seeOther } from '~/platform/responses.server'
import { Button, ButtonRow } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { wantedOf } from './way-on.server'

export const meta = pageTitle((t) => t('session.held.title'))

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireOfficial(args)
  const held = await findHeldForm(viewer.id, args.params.held ?? '', args.context.visit.at)
  return { held, next: safePath(wantedOf(args.request).next) }
}

/** Drops what was held; sending it again is a plain form to the page it was meant for. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireOfficial(args)
  await dropHeldForm(viewer.id, args.params.held ?? '')
  return seeOther(wantedOf(args.request).next)
}

export default function ResendPage() {
  const t = useT()
  const { held, next } = useLoaderData<typeof loader>()
  return (
    <div className="flow">
      <PageHeading title={t('session.held.title')} />
      {held ? (
        <>
          <p>{t('session.held.lead', { time: formatTime(held.heldAt, t.locale) })}</p>
          <form id="gui-lai" method="post" action={held.path} acceptCharset="utf-8">
            <input type="hidden" name="gui-lai" value="1" />
            {held.fields.map(([name, value], index) => (
              <input key={index} type="hidden" name={name} value={value} />
            ))}
          </form>
          <form id="bo" method="post" action={`?tiep=${encodeURIComponent(next)}`} />
          <ButtonRow>
            <Button form="gui-lai">{t('session.held.submit')}</Button>
            <Button form="bo" kind="quiet">
              {t('session.held.drop')}
            </Button>
          </ButtonRow>
        </>
      ) : (
        <EmptyState action={<a href={next}>{t('common.home')}</a>}>{t('session.held.none')}</EmptyState>
      )}
    </div>
  )
}
