import { progressSql, standingParameters, standingSql } from '~/learning/enrolment-state.sql.server'
import { type Day } from '~/platform/calendar'
import { type Parameter } from '~/platform/sql.server'
import { PRECEDENCE } from './standing-counts'
import { changeColumns } from './week-change.sql.server'

/** Whose figures: a place in the tree, and the orders spoken of. */
export interface Counted {
  /** path of the unit; everyone below it is counted too */
  path: string
  /** only the unit's own people */
  own?: boolean
  campaignIds: readonly string[]
  today: Day
  /** also what changed since the end of this day */
  since?: Day
  /** these units' own people instead of a place's; `everyone`: also whom no campaign has reached */
  of?: CountedUnits
  /** only whose folded name or staff code is like this, with ! before what stands for itself */
  named?: string
}

/** All that a place's kept figures are asked by. */
export type CountedPlace = Pick<Counted, 'path' | 'campaignIds' | 'today'>

export interface CountedUnits {
  unitIds: readonly string[]
  everyone: boolean
}

const places = (list: readonly unknown[]) => list.map(() => '?').join(', ')

/** Postings "p" that count their official: the primary ones of the day. CROSS JOIN makes SQLite begin with the few placements. */
export function postedSql({ path, own = false, today, of }: Omit<Counted, 'campaignIds'>): {
  from: string
  where: string
  parameters: Parameter[]
} {
  const where = 'p."primary" = ? AND p."from" <= ? AND (p."to" IS NULL OR p."to" > ?)'
  const day = [true, today, today]
  if (of) {
    const unitIds = inFewLengths(of.unitIds)
    return {
      from: '"Posting" p',
      where: `p."unitId" IN (${places(unitIds)}) AND ${where}`,
      parameters: [...unitIds, ...day],
    }
  }
  return {
    from: '"UnitPlacement" h CROSS JOIN "Posting" p',
    where: `h."path" ${own ? '=' : 'LIKE'} ? AND h."from" <= ? AND (h."to" IS NULL OR h."to" > ?)
      AND p."unitId" = h."unitId" AND ${where}`,
    parameters: [own ? path : `${path}%`, today, today, ...day],
  }
}

/** A power of two, so that few statements are prepared; nothing has an empty id. */
export const inFewLengths = (ids: readonly string[]): string[] => {
  const length = 2 ** Math.ceil(Math.log2(Math.max(1, ids.length)))
  return [...ids, ...Array.from({ length: length - ids.length }, () => '')]
}

/** True where a campaign is for everyone: then nobody leaves the denominator. Takes the campaigns' ids. */
export const forEveryoneSql = (campaignIds: readonly string[]): string =>
  `EXISTS (SELECT 1 FROM "Campaign" g WHERE g."id" IN (${places(campaignIds)}) AND NOT EXISTS (
     SELECT 1 FROM "AudienceRule" a WHERE a."campaignId" = g."id" AND a."kind" <> 'everyone'))`

/** Narrows enrolments "e" of an official to the campaigns chosen, one placeholder each; an index holds the two together. */
export const chosenSql = ({ campaignIds }: Pick<Counted, 'campaignIds'>): string =>
  campaignIds.length > 0 ? `e."campaignId" IN (${places(campaignIds)})` : '1 = 0'

const rankSql = (standing: string) =>
  `CASE ${standing} ${PRECEDENCE.map((name, place) => `WHEN '${name}' THEN ${place}`).join(' ')} END`

const UNASSIGNED = PRECEDENCE.indexOf('unassigned')
const OPEN = PRECEDENCE.indexOf('open')

/** The twin of segmentOf over the columns of "person". */
export const SEGMENT_SQL = `CASE ${PRECEDENCE.map((name, place) =>
  name === 'open'
    ? `WHEN "rank" = ${OPEN} AND "begun" > 0 THEN 'inProgress' WHEN "rank" = ${OPEN} THEN 'notStarted'`
    : `WHEN "rank" = ${place} THEN '${name}'`,
).join(' ')} END`

/**
 * A statement's opening: "person", one row for each official whose primary posting of the day is in the unit or below it
 * (nobody leaves the denominator; where every campaign chosen is for some only, those it has reached are counted), with the rank of decision 2 over the enrolments chosen. At most one posting of an
 * official is primary on a day; organisation's acts keep it so.
 */
export function countedPeople(counted: Counted): { text: string; parameters: Parameter[] } {
  const { campaignIds, today, since, named } = counted
  const among =
    named === undefined
      ? ''
      : `AND p."officialId" IN (SELECT n."id" FROM "Official" n WHERE n."searchText" LIKE ? ESCAPE '!')`
  const posted = postedSql(counted)
  const reached = reachedSql(counted)
  const change = since === undefined ? null : changeColumns(since, today)
  const text = `WITH "person" AS (
    SELECT p."officialId", p."unitId", p."positionId",
      COALESCE(MIN(CASE WHEN e."id" IS NOT NULL THEN ${rankSql(standingSql('e'))} END), ${UNASSIGNED}) AS "rank",
      COALESCE(SUM(CASE WHEN e."id" IS NULL OR ${progressSql('e')} = 'notStarted' THEN 0 ELSE 1 END), 0) AS "begun",
      COUNT(e."id") AS "enrolments",
      COUNT(CASE WHEN e."completedOn" <= ? THEN 1 END) AS "completions",
      MIN(CASE WHEN e."completedOn" IS NULL THEN e."dueOn" END) AS "nextDue"${change?.columns ?? ''}
    FROM ${posted.from}
    LEFT JOIN "Enrolment" e ON e."officialId" = p."officialId" AND ${chosenSql(counted)}
    WHERE ${posted.where} ${reached.text} ${among}
    GROUP BY p."officialId", p."unitId", p."positionId")`
  const parameters = [
    ...standingParameters(today),
    today,
    ...(change?.parameters ?? []),
    ...campaignIds,
    ...posted.parameters,
    ...reached.parameters,
    ...(named === undefined ? [] : [named]),
  ]
  return { text, parameters }
}

function reachedSql({ campaignIds, of }: Counted): { text: string; parameters: readonly string[] } {
  if (campaignIds.length === 0 || of?.everyone) return { text: '', parameters: [] }
  const reached = 'e."id" IS NOT NULL'
  return of
    ? { text: `AND ${reached}`, parameters: [] }
    : { text: `AND (${reached} OR ${forEveryoneSql(campaignIds)})`, parameters: campaignIds }
}
