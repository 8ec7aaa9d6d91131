import { formatCode, formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { type CertificateView, CODE_PREFIX } from '~/learning/certificate'
import { SummaryList } from '~/ui/summary-list'

export type Paper = Pick<CertificateView, 'code' | 'data' | 'holder'>

/** What the paper says, as terms and values: to anyone who holds its code. */
export function CertificateFacts({ paper }: { paper: Paper }) {
  const t = useT()
  const { data, holder } = paper
  return (
    <SummaryList
      rows={[
        {
          term: t('certificate.name'),
          value: holder ? <strong>{holder.fullName}</strong> : t('certificate.erased'),
        },
        { term: t('certificate.unit'), value: holder?.unitName || '–' },
        { term: t('certificate.course'), value: data.courseTitle },
        { term: t('certificate.completedOn'), value: formatDay(data.completedOn, t.locale) },
        { term: t('certificate.issuer'), value: data.issuer },
        { term: t('certificate.code'), value: formatCode(paper.code, CODE_PREFIX) },
      ]}
    />
  )
}
