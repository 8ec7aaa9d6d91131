import { type Day } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'
import { inAudience } from './audience.sql.server'
import type { Campaign } from './campaign'
import { BY_RULE, LEAVES } from './decisions'
import type { Range } from './entrants.sql.server'

/** An unfinished enrolment about which something has changed since it was last looked at. */
export interface ChangedRow {
  id: string
  officialId: string
  dueOn: Day | null
  isIn: boolean
  inService: boolean
  isClosed: boolean
  /** could not be delivered, and now can be */
  isReachable: boolean
  /** it rests for a leave, and no leave holds any more */
  isBack: boolean
  /** of a leave that holds today, where nothing rests yet and nobody has ended the rest */
  leaveKind: string | null
  leaveFrom: Day | null
  leaveTo: Day | null
}

const holding = (alias: string) => `${alias}."from" <= ? AND (${alias}."to" IS NULL OR ${alias}."to" > ?)`

/** The deferral that holds was written by the rule for a leave; the leave may have ended before its day. */
const RESTS_FOR_LEAVE = `EXISTS (SELECT 1 FROM "Deferral" d WHERE d."enrolmentId" = e."id" AND d."byId" = '${BY_RULE}'
  AND d."from" = e."deferredFrom" AND COALESCE(d."until", '') = COALESCE(e."deferredUntil", '') AND d."reason" IN (${LEAVES.map((kind) => `'${kind}'`).join(', ')}))`

/** The unfinished enrolments of a campaign in a range of officials for which there is something to do. */
export async function changedEnrolments(asked: {
  campaign: Campaign
  unitIds: readonly string[] | null
  today: Day
  range: Range
}): Promise<ChangedRow[]> {
  const { campaign, unitIds, today, range } = asked
  const { id, audience, opensOn } = campaign
  const condition = inAudience({ audience, opensOn, today }, unitIds)
  const rows = await sql.all<ChangedRow>(
    `SELECT s.* FROM (
       SELECT e."id", e."officialId", e."dueOn",
         CASE WHEN EXISTS (SELECT 1 FROM "Official" o CROSS JOIN "Posting" p
           WHERE o."id" = e."officialId" AND p."officialId" = o."id" AND ${condition.text}) THEN 1 ELSE 0 END AS "isIn",
         CASE WHEN EXISTS (SELECT 1 FROM "Posting" q WHERE q."officialId" = e."officialId" AND ${holding('q')}) THEN 1 ELSE 0 END AS "inService",
         CASE WHEN e."closedOn" IS NULL THEN 0 ELSE 1 END AS "isClosed",
         CASE WHEN e."undelivered" IS NOT NULL AND EXISTS (
           SELECT 1 FROM "SignInName" n WHERE n."officialId" = e."officialId") THEN 1 ELSE 0 END AS "isReachable",
         CASE WHEN e."deferredFrom" <= ? AND (e."deferredUntil" IS NULL OR e."deferredUntil" > ?) AND ${RESTS_FOR_LEAVE}
           AND NOT EXISTS (SELECT 1 FROM "Leave" h WHERE h."officialId" = e."officialId" AND ${holding('h')})
           THEN 1 ELSE 0 END AS "isBack",
         l."kind" AS "leaveKind", l."from" AS "leaveFrom", l."to" AS "leaveTo"
       FROM "Enrolment" e
       LEFT JOIN "Leave" l ON l."officialId" = e."officialId" AND ${holding('l')}
         AND (e."deferredFrom" IS NULL OR e."deferredUntil" <= ?)
         AND (e."exemptFrom" IS NULL OR e."exemptFrom" > ? OR e."exemptUntil" <= ?)
         AND NOT EXISTS (SELECT 1 FROM "Withdrawal" w WHERE w."enrolmentId" = e."id" AND w."factKind" = 'deferral'
           AND w."byId" <> '${BY_RULE}' AND w."on" >= l."from")
       WHERE COALESCE(e."campaignId", '') = ? AND e."officialId" > ? AND e."officialId" <= ? AND e."completedOn" IS NULL) s
     WHERE (s."isClosed" = 0 AND (s."isIn" = 0 OR s."isReachable" = 1 OR s."isBack" = 1 OR s."leaveKind" IS NOT NULL))
        OR (s."isClosed" = 1 AND s."isIn" = 1)
     ORDER BY s."id"`,
    ...condition.parameters,
    ...[today, today],
    ...[today, today, today, today],
    ...[today, today, today, today, today],
    ...[id, range.after, range.upTo],
  )
  const flags = rows.map((row) => ({
    ...row,
    isIn: Boolean(row.isIn),
    inService: Boolean(row.inService),
    isClosed: Boolean(row.isClosed),
    isReachable: Boolean(row.isReachable),
    isBack: Boolean(row.isBack),
  }))
  return flags.filter(({ id: one }, place) => flags[place - 1]?.id !== one)
}

/** An enrolment whose deferral has ended, with a due day that leaves too little time. */
export interface RestedRow {
  id: string
  dueOn: Day
  until: Day
  graceDays: number
}

/** Unfinished enrolments of a range of officials whose deferral is over. */
export function restedEnrolments(today: Day, range: Range): Promise<RestedRow[]> {
  return sql.all<RestedRow>(
    `SELECT e."id", e."dueOn", e."deferredUntil" AS "until", COALESCE(t."graceDays", 14) AS "graceDays"
       FROM "Enrolment" e LEFT JOIN "CampaignTerms" t ON t."campaignId" = e."campaignId"
      WHERE e."officialId" > ? AND e."officialId" <= ? AND e."deferredUntil" <= ? AND e."dueOn" IS NOT NULL
        AND e."completedOn" IS NULL AND e."closedOn" IS NULL ORDER BY e."id"`,
    range.after,
    range.upTo,
    today,
  )
}

/** The latest cycle of someone in the audience, finished. */
export interface FinishedRow {
  officialId: string
  courseId: string
  cycle: string
  dueOn: Day | null
  assignedOn: Day
  /** JSON; its due.on is the rule's day */
  reason: string
  /** the latest completion of the course on any enrolment, or accepted training done elsewhere */
  completedOn: Day
}

/** Of a range of officials the latest enrolment of a campaign and course, where it is finished. */
export function finishedCycles(campaignId: string, range: Range): Promise<FinishedRow[]> {
  return sql.all<FinishedRow>(
    `SELECT e."officialId", e."courseId", e."cycle", e."dueOn", e."assignedOn", e."reason",
       COALESCE((SELECT MAX(w."on") FROM (
           SELECT c."completedOn" AS "on" FROM "Completion" c
             WHERE c."officialId" = e."officialId" AND c."courseId" = e."courseId"
           UNION ALL
           SELECT t."to" FROM "OutsideTraining" t WHERE t."officialId" = e."officialId" AND t."courseId" = e."courseId"
             AND NOT EXISTS (SELECT 1 FROM "OutsideWithdrawal" x WHERE x."trainingId" = t."id")) w
         WHERE w."on" > e."completedOn"), e."completedOn") AS "completedOn"
       FROM "Enrolment" e
      WHERE e."officialId" > ? AND e."officialId" <= ? AND COALESCE(e."campaignId", '') = ? AND e."completedOn" IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM "Enrolment" f WHERE f."officialId" = e."officialId" AND f."courseId" = e."courseId"
          AND COALESCE(f."campaignId", '') = ? AND (f."assignedOn" > e."assignedOn" OR (f."assignedOn" = e."assignedOn" AND f."cycle" > e."cycle")))
      ORDER BY e."id"`,
    range.after,
    range.upTo,
    campaignId,
    campaignId,
  )
}
