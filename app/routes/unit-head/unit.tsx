import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { successorsOf } from '~/organisation/unit-history.sql.server'
import { breadcrumb } from '~/organisation/units.sql.server'
import { listQuestion } from '~/reporting/list-question'
import { headcountOf } from '~/reporting/standing-counts'
import { PAGE_SIZE } from '~/reporting/people-filter'
import { namesAccess } from '~/reporting/names-opened.sql.server'
import { NO_NAMES, unitPeople } from '~/reporting/unit-people.server'
import { unitReport } from '~/reporting/unit-report.server'
import { weekBefore } from '~/reporting/week-change'
import { Breadcrumb } from '~/ui/breadcrumb'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { HeadLine } from './head-line'
import { PeopleList } from './people-list'
import { RemindButton, SentReminder } from './remind-button'
import { remindersOn } from './reminder-access.server'
import { ReportLinks } from './report/report-links'
import { ScopeSwitch } from './scope-switch'
import { UnitFigures } from './unit-figures'
import { UnitParts } from './unit-parts'
import { NamesNotice } from './names-notice'
import { campaignSearch, readUnitQuery, unitSearch } from './unit-query'
import { unitAsked } from './unit-access.server'
import { UnitSentence } from './unit-sentence'
import { Successors } from './successors'

export const handle: PageHandle = { nav: 'unit', wide: true }

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, unit } = await unitAsked(args)
  const { at, today } = args.context.visit
  const search = new URL(args.request.url).searchParams
  const query = readUnitQuery(search)
  const [report, crumbs] = await Promise.all([
    unitReport(unit, { campaignCode: query.campaign, today }),
    breadcrumb(viewer, unit),
  ])
  const names = await namesAccess(viewer, unit, at)
  const asked = { ...listQuestion(unit, query, report, today), page: query.page }
  const list = names.kind === 'closed' ? NO_NAMES : await unitPeople(unit, asked)
  const reminders = await remindersOn(viewer, unit, { list, sent: search.get('da-nhac') })
  const { choice, opened, whole, own, enrolments, children } = report
  const counts = query.scope === 'own' ? own : whole
  const { id, name, placedUntil } = unit
  const endedOn = placedUntil !== null && placedUntil <= today ? placedUntil : null
  const isMine = viewer.headOf.includes(id)
  const successors = endedOn ? await successorsOf(id) : []
  return {
    unit: { id, name, isMine, endedOn },
    successors,
    at,
    query,
    choice,
    opened,
    counts,
    own,
    change: report.change?.[query.scope === 'own' ? 'own' : 'whole'] ?? null,
    since: weekBefore(today),
    enrolments,
    children,
    names,
    here: `/don-vi/${id}${unitSearch(query)}`,
    list,
    crumbs,
    reminders,
  }
}

export const meta = pageTitle<typeof loader>((t, { unit, list }) =>
  list.pages > 1
    ? `${unit.name}, ${t('common.pages.of', { page: list.page, pages: list.pages })}`
    : unit.name,
)

export type UnitPageData = ReturnType<typeof useLoaderData<typeof loader>>

export default function UnitPage() {
  const data = useLoaderData<typeof loader>()
  const t = useT()
  const { unit, query, counts, children, list, crumbs, names } = data
  const parts = children.length > 0 ? <UnitParts {...data} /> : null
  const isLarge = headcountOf(counts) > PAGE_SIZE
  return (
    <div className="flow">
      <SentReminder unitId={unit.id} sent={data.reminders.sent} />
      {crumbs.length > 1 ? (
        <Breadcrumb
          items={crumbs.map(({ id, name }) =>
            id === unit.id ? { label: name } : { label: name, href: `/don-vi/${id}` },
          )}
        />
      ) : null}
      <PageHeading title={unit.name} />
      {unit.endedOn ? (
        <>
          <p className="lead">{t('unit.sentence.ended', { day: formatDay(unit.endedOn, t.locale) })}</p>
          <Successors successors={data.successors} />
        </>
      ) : (
        <>
          <UnitSentence {...data} />
          {names.kind === 'closed' ? null : <HeadLine heads={list.heads} />}
          <RemindButton {...data} />
          <ReportLinks {...data} />
        </>
      )}
      {children.length > 0 ? <ScopeSwitch unit={unit} query={query} /> : null}
      <UnitFigures {...data} />
      {isLarge ? parts : null}
      <NamesNotice {...data} />
      {names.kind === 'closed' ? null : <PeopleList {...data} />}
      {isLarge ? null : parts}
      <p>
        <a href={`/don-vi/${unit.id}/hoc-va-hieu${campaignSearch(query)}`}>{t('learned.link')}</a>
        {' · '}
        <a href={`/don-vi/${unit.id}/doi-chieu`}>{t('units.bridge.link')}</a>
      </p>
      <p className="meta">{t('unit.person.private')}</p>
    </div>
  )
}
