import { useT } from '~/i18n/use-t'
import { Icon } from './icon'

/** Numbered pages of a list. Nothing when there is one page. */
export function Pagination({
  page,
  pages,
  hrefOf,
}: {
  page: number
  pages: number
  hrefOf: (page: number) => string
}) {
  const t = useT()
  if (pages <= 1) return null
  return (
    <nav className="pagination" aria-label={t('common.pages.label')}>
      {page > 1 ? (
        <a href={hrefOf(page - 1)} rel="prev">
          <Icon name="back" />
          {t('common.pages.previous')}
        </a>
      ) : null}
      <ol>
        {pagesShown(page, pages).map((number, index) =>
          number === null ? (
            <li key={`gap-${index}`}>…</li>
          ) : (
            <li key={number}>
              <a
                href={hrefOf(number)}
                aria-label={t('common.pages.page', { page: number })}
                aria-current={number === page ? 'page' : undefined}
              >
                {number}
              </a>
            </li>
          ),
        )}
      </ol>
      {page < pages ? (
        <a href={hrefOf(page + 1)} rel="next">
          {t('common.pages.next')}
          <Icon name="next" />
        </a>
      ) : null}
    </nav>
  )
}

/** The first, the last and those around the present page; null stands for a gap. */
export function pagesShown(page: number, pages: number): (number | null)[] {
  const near = [...new Set([1, page - 1, page, page + 1, pages])]
  const shown = near.filter((number) => number >= 1 && number <= pages).sort((a, b) => a - b)
  return shown.flatMap((number, index) => {
    const before = shown[index - 1]
    return before !== undefined && number - before > 1 ? [null, number] : [number]
  })
}
