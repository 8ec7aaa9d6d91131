import { useT } from '~/i18n/use-t'

/** The parts of administration, for those who administer the whole province. */
const PARTS = {
  find: '/quan-tri',
  import: '/quan-tri/nhap-danh-sach',
  units: '/quan-tri/don-vi',
  positions: '/quan-tri/chuc-danh',
  coverage: '/quan-tri/nguy-co-cao',
  hotlines: '/quan-tri/duong-day-nong',
  settings: '/quan-tri/thiet-lap',
} as const
export type AdminPart = keyof typeof PARTS
const SHOWN = Object.keys(PARTS) as AdminPart[]

/** Links to the parts; the present one is marked. */
export function AdminMenu({ current }: { current: AdminPart }) {
  const t = useT()
  return (
    <nav className="admin-menu" aria-label={t('people.menu')}>
      <ul>
        {SHOWN.map((part) => (
          <li key={part}>
            <a href={PARTS[part]} aria-current={part === current ? 'true' : undefined}>
              {t(`people.menu.${part}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
