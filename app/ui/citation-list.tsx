import { type ReactNode } from 'react'
import { useT } from '~/i18n/use-t'

export type LawStatus = 'inForce' | 'amended' | 'replaced' | 'expired'
export type CitationItem = {
  number: number
  /** Điều 25 Nghị định 59/2019/NĐ-CP */
  label: ReactNode
  /** of the label and of the note, where the page is in another language */
  labelLanguage?: string | undefined
  note?: ReactNode
  noteLanguage?: string | undefined
  status: LawStatus
  /** When the word alone is not enough: Đã được sửa đổi bởi Nghị định 134/2021/NĐ-CP. */
  statusText?: string | undefined
  /** Where in the text it was cited, as a fragment: #cho-1. */
  backHref?: string | undefined
}

/** The numbered legal basis at the end of a lesson. Entry n has the id can-cu-{n}; the script opens the same entry as a popover. */
export function CitationList({ items }: { items: readonly CitationItem[] }) {
  const t = useT()
  return (
    <section className="citations" aria-labelledby="can-cu-phap-ly">
      <h2 id="can-cu-phap-ly">{t('common.law.title')}</h2>
      <ol>
        {items.map((item) => (
          <li key={item.number} id={`can-cu-${item.number}`} value={item.number}>
            <div className="citation-body">
              <p className="citation-label" lang={item.labelLanguage}>
                {item.label}
              </p>
              {item.note ? <div lang={item.noteLanguage}>{item.note}</div> : null}
              <p className={`citation-status citation-${item.status}`}>
                {item.statusText ?? t(`common.law.${item.status}`)}
              </p>
            </div>
            {item.backHref ? (
              <a
                className="citation-back"
                href={item.backHref}
                aria-label={t('common.law.backTo', { number: item.number })}
              >
                {t('common.law.back')}
              </a>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
