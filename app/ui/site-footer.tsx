import { type Locale } from '~/i18n/locale'
import { useT } from '~/i18n/use-t'

export type SupportLine = { phone: string; hours: string }

/** The same four things in the same order on every page; a signed-in person also leaves from here. */
export function SiteFooter({
  support,
  signedIn,
  returnTo,
}: {
  support: SupportLine | null
  signedIn: boolean
  /** Where a change of language comes back to. */
  returnTo: string
}) {
  const t = useT()
  const other: Locale = t.locale === 'vi' ? 'en' : 'vi'
  return (
    <footer className="site-footer" aria-label={t('common.footer.label')}>
      <div className="wrap">
        <ul>
          <li>
            <a href="/tro-giup">{t('common.footer.help')}</a>
          </li>
          {support ? (
            <li>
              {t('common.footer.support')}: <a href={telephone(support.phone)}>{support.phone}</a>
              {support.hours ? <span> ({support.hours})</span> : null}
            </li>
          ) : null}
          <li>
            <a href="/duong-day-nong" rel="noreferrer">
              {t('common.footer.hotline')}
            </a>
          </li>
          <li>
            <form className="inline-form" method="post" action="/ngon-ngu">
              <input type="hidden" name="language" value={other} />
              <input type="hidden" name="returnTo" value={returnTo} />
              <button className="link-button" lang={other}>
                {other === 'en' ? 'English' : 'Tiếng Việt'}
              </button>
            </form>
          </li>
          {signedIn ? (
            <li>
              <form className="inline-form" method="post" action="/dang-xuat">
                <button className="link-button">{t('common.signOut')}</button>
              </form>
            </li>
          ) : null}
        </ul>
      </div>
    </footer>
  )
}

/** A telephone number as a link's target: digits alone. */
export function telephone(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`
}
