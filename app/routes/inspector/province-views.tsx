import { type MessageKey } from '~/i18n/messages'
import { useT } from '~/i18n/use-t'

export const PROVINCE_VIEWS = {
  units: '/toan-tinh',
  courses: '/toan-tinh/khoa-hoc',
  trend: '/toan-tinh/xu-huong',
  heads: '/toan-tinh/nguoi-dung-dau',
} as const
type ProvinceView = keyof typeof PROVINCE_VIEWS

const words = {
  units: 'province.view.units',
  courses: 'province.view.courses',
  trend: 'province.view.trend',
  heads: 'province.view.heads',
} as const satisfies Record<ProvinceView, MessageKey>

/** The pages of the province: each keeps the campaign chosen. */
export function ProvinceViews({
  current,
  campaignCode,
}: {
  current: ProvinceView
  campaignCode: string | null
}) {
  const t = useT()
  const search = campaignCode ? `?dot=${encodeURIComponent(campaignCode)}` : ''
  return (
    <nav className="switch" aria-label={t('province.views')}>
      <ul>
        {(Object.keys(PROVINCE_VIEWS) as ProvinceView[]).map((view) => (
          <li key={view}>
            <a href={`${PROVINCE_VIEWS[view]}${search}`} aria-current={view === current ? 'page' : undefined}>
              {t(words[view])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
