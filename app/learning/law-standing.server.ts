import type { InstrumentStatus } from '~/courseware/published'
import { instrumentStatuses } from '~/courseware/published.server'

const KEPT_MS = 30_000
let kept: { until: number; statuses: Map<string, InstrumentStatus | null> } = {
  until: 0,
  statuses: new Map(),
}

/** The live status of the instruments a lesson rests on; a reader may see it half a minute late. */
export async function lawStanding(keys: readonly string[], at: Date): Promise<Map<string, InstrumentStatus>> {
  if (at.getTime() >= kept.until) kept = { until: at.getTime() + KEPT_MS, statuses: new Map() }
  const { statuses } = kept
  const missing = keys.filter((key) => !statuses.has(key))
  if (missing.length > 0) {
    const found = await instrumentStatuses(missing)
    for (const key of missing) statuses.set(key, found.get(key) ?? null)
  }
  return new Map(
    keys.flatMap((key) => (statuses.get(key) ? [[key, statuses.get(key) as InstrumentStatus]] : [])),
  )
}
