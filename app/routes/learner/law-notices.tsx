import { formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import type { LawNotice } from '~/learning/law-notices.server'
import { Banner } from '~/ui/banner'

/** What a reader must know of the law behind a lesson, each with its day. */
export function LawNotices({
  notices,
  checkedOn,
  today,
}: {
  notices: readonly LawNotice[]
  checkedOn: string
  today: string
}) {
  const t = useT()
  if (notices.length === 0) return null
  const isComing = notices.every(({ from }) => from > today)
  return (
    <Banner kind="notice" title={t(isComing ? 'law.notice.soon' : 'law.notice.title')}>
      {notices.map(({ what, by, from, note }) => (
        <p key={`${what} ${from} ${by}`}>
          {t('law.notice.line', { what, by, day: formatDay(from, t.locale) })}{' '}
          <span lang={t.locale === 'vi' ? undefined : 'vi'}>{note}</span>
        </p>
      ))}
      <p>{t('law.notice.about', { day: formatDay(checkedOn, t.locale) })}</p>
    </Banner>
  )
}
