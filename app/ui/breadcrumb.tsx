import { useT } from '~/i18n/use-t'

export type Crumb = { label: string; href?: string }

/** The way down to this page; the last is the page itself. */
export function Breadcrumb({ items }: { items: readonly Crumb[] }) {
  const t = useT()
  return (
    <nav className="breadcrumb" aria-label={t('common.breadcrumb')}>
      <ol>
        {items.map(({ label, href }, index) => (
          <li key={`${index} ${label}`}>
            {href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
