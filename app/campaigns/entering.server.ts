import { type Day } from '~/platform/calendar'
import { type Campaign, type OpenCycle } from './campaign'
import { newEnrolment, type Newcomer, type NewEnrolment, type Work } from './enrol'
import {
  type EarlierWork,
  earlierWork,
  type EntrantRow,
  entrants,
  type Range,
  risksOfPositions,
} from './entrants.sql.server'

interface Asked {
  campaign: Campaign
  unitIds: readonly string[] | null
  today: Day
  range: Range
}

/** The enrolments that who has come into an audience still lacks. */
export async function enrolEntrants(asked: Asked, cycle: OpenCycle): Promise<NewEnrolment[]> {
  const rows = await entrants(asked, cycle)
  if (rows.length === 0) return []
  const { campaign, today } = asked
  const works = await worksOf(rows, campaign, cycle.countsFrom)
  const risks =
    campaign.audience.riskGroups.length > 0 ? await risksOfPositions() : new Map<string, string[]>()
  return rows.flatMap((row) =>
    campaign.courses.map((course) =>
      newEnrolment(campaign, cycle, {
        person: personOf(row, risks),
        course,
        work: works.get(`${row.officialId} ${course.courseId}`) ?? null,
        today,
      }),
    ),
  )
}

export function personOf(row: EntrantRow, risks: ReadonlyMap<string, string[]>): Newcomer {
  const { officialId, since, unitName, positionName, joinedOn, isHead, hasName } = row
  const { leaveKind: kind, leaveFrom: from, leaveTo: to } = row
  return {
    ...{ officialId, since, unitName, positionName, joinedOn, isHead, hasName },
    riskGroups: risks.get(row.positionId) ?? [],
    leave: kind !== null && from !== null ? { kind, from, to } : null,
  }
}

/** The latest work of each official on each course since a day. */
async function worksOf(
  rows: readonly EntrantRow[],
  campaign: Campaign,
  since: Day,
): Promise<Map<string, Work>> {
  const officialIds = rows.map(({ officialId }) => officialId)
  const courseIds = campaign.courses.map(({ courseId }) => courseId)
  const found = await earlierWork(officialIds, courseIds, since)
  const workOf = ({ kind, sourceId, on }: EarlierWork): Work => ({ kind, sourceId, on })
  return new Map(found.map((work) => [`${work.officialId} ${work.courseId}`, workOf(work)]))
}
