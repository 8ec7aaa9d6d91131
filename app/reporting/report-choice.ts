import { type Day } from '~/platform/calendar'

/** An order that has opened: this course, these days. */
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
