import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { questionFiles } from '~/courseware/question-places.server'
import { formatNumber, formatPercent } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { requireTrainer } from '~/identity/guards.server'
import { LEAST_ATTEMPTS } from '~/learning/item-analysis'
import { FAULTS, TO_LOOK_AT, VERDICTS } from '~/learning/item-verdict'
import { courseStatistics } from '~/learning/question-statistics.server'
import { orNotFound } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { ButtonLink, ButtonRow } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Details } from '~/ui/details'
import { EmptyState } from '~/ui/empty-state'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { discriminationText, ItemCard } from './item-card'
import { itemView, type ItemView } from './item-view'
import { editQuestionPath, itemPath, STUDIO } from './part-name'

export const handle: PageHandle = { nav: 'studio' }
export const meta = pageTitle<typeof loader>((t, { title }) => t('items.ofCourse', { course: title }))

export async function loader(asked: LoaderFunctionArgs) {
  await requireTrainer(asked)
  const { course, questions, behind } = orNotFound(
    await courseStatistics(asked.params.course ?? '', asked.context.visit.at),
  )
  const files = await questionFiles(questions.map(({ question }) => question.id))
  const items = questions
    .map(itemView)
    .sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict))
  return {
    course: course.slug,
    title: course.title,
    behind,
    items: items.map((item) => ({ item, file: files.get(item.id)?.file ?? null })),
  }
}

type Placed = { item: ItemView; file: string | null }

export default function Statistics() {
  const t = useT()
  const { course, title, items, behind } = useLoaderData<typeof loader>()
  const drawn = items.filter(({ item }) => !item.withdrawn)
  const withdrawn = items.filter(({ item }) => item.withdrawn)
  const shown = drawn.filter(({ item }) => TO_LOOK_AT.includes(item.verdict))
  const others = drawn.filter(({ item }) => !TO_LOOK_AT.includes(item.verdict))
  return (
    <>
      <BackLink href={STUDIO}>{t('studio.title')}</BackLink>
      {behind ? <Banner kind="notice">{t('items.behind')}</Banner> : null}
      <PageHeading title={t('items.title')} below={title} />
      {items.length === 0 ? <EmptyState>{t('items.none')}</EmptyState> : <Summary items={drawn} />}
      {shown.map((placed) => (
        <ItemCard key={placed.item.id} item={placed.item}>
          <CardActs course={course} placed={placed} />
        </ItemCard>
      ))}
      {withdrawn.length > 0 ? (
        <section aria-labelledby="dang-rut">
          <h2 id="dang-rut">{t('items.withdrawnTitle')}</h2>
          <ItemTable course={course} items={withdrawn} caption={t('items.withdrawnTitle')} />
        </section>
      ) : null}
      {others.length > 0 ? (
        <section aria-labelledby="con-lai">
          <h2 id="con-lai">{shown.length > 0 ? t('items.others') : t('items.all')}</h2>
          <ItemTable course={course} items={others} caption={t('items.others')} />
        </section>
      ) : null}
      {items.length > 0 ? <Meaning /> : null}
    </>
  )
}

function Summary({ items }: { items: readonly Placed[] }) {
  const t = useT()
  const count = (kinds: readonly string[]) => items.filter(({ item }) => kinds.includes(item.verdict)).length
  const [faults, easy, tooFew] = [count(FAULTS), count(['tooEasy']), count(['tooFew'])]
  const parts = [
    faults > 0 ? t('items.summary.faults', { count: faults }) : null,
    easy > 0 ? t('items.summary.easy', { count: easy }) : null,
  ].filter((part) => part !== null)
  const nothing =
    tooFew === items.length && items.length > 0
      ? t('items.summary.tooFew', { least: LEAST_ATTEMPTS })
      : t('items.summary.sound')
  return (
    <>
      <p className="item-summary">{parts.length > 0 ? `${parts.join(', ')}.` : nothing}</p>
      <p className="meta">{t('items.summary.about')}</p>
    </>
  )
}

function CardActs({ course, placed: { item, file } }: { course: string; placed: Placed }) {
  const t = useT()
  return (
    <ButtonRow>
      {file ? (
        <ButtonLink
          kind="secondary"
          href={editQuestionPath(course, file, item.id)}
          aria-describedby={`cau-${item.id}`}
        >
          {t('items.edit')}
        </ButtonLink>
      ) : null}
      <ButtonLink kind="quiet" href={itemPath(course, item.id)} aria-describedby={`cau-${item.id}`}>
        {t('items.toWithdraw')}
      </ButtonLink>
    </ButtonRow>
  )
}

function ItemTable({
  course,
  items,
  caption,
}: {
  course: string
  items: readonly Placed[]
  caption: string
}) {
  const t = useT()
  const known = (item: ItemView, text: string) => (item.verdict === 'tooFew' ? t('items.notYet') : text)
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={items}
      rowKey={({ item }) => item.id}
      columns={[
        {
          key: 'question',
          header: t('items.column.question'),
          rowHeader: true,
          cell: ({ item }) => (
            <a href={itemPath(course, item.id)} lang="vi">
              {item.stemText}
            </a>
          ),
        },
        {
          key: 'verdict',
          header: t('items.column.verdict'),
          cell: ({ item }) => t(`items.verdict.${item.verdict}`),
        },
        {
          key: 'facility',
          header: t('items.column.facility'),
          numeric: true,
          cell: ({ item }) => known(item, formatPercent(item.facility, t.locale)),
        },
        {
          key: 'discrimination',
          header: t('items.column.discrimination'),
          numeric: true,
          cell: ({ item }) => known(item, discriminationText(t, item.discrimination)),
        },
        {
          key: 'attempts',
          header: t('items.column.attempts'),
          numeric: true,
          cell: ({ item }) => formatNumber(item.attempts, t.locale),
        },
      ]}
    />
  )
}

function Meaning() {
  const t = useT()
  return (
    <Details summary={t('items.meaning')}>
      <p>{t('items.meaning.facility')}</p>
      <p>{t('items.meaning.discrimination')}</p>
      <p>{t('items.meaning.top')}</p>
    </Details>
  )
}
