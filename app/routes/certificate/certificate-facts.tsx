import { formatCode, formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { type CertificateView, CODE_PREFIX } from '~/learning/certificate'
import { type SummaryRow, SummaryList } from '~/ui/summary-list'

export type Paper = Pick<CertificateView, 'code' | 'data' | 'holder'>

/** What the paper says, as terms and values. The public page leaves out what it need not tell. */
export function CertificateFacts({ paper, full = false }: { paper: Paper; full?: boolean }) {
  const t = useT()
  const { data, holder } = paper
  const rows: (SummaryRow | false)[] = [
    {
      term: t('certificate.name'),
      value: holder ? <strong>{holder.fullName}</strong> : t('certificate.erased'),
    },
    full &&
      holder !== null &&
      holder.positionName !== '' && { term: t('certificate.position'), value: holder.positionName },
    holder !== null && holder.unitName !== '' && { term: t('certificate.unit'), value: holder.unitName },
    { term: t('certificate.course'), value: data.courseTitle },
    { term: t('certificate.completedOn'), value: formatDay(data.completedOn, t.locale) },
    full && data.periods > 0 && { term: t('certificate.periods'), value: data.periods },
    { term: t('certificate.issuer'), value: data.issuer },
    { term: t('certificate.code'), value: formatCode(paper.code, CODE_PREFIX) },
  ]
  return <SummaryList rows={rows.filter((row) => row !== false)} />
}
