import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatDateTime, formatPercent } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { courseGrid, type GridCourse } from '~/reporting/course-grid.server'
import { SMALLEST_RANKED } from '~/reporting/standing-counts'
import { BackLink } from '~/ui/back-link'
import { EmptyState } from '~/ui/empty-state'
import { Field } from '~/ui/field'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { CourseTable, GridOfKind, HeatLegend } from './course-tables'
import { provinceAsked } from './province-access.server'
import { ProvinceChoices } from './province-choices'
import { PROVINCE_VIEWS, ProvinceViews } from './province-views'

export const handle: PageHandle = { nav: 'province', wide: true }
export const meta = pageTitle((t) => t('province.courses.title'))

/** Units × courses: how much of what is owed is completed. */
export async function loader(args: LoaderFunctionArgs) {
  const { unit, at, today, campaignCode, word, ...asked } = await provinceAsked(args)
  const { opened, campaign, courses, rows } = await courseGrid(unit, { campaignCode, today })
  const names = [...new Set(rows.map((row) => row.unit.kind))]
  const kinds = names.map((kind) => ({ kind, rows: rows.filter((row) => row.unit.kind === kind) }))
  const chosen = word('khoa')
  return {
    at,
    opened,
    campaignCode: campaign?.code ?? null,
    courses,
    kinds,
    kind: names.find((one) => one === asked.kind) ?? null,
    /** the one a phone shows */
    course: courses.find(({ id }) => id === chosen)?.id ?? largest(courses)?.id ?? null,
  }
}

const largest = (courses: readonly GridCourse[]) =>
  [...courses].sort((a, b) => b.whole.owed - a.whole.owed)[0]

export type CoursesPage = ReturnType<typeof useLoaderData<typeof loader>>

export default function Courses() {
  const page = useLoaderData<typeof loader>()
  const t = useT()
  const { kinds, kind, courses, course } = page
  const shown = kind === null ? kinds : kinds.filter((one) => one.kind === kind)
  return (
    <div className="flow">
      <BackLink href="/toan-tinh">{t('unit.province.title')}</BackLink>
      <PageHeading title={t('province.courses.title')} />
      <ProvinceViews current="courses" {...page} />
      <LowestSentence {...page} />
      <ProvinceChoices {...page} action={PROVINCE_VIEWS.courses} allCampaigns={t('province.courses.all')}>
        {courses.length > 1 ? (
          <div className="field on-phone">
            <Field
              name="khoa"
              type="select"
              label={t('province.courses.one')}
              value={course ?? ''}
              options={courses.map(({ id, title }) => ({ value: id, label: title }))}
            />
          </div>
        ) : null}
      </ProvinceChoices>
      {courses.length === 0 ? (
        <EmptyState>{t('province.courses.none')}</EmptyState>
      ) : (
        <>
          <HeatLegend />
          {shown.map((one) => (
            <GridOfKind key={one.kind} {...one} page={page} />
          ))}
          <p className="meta">{t('province.courses.note', { count: SMALLEST_RANKED })}</p>
          <CourseTable courses={courses} />
        </>
      )}
    </div>
  )
}

/** Which course is furthest behind over the whole province. */
function LowestSentence({ courses, at }: CoursesPage) {
  const t = useT()
  const rated = courses
    .filter(({ whole }) => whole.owed >= SMALLEST_RANKED)
    .map(({ title, whole }) => ({ title, owed: whole.owed, rate: whole.completed / whole.owed }))
    .sort((a, b) => a.rate - b.rate)
  const [lowest] = rated
  return (
    <p className="lead">
      {lowest
        ? t('province.courses.lowest', {
            courses: courses.length,
            title: lowest.title,
            rate: formatPercent(lowest.rate, t.locale),
            owed: lowest.owed,
          })
        : t('province.courses.none')}{' '}
      {t('unit.asOf', { when: formatDateTime(at, t.locale) })}
    </p>
  )
}
