import { useT } from '~/i18n/use-t'
import { Banner } from '~/ui/banner'

/** Says how long to wait after wrong tries; nothing when there is nothing to wait for. */
export function WaitNotice({ seconds }: { seconds: number | null | undefined }) {
  const t = useT()
  if (!seconds) return null
  const text =
    seconds > 120
      ? t('session.signIn.paused', { count: Math.ceil(seconds / 60) })
      : t('session.signIn.wait', { count: seconds })
  return <Banner kind="problem">{text}</Banner>
}
