import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { siteSettings } from '~/platform/site-settings.server'
import { type Hotline } from '~/platform/site-settings'
import { Banner } from '~/ui/banner'
import { ButtonLink } from '~/ui/button'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { Panel } from '~/ui/panel'
import { telephone } from '~/ui/site-footer'
import { SummaryList } from '~/ui/summary-list'

export const meta = pageTitle((t) => t('help.hotline.title'))

// Nothing here looks anyone up or writes anything down: that a person opened this page must leave no trace.
export async function loader({ context }: LoaderFunctionArgs) {
  const { hotlines } = await siteSettings(context.visit)
  return { hotlines, demo: context.visit.demo }
}

export const headers = () => ({ 'Cache-Control': 'no-store' })

const RIGHTS = ['secret', 'told', 'protected', 'withdraw', 'duty'] as const
const TIPS = ['device', 'facts', 'history'] as const

export default function Hotlines() {
  const t = useT()
  const { hotlines, demo } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title={t('help.hotline.title')} />
      <p>{t('help.hotline.lead')}</p>
      {demo ? <Banner kind="deadline">{t('help.hotline.demo')}</Banner> : null}
      {hotlines.length === 0 ? <p>{t('help.hotline.none')}</p> : null}
      {hotlines.map((hotline, index) => (
        <HotlinePanel key={hotline.name} hotline={hotline} id={`kenh-${index + 1}`} />
      ))}
      <p>
        <strong>{t('help.hotline.danger')}</strong>
      </p>
      <h2>{t('help.hotline.rights.title')}</h2>
      <ul>
        {RIGHTS.map((right) => (
          <li key={right}>{t(`help.hotline.rights.${right}`)}</li>
        ))}
      </ul>
      <p className="meta">{t('help.hotline.rights.basis')}</p>
      <h2>{t('help.hotline.tips.title')}</h2>
      <ul>
        {TIPS.map((tip) => (
          <li key={tip}>{t(`help.hotline.tips.${tip}`)}</li>
        ))}
      </ul>
    </>
  )
}

function HotlinePanel({ hotline, id }: { hotline: Hotline; id: string }) {
  const t = useT()
  const rows = [
    { term: t('help.hotline.hours'), value: hotline.hours },
    hotline.email
      ? { term: t('help.hotline.email'), value: <a href={`mailto:${hotline.email}`}>{hotline.email}</a> }
      : null,
    hotline.address ? { term: t('help.hotline.address'), value: hotline.address } : null,
    { term: t('help.hotline.updated'), value: formatDay(hotline.updatedOn, t.locale) },
  ].filter((row) => row !== null)
  return (
    <Panel labelledBy={id}>
      <h2 id={id}>{hotline.name}</h2>
      <p>{hotline.scope}</p>
      <p>
        <ButtonLink kind="secondary" wide href={telephone(hotline.phone)}>
          {t('help.hotline.call', { phone: hotline.phone })}
        </ButtonLink>
      </p>
      <SummaryList rows={rows} />
    </Panel>
  )
}
