import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatCode, formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { requireOfficial } from '~/identity/guards.server'
import { CODE_PREFIX } from '~/learning/certificate'
import { certificatesOf } from '~/learning/certificates.server'
import { outsideTrainingOf } from '~/learning/outside-training.server'
import { PERIODS_A_YEAR, periodsByYear } from '~/learning/periods'
import { dayOf } from '~/platform/calendar'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { Tag } from '~/ui/tag'
import { TaskList, TaskRow } from '~/ui/task-list'
import { addressed, readerOf } from './addressed'

export const handle: PageHandle = { nav: 'certificates' }
export const meta = pageTitle((t) => t('certificate.list.title'))

export async function loader(asked: LoaderFunctionArgs) {
  const viewer = await requireOfficial(asked)
  const papers = await certificatesOf(viewer.id)
  const outside = await outsideTrainingOf(viewer.id)
  const certificates = papers.map(({ id, code, data, issuedAt, revoked }) => ({
    id,
    code: formatCode(code, CODE_PREFIX),
    course: data.courseTitle,
    issuedOn: dayOf(issuedAt),
    revoked: revoked !== null,
  }))
  const learnt = [
    ...papers.flatMap(({ data, revoked }) =>
      revoked ? [] : [{ on: data.completedOn, periods: data.periods }],
    ),
    ...outside.map(({ to, periods }) => ({ on: to, periods })),
  ]
  return { reader: readerOf(viewer), certificates, outside, years: periodsByYear(learnt) }
}

export default function Certificates() {
  const t = useT()
  const { reader, certificates, outside, years } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title={t('certificate.list.title')} />
      {years.map(({ year, periods, missing }) => (
        <p key={year}>
          {missing > 0
            ? t('certificate.year', { year, periods, owed: PERIODS_A_YEAR, missing })
            : t('certificate.yearDone', { year, periods, owed: PERIODS_A_YEAR })}
        </p>
      ))}
      {certificates.length === 0 ? (
        <EmptyState action={<ButtonLink href="/viec-can-lam">{t('certificate.list.toCourses')}</ButtonLink>}>
          {t('certificate.list.empty', { You: addressed(t, reader).You })}
        </EmptyState>
      ) : (
        <TaskList>
          {certificates.map(({ id, code, course, issuedOn, revoked }) => (
            <TaskRow
              key={id}
              href={`/giay-xac-nhan/${id}`}
              title={course}
              status={revoked ? <Tag kind="idle">{t('certificate.revokedTag')}</Tag> : null}
              details={t('certificate.row', { day: formatDay(issuedOn, t.locale), code })}
            />
          ))}
        </TaskList>
      )}
      <ul className="inline-links">
        <li>
          <a href="/giay-xac-nhan/qua-trinh">{t('record.link')}</a>
        </li>
        <li>
          <a href="/giay-xac-nhan/ngoai-he-thong">{t('training.own.link')}</a>
        </li>
      </ul>
      {outside.length > 0 ? (
        <section className="flow" aria-labelledby="ngoai-he-thong">
          <h2 id="ngoai-he-thong">{t('certificate.outside')}</h2>
          <TaskList>
            {outside.map(({ id, title, organiser, to, periods }) => (
              <TaskRow
                key={id}
                title={title}
                details={t('certificate.outside.row', { organiser, day: formatDay(to, t.locale), periods })}
              />
            ))}
          </TaskList>
        </section>
      ) : null}
    </>
  )
}
