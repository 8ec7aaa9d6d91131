import { type ReactNode } from 'react'
import { useT } from '~/i18n/use-t'

export type SummaryRow = { term: ReactNode; value: ReactNode; change?: { href: string; what: string } }

/** Facts as terms and values; `change` adds a link whose hidden words say what it changes. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  const t = useT()
  return (
    <dl className="summary-list">
      {rows.map((row, index) => (
        <div key={index}>
          <dt>{row.term}</dt>
          <dd>{row.value}</dd>
          {row.change ? (
            <dd className="summary-change">
              <a href={row.change.href}>
                {t('common.change')}
                <span className="visually-hidden"> {row.change.what}</span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}
