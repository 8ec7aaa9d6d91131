import { formatCode, formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { CODE_PREFIX, REVOCATION_REASONS } from '~/learning/certificate'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { SummaryList } from '~/ui/summary-list'

type Shown = { id: string; code: string; data: { courseTitle: string }; revoked: { on: string } | null }

/** A certificate in force can be withdrawn, a withdrawn one issued anew. */
export function CertificateActs({ certificates }: { certificates: readonly Shown[] }) {
  const t = useT()
  return (
    <section className="flow" aria-labelledby="giay">
      <h2 id="giay">{t('admin.certificates.title')}</h2>
      {certificates.map((certificate) => (
        <CertificateAct key={certificate.id} certificate={certificate} />
      ))}
    </section>
  )
}

function CertificateAct({ certificate }: { certificate: Shown }) {
  const t = useT()
  const { id, data, revoked } = certificate
  const code = formatCode(certificate.code, CODE_PREFIX)
  const state = revoked
    ? t('admin.certificates.revoked', { day: formatDay(revoked.on, t.locale) })
    : t('admin.certificates.valid')
  return (
    <form method="post" className="flow">
      <SummaryList
        rows={[
          { term: t('admin.certificates.course'), value: data.courseTitle },
          { term: t('admin.certificates.code'), value: code },
          { term: t('admin.certificates.state'), value: state },
        ]}
      />
      <input type="hidden" name="act" value={revoked ? 'reissue' : 'revoke'} />
      <input type="hidden" name="certificate" value={id} />
      {revoked ? (
        <Button kind="secondary">{t('admin.certificates.reissue', { code })}</Button>
      ) : (
        <>
          <Field
            name="reason"
            type="select"
            width="medium"
            label={t('admin.certificates.reason')}
            options={REVOCATION_REASONS.map((value) => ({
              value,
              label: t(`admin.certificates.reason.${value}`),
            }))}
          />
          <Button kind="danger">{t('admin.certificates.revoke', { code })}</Button>
        </>
      )}
    </form>
  )
}
