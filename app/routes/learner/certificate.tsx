import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatCode, formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { requireOfficial } from '~/identity/guards.server'
import { CODE_PREFIX } from '~/learning/certificate'
import { findCertificate } from '~/learning/certificates.server'
import { orNotFound } from '~/platform/responses.server'
import { checkAddresses } from '~/routes/certificate/addresses.server'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { ButtonLink, ButtonRow } from '~/ui/button'
import { CopyLink } from '~/ui/copy-link'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { Panel } from '~/ui/panel'
import { SummaryList } from '~/ui/summary-list'

export const handle: PageHandle = { nav: 'certificates' }
export const meta = pageTitle<typeof loader>((_t, { certificate }) => certificate.data.title)

export async function loader(asked: LoaderFunctionArgs) {
  const viewer = await requireOfficial(asked)
  const certificate = orNotFound(await findCertificate(viewer.id, asked.params.certificate ?? ''))
  return { certificate, check: checkAddresses(certificate.code).page }
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

export default function Certificate() {
  const t = useT()
  const { certificate, check } = useLoaderData<typeof loader>()
  const { id, code, data, holder, revoked } = certificate
  return (
    <>
      <BackLink href="/giay-xac-nhan">{t('certificate.back')}</BackLink>
      {revoked ? (
        <Banner
          kind="problem"
          title={t('certificate.revoked', {
            day: formatDay(revoked.on, t.locale),
            reason: t(`certificate.reason.${revoked.reason}`),
          })}
        />
      ) : null}
      <PageHeading title={data.title} />
      <div className="measure flow">
        <Panel tone="main">
          <h2>{holder?.fullName ?? t('certificate.erased')}</h2>
          <p>{t('certificate.hasCompleted', { course: data.courseTitle })}</p>
          <p className="meta">{t('certificate.onDay', { day: formatDay(data.completedOn, t.locale) })}</p>
          <p className="meta">{t('certificate.withCode', { code: formatCode(code, CODE_PREFIX) })}</p>
        </Panel>
        {revoked || !holder ? null : (
          <ButtonRow>
            <ButtonLink href={`/giay-xac-nhan/${id}.pdf`}>{t('certificate.download')}</ButtonLink>
            <CopyLink url={check} label={t('certificate.copy')} />
          </ButtonRow>
        )}
        <Facts {...certificate} />
        <p className="meta">
          {t('certificate.link')} <a href={check}>{check}</a>
        </p>
      </div>
    </>
  )
}

function Facts({ data, holder }: Page['certificate']) {
  const t = useT()
  const rows = [
    { term: t('certificate.position'), value: holder?.positionName },
    { term: t('certificate.unit'), value: holder?.unitName },
    { term: t('certificate.periods'), value: data.periods > 0 ? data.periods : null },
    { term: t('certificate.issuer'), value: data.issuer },
  ]
  return <SummaryList rows={rows.filter(({ value }) => value)} />
}
