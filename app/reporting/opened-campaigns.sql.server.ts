import { type Day } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'
import { type OpenedCampaign } from './report-choice'

/** Campaigns that have opened by a day, the newest first. */
export function openedCampaigns(today: Day): Promise<OpenedCampaign[]> {
  return sql.all<OpenedCampaign>(
    `SELECT c."id", c."code", c."name", c."courseId", c."opensOn", c."dueOn",
       (SELECT e."cycle" FROM "Enrolment" e WHERE e."campaignId" = c."id" LIMIT 1) AS "cycle"
     FROM "Campaign" c WHERE c."opensOn" <= ?
       AND NOT EXISTS (SELECT 1 FROM "CampaignTerms" t WHERE t."campaignId" = c."id" AND t."withdrawnAt" IS NOT NULL)
     ORDER BY c."opensOn" DESC, c."code"`,
    today,
  )
}
