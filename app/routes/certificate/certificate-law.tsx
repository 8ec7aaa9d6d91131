import type { LawState } from '~/courseware/law-state.server'
import { formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { SummaryList } from '~/ui/summary-list'

/** By which state of the law the paper was earned, and what has changed since. */
export function CertificateLaw({ law }: { law: LawState }) {
  const t = useT()
  const day = (of: string) => formatDay(of, t.locale)
  const { number, publishedOn, checkedOn, later } = law
  return (
    <>
      <SummaryList
        rows={[
          {
            term: t('law.certificate.state'),
            value: t('law.certificate.edition', {
              number,
              published: day(publishedOn),
              checked: day(checkedOn),
            }),
          },
          {
            term: t('law.certificate.later'),
            value:
              later.length === 0 ? (
                t('law.certificate.none')
              ) : (
                <ul>
                  {later.map(({ what, from }) => (
                    <li key={`${what} ${from}`}>{t('law.certificate.change', { what, day: day(from) })}</li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      {later.length > 0 ? <p className="meta">{t('law.certificate.stillValid')}</p> : null}
    </>
  )
}
