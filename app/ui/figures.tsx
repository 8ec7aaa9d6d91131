import { type ReactNode } from 'react'
import { formatNumber } from '~/i18n/format'
import { useT } from '~/i18n/use-t'

export type Figure = {
  value: number | string
  label: string
  /** The list behind the figure. */
  href?: string | undefined
  tone?: 'plain' | 'overdue'
  note?: ReactNode
}

/** Two to five figures, each a link to the list behind it. Only what someone must act on is red, and only when it is not zero. */
export function Figures({ items }: { items: readonly Figure[] }) {
  const t = useT()
  return (
    <ul className="figures" aria-label={t('common.figures')}>
      {items.map((item) => (
        <FigureItem key={item.label} {...item} />
      ))}
    </ul>
  )
}

function FigureItem({ value, label, href, tone, note }: Figure) {
  const t = useT()
  const shown = typeof value === 'number' ? formatNumber(value, t.locale) : value
  const body = (
    <>
      <span className="figure-value">{shown}</span>
      <span className="figure-label">{label}</span>
      {note ? <span className="figure-note">{note}</span> : null}
    </>
  )
  return (
    <li className={tone === 'overdue' && value !== 0 && value !== '0' ? 'figure figure-overdue' : 'figure'}>
      {href ? (
        <a href={href} aria-label={t('common.figureLink', { value: shown, label })}>
          {body}
        </a>
      ) : (
        <div>{body}</div>
      )}
    </li>
  )
}
