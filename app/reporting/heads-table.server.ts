import { type ScopedUnit } from '~/organisation/scope.server'
import { partsBelow } from '~/organisation/units.sql.server'
import { type Day, holdsOn } from '~/platform/calendar'
import { type HeadExample, headExample } from './head-example'
import {
  type ActsIn,
  type Answering,
  answeringSince,
  explainedPeople,
  extensionsOf,
  remindersSince,
} from './heads-acts.sql.server'
import { keptFinished } from './kept-figures.sql.server'
import { enrolmentStates } from './person-states.sql.server'
import { type ReportPeriod, type SigningState } from './report-period'
import { reportPeriods } from './report-periods.server'
import { signingTable } from './signing-table.server'
import { obligedOf } from './standing-counts'
import { type UnitReport, type UnitRow } from './unit-report'

/** How often those who answer for a unit did something for its people, and when last. */
export interface Acts {
  count: number
  lastAt: Date | null
}

/** A unit directly below: where its head stands, and what those who answer for it have done. */
export interface HeadRow extends UnitRow {
  example: HeadExample
  /** of the period spoken of; null while there is none */
  signing: SigningState | null
  reminded: Acts
  extended: Acts
  /** people overdue who are explained */
  explained: number
}

export interface HeadsTable {
  /** the last period that may be signed */
  period: ReportPeriod | null
  /** acts are told from here on: the first day of what is chosen */
  since: Day
  rows: HeadRow[]
}

const MANY = 400

/** Which heads went first or late, and who acted, for the units directly below. Nobody is named. */
export async function headsTable(
  unit: ScopedUnit,
  { choice, children }: Pick<UnitReport, 'choice' | 'children'>,
  today: Day,
): Promise<HeadsTable> {
  const campaigns = choice?.campaigns ?? []
  const campaignIds = campaigns.map(({ id }) => id)
  const since = campaigns.reduce((first, { opensOn }) => (opensOn < first ? opensOn : first), today)
  const counted = { path: unit.path, campaignIds, today }
  const period = (await reportPeriods()).find(({ signFrom }) => signFrom <= today) ?? null
  const [parts, answering, finished, reminders, extensions, explained, signing] = await Promise.all([
    partsBelow(unit, today),
    answeringSince(unit.id, counted, since),
    keptFinished(counted),
    remindersSince(counted, since),
    extensionsOf(counted),
    explainedPeople(counted),
    period ? signingTable(unit, period, today) : [],
  ])
  const childOf = (unitId: string) => parts.get(unitId) ?? null
  const heads = headsToday(
    answering.filter(({ unitId }) => childOf(unitId) === unitId),
    today,
  )
  const ofUnits = children.flatMap((row) => heads.get(row.unit.id) ?? [])
  const states = await statesOf(ofUnits, campaignIds, today)
  const own = ownActs(answering, childOf)
  const [reminded, extended] = [own(reminders), own(extensions)]
  const signed = new Map(signing.map((row) => [row.unit.id, row.state]))
  const finishedIn = groupedBy(finished, childOf)
  const explainedIn = groupedBy(explained, childOf)
  const rows = children.map((row) => {
    const id = row.unit.id
    const head = heads.get(id)
    const headStates = head ? (states.get(head.officialId) ?? []) : null
    const isCounted = head?.countedIn ? childOf(head.countedIn) === id : false
    const isObliged = headStates?.some(({ standing }) => standing !== 'exempt' && standing !== 'deferred')
    const others = obligedOf(row.counts) - (isCounted && isObliged ? 1 : 0)
    const finishedBefore = (day: Day) => sum((finishedIn.get(id) ?? []).filter((one) => one.day < day))
    return {
      ...row,
      example: headExample(headStates, { others, finishedBefore }),
      signing: signed.get(id) ?? null,
      reminded: reminded.get(id) ?? { count: 0, lastAt: null },
      extended: extended.get(id) ?? { count: 0, lastAt: null },
      explained: sum(explainedIn.get(id) ?? []),
    }
  })
  return { period, since, rows }
}

const sum = (rows: readonly { people: number }[]) => rows.reduce((total, { people }) => total + people, 0)

function groupedBy<Row extends { unitId: string }>(
  rows: readonly Row[],
  childOf: (unitId: string) => string | null,
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const child = childOf(row.unitId)
    if (!child) continue
    const group = groups.get(child)
    if (group) group.push(row)
    else groups.set(child, [row])
  }
  return groups
}

/** The head of each unit today, or who acts as one; of several the one who came first. */
function headsToday(answering: readonly Answering[], today: Day): Map<string, Answering> {
  const rank = ({ kind, from, officialId }: Answering) =>
    [kind === 'head' ? 0 : 1, from, officialId].join(' ')
  const heads = new Map<string, Answering>()
  for (const one of answering) {
    if (one.kind === 'deputy' || !holdsOn(one, today)) continue
    const other = heads.get(one.unitId)
    if (!other || rank(one) < rank(other)) heads.set(one.unitId, one)
  }
  return heads
}

async function statesOf(heads: readonly Answering[], campaignIds: readonly string[], today: Day) {
  const ids = heads.map(({ officialId }) => officialId)
  const states: Awaited<ReturnType<typeof enrolmentStates>> = new Map()
  for (let from = 0; from < ids.length; from += MANY)
    for (const [id, some] of await enrolmentStates(ids.slice(from, from + MANY), campaignIds, today))
      states.set(id, some)
  return states
}

/** Only what was done by someone who answers, or answered, for the unit or a part of it counts as its act. */
function ownActs(answering: readonly Answering[], childOf: (unitId: string) => string | null) {
  const answersIn = new Set(answering.map((one) => `${one.officialId} ${childOf(one.unitId) ?? ''}`))
  return (rows: readonly ActsIn[]): Map<string, Acts> => {
    const acts = new Map<string, Acts>()
    for (const { unitId, byId, acts: count, lastAt } of rows) {
      const child = childOf(unitId)
      if (!child || !answersIn.has(`${byId} ${child}`)) continue
      const before = acts.get(child)
      const last = before?.lastAt && before.lastAt > lastAt ? before.lastAt : lastAt
      acts.set(child, { count: (before?.count ?? 0) + count, lastAt: last })
    }
    return acts
  }
}
