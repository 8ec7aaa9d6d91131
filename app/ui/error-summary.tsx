import { useT } from '~/i18n/use-t'
import { fieldId } from './control-frame'

export type FieldMessage = { field: string; message: string }

/** All that must be corrected, at once, each a link to its field. It takes the focus when the page arrives. Nothing when empty. */
export function ErrorSummary({ errors }: { errors: readonly FieldMessage[] }) {
  const t = useT()
  if (errors.length === 0) return null
  return (
    <div className="error-summary" id="error-summary" tabIndex={-1} autoFocus>
      <div role="alert">
        <h2>{t('common.error.summary')}</h2>
        <ul>
          {errors.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              {field ? <a href={`#${fieldId(field)}`}>{message}</a> : message}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
