import { useT } from '~/i18n/use-t'

/** How long a timed sitting still has. The region is there from the first, so that what the script says in it is read out. */
export function TimeLeft({ seconds }: { seconds: number | null }) {
  const t = useT()
  if (seconds === null) return null
  const count = Math.ceil(seconds / 60)
  return (
    <p
      className="meta"
      role="status"
      data-time-left={seconds}
      data-words={t('test.timeLeft', { count: '{count}' })}
    >
      {t('test.timeLeft', { count })}
    </p>
  )
}
