import { useT } from '~/i18n/use-t'
import { Banner } from '~/ui/banner'

const done = ['roleGranted', 'roleWithdrawn', 'attempt', 'revoked', 'reissued'] as const
const refused = ['alreadyHeld', 'unitNeeded', 'lastAdministrator', 'stale'] as const

/** What the last press did, or why it did nothing. */
export function DoneBanner({ done: said, count }: { done: string | null; count: number }) {
  const t = useT()
  if (said === 'sessions') return <Banner kind="outcome">{t('admin.done.sessions', { count })}</Banner>
  if (said === 'extraTime') return <Banner kind="outcome">{t('notices.extraTime.done')}</Banner>
  if (said === 'extraTimeEnded') return <Banner kind="outcome">{t('notices.extraTime.withdrawn')}</Banner>
  const outcome = done.find((one) => one === said)
  if (outcome) return <Banner kind="outcome">{t(`admin.done.${outcome}`)}</Banner>
  const refusal = refused.find((one) => one === said)
  return refusal ? <Banner kind="problem">{t(`admin.refused.${refusal}`)}</Banner> : null
}
