import { type ScopedUnit } from '~/organisation/scope.server'
import { type Day } from '~/platform/calendar'
import { courseCounts } from './course-counts.sql.server'
import { enrolmentNotes } from './enrolment-notes.sql.server'
import { type PersonStatus } from './person-status'
import { listedOf, type ReportFacts, type ReportFigures, type ReportPerson } from './report-facts'
import { lastDayIn, type ReportPeriod } from './report-period'
import { everyoneMatching } from './unit-people.server'
import { unitReport } from './unit-report.server'

interface Asked {
  at: Date
  today: Day
  /** code of a campaign, as on the unit's page; a period asks for the cycle that was current in it */
  campaignCode: string | null
  period: ReportPeriod | null
}

/** The facts of a unit's report now: the figures of its page, with everyone behind them. */
export async function reportFacts(unit: ScopedUnit, asked: Asked): Promise<ReportFacts> {
  const figures = await reportFigures(unit, asked)
  if (figures.listed === 'nobody') return { ...figures, people: [] }
  const status = figures.listed === 'everyone' ? 'all' : 'unfinished'
  return { ...figures, people: await withNotes(await everyoneMatching(behind(figures, unit, status))) }
}

/** The figures alone. */
export async function reportFigures(unit: ScopedUnit, asked: Asked): Promise<ReportFigures> {
  const { at, today, period, campaignCode } = asked
  const chosenOn = period ? lastDayIn(period, today) : today
  const { choice, whole, own, enrolments, children } = await unitReport(unit, {
    campaignCode,
    today,
    chosenOn,
  })
  const campaigns = choice?.campaigns ?? []
  const counted = { path: unit.path, campaignIds: campaigns.map(({ id }) => id), today }
  return {
    unit: { id: unit.id, code: unit.code, name: unit.name },
    at,
    today,
    period,
    campaign: choice?.campaign ?? null,
    campaigns,
    whole,
    own,
    children: children.map(({ unit: { id, name }, counts }) => ({ unitId: id, name, counts })),
    enrolments,
    courses: await courseCounts(counted, campaigns),
    listed: listedOf(whole),
  }
}

/** The question whose answer is everyone behind the figures. */
export const behind = (
  { campaigns, today }: Pick<ReportFigures, 'campaigns' | 'today'>,
  part: ScopedUnit,
  status: 'all' | 'unfinished',
) => ({
  part,
  own: false,
  campaignIds: campaigns.map(({ id }) => id),
  filter: { status, typed: '', sort: 'unit' } as const,
  today,
})

/** With what was written or decided of each one's open enrolments. */
export async function withNotes(people: readonly PersonStatus[]): Promise<ReportPerson[]> {
  const open = people.flatMap(({ states }) => states.filter(({ standing }) => standing !== 'completed'))
  const notes = await enrolmentNotes(open)
  return people.map((person) => ({
    ...person,
    notes: person.states.flatMap(({ id }) => notes.get(id) ?? []),
  }))
}
