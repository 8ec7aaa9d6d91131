import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { type FoundInstrument, searchLaws } from '~/courseware/law-search.server'
import { useT } from '~/i18n/use-t'
import { requireTrainer } from '~/identity/guards.server'
import { BackLink } from '~/ui/back-link'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Field } from '~/ui/field'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { CopyButton } from './copy-button'
import { STUDIO } from './part-name'

export const handle: PageHandle = { nav: 'studio' }
export const meta = pageTitle((t) => t('studio.law.title'))

export async function loader(asked: LoaderFunctionArgs) {
  await requireTrainer(asked)
  const typed = (new URL(asked.request.url).searchParams.get('tim') ?? '')
    .normalize('NFC')
    .slice(0, 100)
    .trim()
  return { typed, laws: await searchLaws(typed) }
}

export default function LawSearch() {
  const t = useT()
  const { typed, laws } = useLoaderData<typeof loader>()
  const count = laws.reduce((sum, { articles }) => sum + articles.length, 0)
  return (
    <>
      <BackLink href={STUDIO}>{t('studio.title')}</BackLink>
      <PageHeading title={t('studio.law.title')} />
      <p>{t('studio.law.about')}</p>
      <form method="get" role="search" className="filter-bar">
        <Field
          type="search"
          name="tim"
          label={t('studio.law.field')}
          hint={t('studio.law.example')}
          value={typed}
          lang="vi"
        />
        <Button>{t('studio.law.search')}</Button>
      </form>
      {laws.length === 0 ? <EmptyState>{t('studio.law.none', { typed })}</EmptyState> : null}
      {laws.length > 0 ? (
        <h2>{typed ? t('studio.law.found', { count, typed }) : t('studio.law.all')}</h2>
      ) : null}
      {laws.map((law) => (
        <Instrument key={law.key} law={law} />
      ))}
    </>
  )
}

function Instrument({ law }: { law: FoundInstrument }) {
  const t = useT()
  const { key, shortTitle, title, status, articles, held } = law
  return (
    <section className="found-law" aria-labelledby={`luat-${key}`} lang="vi">
      <h3 id={`luat-${key}`}>{shortTitle}</h3>
      <p>
        <a href={`${STUDIO}/can-cu/${key}`}>
          {t('law.published')}
          <span className="visually-hidden"> {shortTitle}</span>
        </a>
      </p>
      <p className="meta">
        {title} · {t(`common.law.${status}`)}
      </p>
      {articles.length === 0 && held > 0 ? (
        <p>
          <a href={`?tim=${encodeURIComponent(`${key} Điều`)}`}>
            {t('studio.law.articles', { count: held })}
          </a>
        </p>
      ) : null}
      {articles.length > 0 ? (
        <ul className="found-articles">
          {articles.map((one) => (
            <Article key={one.article} reference={`[[${key} ${one.article}]]`} {...one} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function Article({
  reference,
  article,
  title,
  paraphrase,
}: { reference: string } & FoundInstrument['articles'][number]) {
  const t = useT()
  return (
    <li>
      <p>
        <b>
          {article}. {title}
        </b>
      </p>
      <p>{paraphrase}</p>
      <p>
        <code>{reference}</code>{' '}
        <CopyButton
          text={reference}
          words={t('studio.law.copy')}
          label={t('studio.law.copyOf', { reference })}
        />
      </p>
    </li>
  )
}
