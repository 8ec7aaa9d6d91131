import { addDays, type Day } from '~/platform/calendar'
import { type OpenedCampaign, type ReportChoice } from './report-choice'

/** Which orders a kept total speaks of: the same choices as a report offers. */
export interface TotalsChoice {
  /** 'campaign:<id>' or 'cycle:<cycle>' */
  key: string
  campaignIds: string[]
}

/** A campaign's totals are kept until so many days after its last due day. */
export const KEPT_AFTER_DUE = 90

/** The key under which a report's figures of earlier days are kept; null for a choice that has none. */
export function totalsKeyOf({
  campaign,
  campaigns,
}: Pick<ReportChoice, 'campaign' | 'campaigns'>): string | null {
  if (campaign) return `campaign:${campaign.id}`
  const cycle = campaigns[0]?.cycle
  return cycle ? `cycle:${cycle}` : null
}

/** What is kept of a day: each campaign that has opened, and each cycle that has several. */
export function choicesToKeep(opened: readonly OpenedCampaign[], day: Day): TotalsChoice[] {
  const current = opened.filter(
    ({ opensOn, dueOn }) => opensOn <= day && day <= addDays(dueOn, KEPT_AFTER_DUE),
  )
  const cycles = new Map<string, string[]>()
  for (const { cycle, id } of opened) if (cycle) cycles.set(cycle, [...(cycles.get(cycle) ?? []), id])
  const alive = new Set(current.map(({ cycle }) => cycle))
  return [
    ...current.map(({ id }) => ({ key: `campaign:${id}`, campaignIds: [id] })),
    ...[...cycles]
      .filter(([cycle, ids]) => ids.length > 1 && alive.has(cycle))
      .map(([cycle, campaignIds]) => ({ key: `cycle:${cycle}`, campaignIds })),
  ]
}
