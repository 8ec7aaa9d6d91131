/** What a day's work on campaigns changed: nothing the second time. */
export interface CampaignsDay {
  campaigns: number
  enrolled: number
  /** of these, settled from the start by earlier work */
  credited: number
  deferred: number
  /** rests that ended with the leave */
  woken: number
  closed: number
  reopened: number
  delivered: number
  extended: number
}

export const nothingDone = (): CampaignsDay => ({
  campaigns: 0,
  enrolled: 0,
  credited: 0,
  deferred: 0,
  woken: 0,
  closed: 0,
  reopened: 0,
  delivered: 0,
  extended: 0,
})

/** The sum of two pieces of work on the same campaigns. */
export function together(a: CampaignsDay, b: Partial<CampaignsDay>): CampaignsDay {
  const sum = { ...a }
  for (const key of Object.keys(sum) as (keyof CampaignsDay)[])
    if (key !== 'campaigns') sum[key] += b[key] ?? 0
  return sum
}
