import { useT } from '~/i18n/use-t'
import { type FocusExit, type FocusTitle } from './page-handle'

export type SiteHeaderProps = {
  province: string
  signedIn: boolean
  /** On a page with one job: no menu, only the way out. */
  exit?: FocusExit | undefined
  /** What that one job is called. */
  title?: FocusTitle | undefined
  /** A page that looks nobody up shows neither account nor sign-in. */
  anonymous?: boolean
  /** Says on every page that nothing here is real. */
  demo?: boolean
}

export function SiteHeader({
  province,
  signedIn,
  exit,
  title,
  anonymous = false,
  demo = false,
}: SiteHeaderProps) {
  const t = useT()
  return (
    <header className="site-header">
      <div className="wrap">
        <a href="/" className="brand">
          <Mark />
          <span>
            <b>{t(title ?? 'common.appName')}</b>
            {province && !exit ? <small>{province}</small> : null}
          </span>
        </a>
        {exit ? <ExitControl exit={exit} /> : anonymous ? null : <AccountLinks signedIn={signedIn} />}
      </div>
      <div className="comb" aria-hidden="true" />
      {demo ? <DemoStrip /> : null}
    </header>
  )
}

function ExitControl({ exit }: { exit: FocusExit }) {
  const t = useT()
  // Enter in a form presses its first button in the page: without the hidden one that would be this way out.
  return 'form' in exit ? (
    <>
      <button form={exit.form} hidden />
      <button className="header-link" form={exit.form} name="then" value="exit">
        {t('common.saveAndExit')}
      </button>
    </>
  ) : (
    <a className="header-link" href={exit.href}>
      {t('common.exit')}
    </a>
  )
}

function AccountLinks({ signedIn }: { signedIn: boolean }) {
  const t = useT()
  return (
    <a className="header-link" href={signedIn ? '/tai-khoan' : '/dang-nhap'}>
      {t(signedIn ? 'common.account' : 'common.signIn')}
    </a>
  )
}

function DemoStrip() {
  const t = useT()
  return (
    <p className="demo-strip">
      <span className="wrap">
        <strong>{t('common.demo')}</strong> <small>{t('common.demo.note')}</small>
      </span>
    </p>
  )
}

/** A ring of comb teeth, as on the rim of a bronze drum, around a tick. */
function Mark() {
  return (
    <svg className="brand-mark" viewBox="0 0 36 36" aria-hidden="true" focusable="false">
      <circle cx="18" cy="18" r="17" />
      <circle cx="18" cy="18" r="14.2" strokeWidth="3.6" strokeDasharray="1 1.974" />
      <path
        d="m11.5 18.5 4.6 4.6 8.6-9.6"
        stroke="#fff"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
