import { useT } from '~/i18n/use-t'
import { type NavEntry } from './page-handle'

type MenuEntry = Exclude<NavEntry, 'account'>
const paths: Record<MenuEntry, string> = {
  learner: '/viec-can-lam',
  courses: '/khoa-hoc',
  certificates: '/giay-xac-nhan',
  notices: '/thong-bao',
  unit: '/don-vi',
  province: '/toan-tinh',
  studio: '/xuong-bai-giang',
  admin: '/quan-tri',
}

/** What the menu needs to know of a person. */
export type Powers = { roles: readonly string[]; headOf: readonly string[]; answersFor?: readonly string[] }

/** The menu a person's roles of today give: everyone learns; the rest by headship and grant. */
export function menuOf({ roles, headOf, answersFor = [] }: Powers): MenuEntry[] {
  const isAny = (...wanted: string[]) => wanted.some((role) => roles.includes(role))
  const entries: [MenuEntry, boolean][] = [
    ['learner', true],
    ['courses', true],
    ['certificates', true],
    ['notices', true],
    ['unit', headOf.length > 0],
    ['province', isAny('inspector', 'administrator')],
    ['studio', isAny('trainer', 'reviewer')],
    ['admin', isAny('administrator', 'clerk') || answersFor.length > 0],
  ]
  return entries.filter(([, shown]) => shown).map(([entry]) => entry)
}

/** Links that wrap; there is no hidden menu. */
export function SiteNav({
  powers,
  current,
  path,
  unread = 0,
}: {
  powers: Powers
  current?: NavEntry | undefined
  path: string
  /** notices not yet read */
  unread?: number
}) {
  const t = useT()
  return (
    <nav className="site-nav" aria-label={t('common.nav.label')}>
      <div className="wrap">
        <ul>
          {menuOf(powers).map((entry) => (
            <li key={entry}>
              <a href={paths[entry]} aria-current={entry === current ? currentOf(entry, path) : undefined}>
                {entry === 'notices' && unread > 0
                  ? t('common.nav.noticesUnread', { count: unread })
                  : t(`common.nav.${entry}`)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}

/** A menu entry is the page itself, or the section the page stands in. */
function currentOf(entry: MenuEntry, path: string): 'page' | 'true' {
  return paths[entry] === path ? 'page' : 'true'
}
