import type { Day } from '~/platform/calendar'
import { type Parameter, sql } from '~/platform/sql.server'
import { inAudience } from './audience.sql.server'
import type { Campaign, OpenCycle } from './campaign'

export interface Range {
  after: string
  upTo: string
}

/** One posting that brings someone into the audience who lacks an enrolment of the open cycle. */
export interface EntrantRow {
  officialId: string
  since: Day
  unitId: string
  unitName: string
  positionId: string
  positionName: string
  joinedOn: Day
  isHead: boolean
  hasName: boolean
  /** of a leave that holds today */
  leaveKind: string | null
  leaveFrom: Day | null
  leaveTo: Day | null
}

interface Asked {
  campaign: Campaign
  unitIds: readonly string[] | null
  today: Day
  range: Range
}

const HEADS = `SELECT 1 FROM "Headship" b WHERE b."officialId" = o."id" AND b."kind" IN ('head', 'acting')
  AND b."from" <= ? AND (b."to" IS NULL OR b."to" > ?)`
const NAMED = `SELECT 1 FROM "SignInName" n WHERE n."officialId" = o."id"`

/** The columns of who comes in; the day is asked four times before the condition. */
const ENTRANT = `o."id" AS "officialId", p."from" AS "since", p."unitId", u."name" AS "unitName", p."positionId",
  j."name" AS "positionName", o."joinedOn",
  CASE WHEN EXISTS (${HEADS}) THEN 1 ELSE 0 END AS "isHead",
  CASE WHEN EXISTS (${NAMED}) THEN 1 ELSE 0 END AS "hasName",
  l."kind" AS "leaveKind", l."from" AS "leaveFrom", l."to" AS "leaveTo"
  FROM "Official" o CROSS JOIN "Posting" p
  JOIN "Unit" u ON u."id" = p."unitId" JOIN "Position" j ON j."id" = p."positionId"
  LEFT JOIN "Leave" l ON l."officialId" = o."id" AND l."from" <= ? AND (l."to" IS NULL OR l."to" > ?)`

/** Those of a range of officials who are in the audience and have no enrolment of the cycle; the telling posting first. */
export async function entrants(asked: Asked, cycle: OpenCycle): Promise<EntrantRow[]> {
  const { campaign, unitIds, today, range } = asked
  const condition = inAudience({ audience: campaign.audience, opensOn: campaign.opensOn, today }, unitIds)
  // COALESCE keeps the planner on the person's few enrolments instead of the whole campaign.
  const sameCycle = cycle.ownEnrolment ? `AND e."cycle" = ?` : ''
  const timely = campaign.onEntering === 'ignore' ? `AND p."from" <= ?` : ''
  const rows = await sql.all<EntrantRow>(
    `SELECT ${ENTRANT}
      WHERE o."id" > ? AND o."id" <= ? AND p."officialId" = o."id" AND ${condition.text} ${timely}
        AND EXISTS (SELECT 1 FROM "CampaignCourse" k WHERE k."campaignId" = ? AND NOT EXISTS (
          SELECT 1 FROM "Enrolment" e WHERE e."officialId" = o."id" AND e."courseId" = k."courseId"
            AND COALESCE(e."campaignId", '') = ? ${sameCycle}))
      ORDER BY o."id", p."primary" DESC, p."from", p."id", l."from"`,
    ...[today, today, today, today],
    ...[range.after, range.upTo],
    ...condition.parameters,
    ...(timely === '' ? [] : [campaign.opensOn]),
    campaign.id,
    campaign.id,
    ...(cycle.ownEnrolment ? [cycle.name] : []),
  )
  return firstOfEach(rows)
}

/** Those of a range of officials who are in the audience, the telling posting of each. */
export async function members({ campaign, unitIds, today, range }: Asked): Promise<EntrantRow[]> {
  const condition = inAudience({ audience: campaign.audience, opensOn: campaign.opensOn, today }, unitIds)
  const rows = await sql.all<EntrantRow>(
    `SELECT ${ENTRANT} WHERE o."id" > ? AND o."id" <= ? AND p."officialId" = o."id" AND ${condition.text}
      ORDER BY o."id", p."primary" DESC, p."from", p."id", l."from"`,
    ...[today, today, today, today],
    ...[range.after, range.upTo],
    ...condition.parameters,
  )
  return firstOfEach(rows)
}

function firstOfEach(rows: readonly EntrantRow[]): EntrantRow[] {
  return rows
    .filter(({ officialId }, place) => rows[place - 1]?.officialId !== officialId)
    .map((row) => ({ ...row, isHead: Boolean(row.isHead), hasName: Boolean(row.hasName) }))
}

/** Work that settles an enrolment from the start: the latest completion or accepted training of a course. */
export interface EarlierWork {
  officialId: string
  courseId: string
  kind: 'completion' | 'outside'
  sourceId: string
  on: Day
}

/** Earlier work of some officials on some courses since a day, the latest last. */
export function earlierWork(
  officialIds: readonly string[],
  courseIds: readonly string[],
  since: Day,
): Promise<EarlierWork[]> {
  const places = (list: readonly unknown[]) => list.map(() => '?').join(', ')
  const both: Parameter[] = [...officialIds, ...courseIds, since]
  return sql.all<EarlierWork>(
    `SELECT "officialId", "courseId", 'completion' AS "kind", "id" AS "sourceId", "completedOn" AS "on" FROM "Completion"
      WHERE "officialId" IN (${places(officialIds)}) AND "courseId" IN (${places(courseIds)}) AND "completedOn" >= ?
     UNION ALL
     SELECT "officialId", "courseId", 'outside', "id", "to" FROM "OutsideTraining"
      WHERE "officialId" IN (${places(officialIds)}) AND "courseId" IN (${places(courseIds)}) AND "to" >= ?
        AND NOT EXISTS (SELECT 1 FROM "OutsideWithdrawal" w WHERE w."trainingId" = "OutsideTraining"."id")
     ORDER BY 5`,
    ...both,
    ...both,
  )
}

/** The risk groups of each position. */
export async function risksOfPositions(): Promise<Map<string, string[]>> {
  const rows = await sql.all<{ positionId: string; riskGroup: string }>(
    'SELECT "positionId", "riskGroup" FROM "PositionRisk" ORDER BY "positionId", "riskGroup"',
  )
  const risks = new Map<string, string[]>()
  for (const { positionId, riskGroup } of rows)
    risks.set(positionId, [...(risks.get(positionId) ?? []), riskGroup])
  return risks
}
