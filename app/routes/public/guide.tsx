import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { guides } from '~/i18n/help/guides'
import { useT } from '~/i18n/use-t'
import { orNotFound } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { Callout } from '~/ui/callout'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { PrintButton } from '~/ui/print-button'

export const meta = pageTitle<typeof loader>((_t, { guide }) => guide.title)

export function loader({ params }: LoaderFunctionArgs) {
  return { guide: orNotFound(Object.hasOwn(guides, params.guide ?? '') ? guides[params.guide ?? ''] : null) }
}

export default function GuidePage() {
  const t = useT()
  const { guide } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href="/tro-giup">{t('help.backToHelp')}</BackLink>
      {t.locale === 'vi' ? null : <Banner kind="notice">{t('common.onlyVietnamese')}</Banner>}
      <div lang="vi" className="flow guide">
        <PageHeading title={guide.title} below={guide.intro} />
        {guide.parts.map((part) => (
          <section key={part.title} className="flow measure">
            <h2>{part.title}</h2>
            <ol>
              {part.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </section>
        ))}
        <div className="measure">
          <Callout kind="remember" id="ghi-nho" title={t('help.remember')}>
            <ul>
              {guide.remember.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Callout>
        </div>
      </div>
      <p>
        <PrintButton />
      </p>
    </>
  )
}
