import type { Day } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'
import { audienceOf } from './audience'
import type { Campaign } from './campaign'
import type { Recurrence, RecurrenceMode } from './recurrence'

interface Row {
  id: string
  code: string
  name: string
  orderedBy: string
  opensOn: Day
  dueOn: Day
  attempts: number | null
  cycle: string | null
  dueKind: string
  dueDays: number | null
  headDaysEarlier: number
  graceDays: number
  lookBackDays: number
  onEntering: string
  onLeaving: string
  recurrence: string | null
  validMonths: number | null
  windowMonths: number | null
  minimumMonths: number | null
}

const CAMPAIGNS = `SELECT c."id", c."code", c."name", c."orderedBy", c."opensOn", c."dueOn", c."attempts", t."cycle",
    t."dueKind", t."dueDays", t."headDaysEarlier", t."graceDays", t."lookBackDays", t."onEntering", t."onLeaving",
    t."recurrence", t."validMonths", t."windowMonths", t."minimumMonths"
  FROM "Campaign" c JOIN "CampaignTerms" t ON t."campaignId" = c."id"
  WHERE t."withdrawnAt" IS NULL
    AND NOT EXISTS (SELECT 1 FROM "CampaignPause" z WHERE z."campaignId" = c."id" AND z."until" IS NULL)`

/** The campaigns that are carried on: neither withdrawn nor pausing. One by its id, or all by the day they open. */
export async function carriedCampaigns(id: string | null = null): Promise<Campaign[]> {
  const rows = await sql.all<Row>(
    `${CAMPAIGNS} ${id === null ? '' : 'AND c."id" = ?'} ORDER BY c."opensOn", c."code"`,
    ...(id === null ? [] : [id]),
  )
  return Promise.all(rows.map(withParts))
}

async function withParts(row: Row): Promise<Campaign> {
  const [courses, rules] = await Promise.all([
    sql.all<{ courseId: string; title: string | null; rules: string | null }>(
      `SELECT k."courseId",
         (SELECT v."title" FROM "CourseEdition" v WHERE v."courseId" = k."courseId" ORDER BY v."number" DESC LIMIT 1) AS "title",
         (SELECT v."rules" FROM "CourseEdition" v WHERE v."courseId" = k."courseId" ORDER BY v."number" DESC LIMIT 1) AS "rules"
       FROM "CampaignCourse" k WHERE k."campaignId" = ? ORDER BY k."order"`,
      row.id,
    ),
    sql.all<{ kind: string; value: string }>(
      'SELECT "kind", "value" FROM "AudienceRule" WHERE "campaignId" = ?',
      row.id,
    ),
  ])
  const { id, code, name, orderedBy, opensOn, dueOn } = row
  const { dueDays, headDaysEarlier, graceDays, lookBackDays } = row
  return {
    ...{ id, code, name, orderedBy, opensOn, dueOn },
    ...{ dueDays, headDaysEarlier, graceDays, lookBackDays },
    dueKind: row.dueKind === 'afterPosting' ? 'afterPosting' : 'fixed',
    cycle: row.cycle ?? code,
    onEntering: row.onEntering === 'ignore' ? 'ignore' : 'enrol',
    onLeaving: row.onLeaving === 'keep' ? 'keep' : 'close',
    recurrence: recurrenceOf(row),
    audience: audienceOf(rules),
    courses: courses.map(({ courseId, title, rules: ruled }) => ({
      courseId,
      title: title ?? courseId,
      attempts: row.attempts ?? attemptsIn(ruled),
    })),
  }
}

function recurrenceOf(row: Row): Recurrence | null {
  if (row.recurrence === null) return null
  return {
    mode: row.recurrence as RecurrenceMode,
    anchor: row.dueOn,
    validMonths: row.validMonths ?? 12,
    windowMonths: row.windowMonths ?? 2,
    minimumMonths: row.minimumMonths ?? 0,
  }
}

const DEFAULT_ATTEMPTS = 3

function attemptsIn(rules: string | null): number {
  if (rules === null) return DEFAULT_ATTEMPTS
  return (JSON.parse(rules) as { attempts?: number }).attempts ?? DEFAULT_ATTEMPTS
}
