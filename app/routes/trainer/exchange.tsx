import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { COURSE_POOL } from '~/courseware/exchange/pool-names'
import { lessonList } from '~/courseware/lesson-list.server'
import { latestCourseEdition, poolQuestions } from '~/courseware/published.server'
import { useT } from '~/i18n/use-t'
import { requireTrainer } from '~/identity/guards.server'
import { orNotFound } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Details } from '~/ui/details'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { STUDIO } from './part-name'

export const handle: PageHandle = { nav: 'studio' }
export const meta = pageTitle((t) => t('exchange.title'))

export async function loader(asked: LoaderFunctionArgs) {
  await requireTrainer(asked)
  const slug = asked.params.course ?? ''
  const course = orNotFound((await lessonList()).find((one) => one.slug === slug))
  const edition = await latestCourseEdition(slug)
  const pools = edition ? await poolQuestions(edition.hash) : []
  return {
    slug,
    title: course.title,
    pools: pools.map(({ lessonSlug, questions }) => ({
      pool: lessonSlug ?? COURSE_POOL,
      lesson: edition?.lessons.find((lesson) => lesson.slug === lessonSlug)?.title ?? null,
      count: questions.length,
    })),
  }
}

export default function Exchange() {
  const t = useT()
  const { slug, title, pools } = useLoaderData<typeof loader>()
  const base = `${STUDIO}/${slug}`
  return (
    <>
      <BackLink href={STUDIO}>{t('studio.title')}</BackLink>
      <PageHeading title={t('exchange.title')} below={title} />
      <section aria-labelledby="dua-vao">
        <h2 id="dua-vao">{t('exchange.in')}</h2>
        <ul className="exchange-ways">
          <li>
            <a href={`${base}/nhap-cau-hoi`}>{t('exchange.in.questions')}</a>
          </li>
          <li>
            <a href={`${base}/nhap-bai`}>{t('exchange.in.lesson')}</a>
          </li>
          <li>
            <a href={`${STUDIO}/nhap-khoa-hoc`}>{t('exchange.in.course')}</a>
          </li>
        </ul>
      </section>
      <section aria-labelledby="lay-ra">
        <h2 id="lay-ra">{t('exchange.out')}</h2>
        <p>{t('exchange.out.about')}</p>
        <ButtonLink kind="secondary" href={`${base}/tai-ve/khoa-hoc.zip`}>
          {t('exchange.out.course')}
        </ButtonLink>
        <p className="meta">{t('exchange.out.courseAbout')}</p>
        {pools.length === 0 ? <p>{t('exchange.out.none')}</p> : null}
        <ul className="exchange-pools">
          {pools.map(({ pool, lesson, count }) => (
            <li key={pool}>
              <p id={`kho-${pool}`}>
                {t('exchange.out.pool', { name: lesson ?? t('exchange.out.coursePool'), count })}
              </p>
              <p>
                <a href={`${base}/tai-ve/${pool}.gift`} aria-describedby={`kho-${pool}`}>
                  {t('exchange.out.gift')}
                </a>
                {' · '}
                <a href={`${base}/tai-ve/${pool}.xml`} aria-describedby={`kho-${pool}`}>
                  {t('exchange.out.xml')}
                </a>
              </p>
            </li>
          ))}
        </ul>
      </section>
      <Details summary={t('exchange.table')}>
        <KeptAndLost />
      </Details>
    </>
  )
}

function KeptAndLost() {
  const t = useT()
  const rows = [
    { name: t('exchange.format.gift'), into: t('exchange.table.gift.in'), out: t('exchange.table.gift.out') },
    {
      name: t('exchange.format.moodleXml'),
      into: t('exchange.table.xml.in'),
      out: t('exchange.table.xml.out'),
    },
    {
      name: t('exchange.format.aiken'),
      into: t('exchange.table.aiken.in'),
      out: t('exchange.table.aiken.out'),
    },
    { name: t('exchange.format.word'), into: t('exchange.table.word.in'), out: t('exchange.table.notOut') },
    { name: t('exchange.format.zip'), into: t('exchange.table.zip'), out: t('exchange.table.zip') },
  ]
  return (
    <DataTable
      caption={t('exchange.table')}
      captionHidden
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', header: t('exchange.table.format'), rowHeader: true, cell: ({ name }) => name },
        { key: 'into', header: t('exchange.table.in'), cell: ({ into }) => into },
        { key: 'out', header: t('exchange.table.out'), cell: ({ out }) => out },
      ]}
    />
  )
}
