import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { lawStateOf } from '~/courseware/law-state.server'
import { formatDay } from '~/i18n/format'
import { localeOf } from '~/i18n/locale.server'
import { useT } from '~/i18n/use-t'
import { verifyCertificate } from '~/learning/certificates.server'
import { Banner } from '~/ui/banner'
import { formView } from '~/ui/form'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { Panel } from '~/ui/panel'
import { CertificateLaw } from './certificate-law'
import { CertificateFacts } from './certificate-facts'
import { CheckForm } from './check-form'
import { limitLookUps } from './look-up-limit.server'

const title = pageTitle((t) => t('certificate.check.title'))
export const meta: MetaFunction = (given) => [...(title(given) ?? []), { name: 'robots', content: 'noindex' }]

/** Open to anyone: says whether a code is valid, withdrawn or unknown, and of a person only what the paper says. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  limitLookUps(context.visit)
  const typed = (params.code ?? '').slice(0, 40)
  const found = await verifyCertificate(typed)
  if (found.kind === 'unknown') return data({ found, typed }, { status: 404 })
  const { code, data: printed, holder, revoked } = found.certificate
  const named = holder && { ...holder, positionName: '' }
  const paper = { code, data: printed, holder: named }
  const law = await lawStateOf(printed.editionHash, localeOf(request, null))
  return data({ found: { kind: found.kind, paper, revoked, law }, typed })
}

export function headers() {
  return { 'X-Robots-Tag': 'noindex' }
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

export default function Verify() {
  const t = useT()
  const { found, typed } = useLoaderData<typeof loader>()
  return (
    <div className="measure flow">
      <Verdict found={found} />
      <section aria-labelledby="tra-ma-khac" className="flow">
        {found.kind === 'unknown' ? null : <h2 id="tra-ma-khac">{t('certificate.check.another')}</h2>}
        <CheckForm form={formView(t)} {...(found.kind === 'unknown' ? { typed } : {})} />
      </section>
    </div>
  )
}

function Verdict({ found }: { found: Page['found'] }) {
  const t = useT()
  if (found.kind === 'unknown') {
    return (
      <>
        <PageHeading title={t('certificate.check.title')} />
        <Banner kind="problem" title={t('certificate.unknown')} />
      </>
    )
  }
  const { paper, revoked, law } = found
  return (
    <>
      {revoked ? (
        <PageHeading
          title={t('certificate.revoked', {
            day: formatDay(revoked.on, t.locale),
            reason: t(`certificate.reason.${revoked.reason}`),
          })}
        />
      ) : (
        <PageHeading title={`✓ ${t('certificate.valid')}`} below={paper.data.title} />
      )}
      <Panel tone={revoked ? 'urgent' : 'main'}>
        <CertificateFacts paper={paper} />
        {law ? <CertificateLaw law={law} /> : null}
      </Panel>
    </>
  )
}
