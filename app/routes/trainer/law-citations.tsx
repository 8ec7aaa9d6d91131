import { formatDate, formatDay, formatList, formatNumber } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { DataTable } from '~/ui/data-table'
import { Details } from '~/ui/details'
import type { LawPage } from './law'
import { editPath } from './part-name'

const MOST_OPEN = 30

/** Every paragraph and question of the newest editions that cites the law; a long list waits to be opened. */
export function Passages({ page: { passages } }: { page: LawPage }) {
  const t = useT()
  const table = <PassageTable passages={passages} />
  return (
    <section aria-labelledby="dang-dan">
      <h2 id="dang-dan">{t('law.passages')}</h2>
      {passages.length > MOST_OPEN ? (
        <Details summary={t('law.passages.all', { count: passages.length })}>{table}</Details>
      ) : (
        table
      )}
    </section>
  )
}

function PassageTable({ passages }: Pick<LawPage, 'passages'>) {
  const t = useT()
  return (
    <DataTable
      caption={t('law.passages')}
      captionHidden
      rows={passages}
      rowKey={({ path, line, text }) => `${path} ${line} ${text}`}
      columns={[
        {
          key: 'where',
          header: t('law.passages.where'),
          rowHeader: true,
          cell: ({ course, fileName, line }) => (
            <a href={editPath(course, fileName)}>{t('law.passages.place', { file: fileName, line })}</a>
          ),
        },
        {
          key: 'section',
          header: t('law.passages.section'),
          cell: ({ questionId, sectionTitle }) =>
            questionId
              ? t('law.passages.question', { id: questionId })
              : sectionTitle || t('law.passages.opening'),
        },
        {
          key: 'text',
          header: t('law.passages.text'),
          cell: ({ text }) => <span lang="vi">{shortened(text)}</span>,
        },
        {
          key: 'cited',
          header: t('law.passages.cited'),
          cell: ({ labels }) => formatList(labels, t.locale),
        },
      ]}
    />
  )
}

const LONGEST = 200
const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)

export function Editions({ page: { editions } }: { page: LawPage }) {
  const t = useT()
  return (
    <section aria-labelledby="an-ban">
      <h2 id="an-ban">{t('law.editions')}</h2>
      <DataTable
        caption={t('law.editions')}
        captionHidden
        rows={editions}
        rowKey={({ hash }) => hash}
        columns={[
          {
            key: 'name',
            header: t('law.editions.name'),
            rowHeader: true,
            cell: ({ title, number }) => t('law.editions.number', { course: title, number }),
          },
          {
            key: 'day',
            header: t('law.editions.day'),
            cell: ({ publishedAt }) => formatDate(new Date(publishedAt), t.locale),
          },
          {
            key: 'completed',
            header: t('law.editions.completed'),
            numeric: true,
            cell: ({ completed }) => formatNumber(completed, t.locale),
          },
          {
            key: 'certificates',
            header: t('law.editions.certificates'),
            numeric: true,
            cell: ({ certificates }) => formatNumber(certificates, t.locale),
          },
        ]}
      />
    </section>
  )
}

/** Published changes of law, and how many have read what changed. */
export function Changes({ page: { changes, editions } }: { page: LawPage }) {
  const t = useT()
  if (changes.length === 0) return null
  return (
    <section aria-labelledby="thay-doi">
      <h2 id="thay-doi">{t('law.changes')}</h2>
      <DataTable
        caption={t('law.changes')}
        captionHidden
        rows={changes}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: t('law.changes.name'),
            rowHeader: true,
            cell: ({ course, number }) => {
              const title = editions.find((one) => one.course === course)?.title ?? course
              return t('law.editions.number', { course: title, number })
            },
          },
          {
            key: 'day',
            header: t('law.editions.day'),
            cell: ({ publishedOn }) => formatDay(publishedOn, t.locale),
          },
          {
            key: 'articles',
            header: t('law.changes.articles'),
            cell: ({ articles }) => formatList(articles, t.locale),
          },
          {
            key: 'owing',
            header: t('law.changes.owing'),
            numeric: true,
            cell: ({ owing }) => formatNumber(owing, t.locale),
          },
          {
            key: 'finished',
            header: t('law.changes.finished'),
            numeric: true,
            cell: ({ finished }) => formatNumber(finished, t.locale),
          },
        ]}
      />
    </section>
  )
}
