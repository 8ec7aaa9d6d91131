import { useT } from '~/i18n/use-t'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Field } from '~/ui/field'
import { type FormView } from '~/ui/form'
import type { InsertPage } from './insert'
import { Place } from './insert-forms'

/** The register, searched; each article goes in as a block to paraphrase or as a reference within a sentence. */
export function InsertLaw({ page, form }: { page: InsertPage; form: FormView }) {
  const t = useT()
  const { laws, typed } = page
  const articles = laws.flatMap((law) => law.articles.map((article) => ({ law, ...article })))
  return (
    <>
      <form method="get" role="search" className="filter-bar">
        <Field
          type="search"
          name="tim"
          label={t('studio.law.field')}
          hint={t('studio.law.example')}
          value={typed}
          lang="vi"
        />
        <Button kind="secondary">{t('studio.law.search')}</Button>
      </form>
      {typed !== '' && articles.length === 0 ? (
        <EmptyState>{t('studio.law.none', { typed })}</EmptyState>
      ) : null}
      {articles.length > 0 ? (
        <form method="post">
          <Place page={page} form={form} />
          <ul className="found-articles" lang="vi">
            {articles.map(({ law, article, title, paraphrase }) => (
              <Found key={`${law.key} ${article}`} reference={`${law.key} ${article}`}>
                <p>
                  <b>
                    {article} {law.shortTitle}. {title}
                  </b>{' '}
                  <span className="meta">{t(`common.law.${law.status}`)}</span>
                </p>
                <p>{paraphrase}</p>
              </Found>
            ))}
          </ul>
        </form>
      ) : null}
    </>
  )
}

/** One article; each of its two presses names the article and the way. */
function Found({ reference, children }: { reference: string; children: React.ReactNode }) {
  const t = useT()
  return (
    <li>
      {children}
      <p className="found-presses">
        <button
          className="link-button"
          name="take"
          value={`block ${reference}`}
          aria-label={t('authoring.law.blockOf', { reference })}
        >
          {t('authoring.law.block')}
        </button>{' '}
        <button
          className="link-button"
          name="take"
          value={`cite ${reference}`}
          aria-label={t('authoring.law.citeOf', { reference })}
        >
          {t('authoring.law.cite')}
        </button>
      </p>
    </li>
  )
}
