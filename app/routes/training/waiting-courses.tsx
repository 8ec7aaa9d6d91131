import { formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { type Waiting } from '~/learning/training'

/** What the person has yet to complete, and from which day on training elsewhere counts for it. */
export function WaitingCourses({ waiting }: { waiting: readonly Waiting[] }) {
  const t = useT()
  if (waiting.length === 0) return <p className="meta">{t('training.waiting.none')}</p>
  return (
    <section className="flow" aria-labelledby="cho-hoan-thanh">
      <h2 id="cho-hoan-thanh">{t('training.waiting')}</h2>
      <ul>
        {waiting.map(({ id, courseTitle, campaignName, countsFrom }) => (
          <li key={id}>
            {[courseTitle, campaignName].filter(Boolean).join(' · ')}:{' '}
            {countsFrom
              ? t('training.waiting.from', { day: formatDay(countsFrom, t.locale) })
              : t('training.waiting.byChoice')}
          </li>
        ))}
      </ul>
    </section>
  )
}
