import { useT } from '~/i18n/use-t'
import { BackLink } from '~/ui/back-link'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'

export const meta = pageTitle((t) => t('help.access.title'))

const ABILITIES = ['keyboard', 'reader', 'zoom', 'size', 'contrast', 'script', 'time'] as const
const LIMITS = ['pdf', 'table'] as const

export default function Accessibility() {
  const t = useT()
  return (
    <>
      <BackLink href="/tro-giup">{t('help.backToHelp')}</BackLink>
      <PageHeading title={t('help.access.title')} />
      <p>{t('help.access.lead')}</p>
      <h2>{t('help.access.can.title')}</h2>
      <ul>
        {ABILITIES.map((ability) => (
          <li key={ability}>{t(`help.access.can.${ability}`)}</li>
        ))}
      </ul>
      <h2>{t('help.access.standard.title')}</h2>
      <p>{t('help.access.standard')}</p>
      <h2>{t('help.access.limits.title')}</h2>
      <ul>
        {LIMITS.map((limit) => (
          <li key={limit}>{t(`help.access.limits.${limit}`)}</li>
        ))}
      </ul>
      <h2>{t('help.access.report.title')}</h2>
      <p>{t('help.access.report')}</p>
    </>
  )
}
