import { useT } from '~/i18n/use-t'
import { PageHeading } from '~/ui/page-heading'

/** Demo mode only: each invented person is one press. */
export function DemoCast({
  cast,
  wanted,
}: {
  cast: readonly { officialId: string; who: string; job: string }[]
  wanted: { next: string; held: string }
}) {
  const t = useT()
  return (
    <section className="flow">
      <PageHeading title={t('session.demo.title')} />
      <p>{t('session.demo.lead')}</p>
      <form method="post" action="/dang-nhap/minh-hoa">
        <input type="hidden" name="next" value={wanted.next} />
        <input type="hidden" name="held" value={wanted.held} />
        <ul className="press-list">
          {cast.map(({ officialId, who, job }) => (
            <li key={officialId}>
              <button name="official" value={officialId} aria-label={t('session.demo.enter', { name: who })}>
                <b>{who}</b>
                <span>{job}</span>
              </button>
            </li>
          ))}
        </ul>
      </form>
    </section>
  )
}
