import { type ReactNode } from 'react'
import { useT } from '~/i18n/use-t'
import { Button } from './button'

/** A GET form of Fields: the filter is in the address and can be shared. `clearHref` appears when something is filtered. */
export function FilterBar({
  label,
  action,
  clearHref,
  children,
}: {
  label: string
  action?: string
  clearHref?: string | undefined
  children: ReactNode
}) {
  const t = useT()
  return (
    <form className="filter-bar" method="get" action={action} role="search" aria-label={label}>
      {children}
      <div className="filter-bar-actions">
        <Button kind="secondary">{t('common.filter')}</Button>
        {clearHref ? <a href={clearHref}>{t('common.filter.clear')}</a> : null}
      </div>
    </form>
  )
}
