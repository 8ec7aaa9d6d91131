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
}

/** Narrows enrolments "e" of an official to the campaigns chosen, one placeholder each; an index holds the two together. */
export const chosenSql = ({ campaignIds }: Pick<Counted, 'campaignIds'>): string =>
  campaignIds.length > 0 ? `e."campaignId" IN (${campaignIds.map(() => '?').join(', ')})` : '1 = 0'

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
 * official is primary on a day; organisation's acts keep it so. CROSS JOIN makes SQLite begin with the few placements.
 */
export function countedPeople({ path, own = false, campaignIds, today, since }: Counted): {
  text: string
  parameters: Parameter[]
} {
  const asked = campaignIds.map(() => '?').join(', ')
  const chosen = chosenSql({ campaignIds })
  const reached =
    campaignIds.length > 0
      ? `AND (e."id" IS NOT NULL OR EXISTS (SELECT 1 FROM "Campaign" g WHERE g."id" IN (${asked}) AND NOT EXISTS (
          SELECT 1 FROM "AudienceRule" a WHERE a."campaignId" = g."id" AND a."kind" <> 'everyone')))`
      : ''
  const change = since === undefined ? null : changeColumns(since, today)
  const text = `WITH "person" AS (
    SELECT p."officialId", p."unitId", p."positionId",
      COALESCE(MIN(CASE WHEN e."id" IS NOT NULL THEN ${rankSql(standingSql('e'))} END), ${UNASSIGNED}) AS "rank",
      COALESCE(SUM(CASE WHEN e."id" IS NULL OR ${progressSql('e')} = 'notStarted' THEN 0 ELSE 1 END), 0) AS "begun",
      COUNT(e."id") AS "enrolments",
      COUNT(CASE WHEN e."completedOn" <= ? THEN 1 END) AS "completions",
      MIN(CASE WHEN e."completedOn" IS NULL THEN e."dueOn" END) AS "nextDue"${change?.columns ?? ''}
    FROM "UnitPlacement" h CROSS JOIN "Posting" p
    LEFT JOIN "Enrolment" e ON e."officialId" = p."officialId" AND ${chosen}
    WHERE h."path" ${own ? '=' : 'LIKE'} ? AND h."from" <= ? AND (h."to" IS NULL OR h."to" > ?)
      AND p."unitId" = h."unitId" AND p."primary" = ? AND p."from" <= ? AND (p."to" IS NULL OR p."to" > ?)
      ${reached}
    GROUP BY p."officialId", p."unitId", p."positionId")`
  const parameters = [
    ...standingParameters(today),
    today,
    ...(change?.parameters ?? []),
    ...campaignIds,
    own ? path : `${path}%`,
    today,
    today,
    true,
    today,
    today,
    ...campaignIds,
  ]
  return { text, parameters }
}
