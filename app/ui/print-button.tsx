import { useT } from '~/i18n/use-t'
import { Icon } from './icon'

/** Prints the page; shown only where the script can do it. The browser's own command does the same. */
export function PrintButton({ label }: { label?: string }) {
  const t = useT()
  return (
    <button type="button" className="button button-secondary" data-print="" hidden>
      <Icon name="print" />
      {label ?? t('common.print')}
    </button>
  )
}
