import { type Day } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'

export interface OpenedCampaign {
  id: string
  code: string
  name: string
  courseId: string
  cycle: string | null
  opensOn: Day
  dueOn: Day
}

/** Which orders a report speaks of: one campaign, or all of one cycle. */
export interface ReportChoice {
  /** null: every campaign of the newest cycle */
  campaign: OpenedCampaign | null
  campaigns: OpenedCampaign[]
  courses: number
}

/** Campaigns that have opened by a day, the newest first. */
export function openedCampaigns(today: Day): Promise<OpenedCampaign[]> {
  return sql.all<OpenedCampaign>(
    `SELECT c."id", c."code", c."name", c."courseId", c."opensOn", c."dueOn",
       (SELECT MIN(e."cycle") FROM "Enrolment" e WHERE e."campaignId" = c."id") AS "cycle"
     FROM "Campaign" c WHERE c."opensOn" <= ? ORDER BY c."opensOn" DESC, c."code"`,
    today,
  )
}

/**
 * The campaign asked for by its code, else everything of the newest cycle. An unknown code is as if none was asked for.
 * Null while no campaign has opened.
 */
export function choose(opened: readonly OpenedCampaign[], code: string | null): ReportChoice | null {
  const newest = opened[0]
  if (!newest) return null
  const asked = opened.find((campaign) => campaign.code === code)
  const campaigns = asked ? [asked] : opened.filter(({ cycle }) => cycle === newest.cycle)
  const campaign = campaigns.length === 1 ? (campaigns[0] ?? null) : null
  return { campaign, campaigns, courses: new Set(campaigns.map(({ courseId }) => courseId)).size }
}
