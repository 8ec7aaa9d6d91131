import { type Day } from '~/platform/calendar'
import { breath } from '~/platform/turns'
import { officialRanges, unitIdsOf } from './audience.sql.server'
import { type Campaign, openCycle } from './campaign'
import { earlierWork, type EntrantRow, members } from './entrants.sql.server'

/** Whom a campaign would reach, before anything is written. */
export interface AudiencePreview {
  people: number
  /** where these people work, the unit they are found by */
  units: number
  /** lượt */
  enrolments: number
  /** of these settled by earlier work */
  credited: number
  /** people with every course settled */
  settledPeople: number
  /** people on leave, by its kind */
  leaves: { kind: string; people: number }[]
  /** who cannot be reached: no name to sign in with */
  unreachable: number
  heads: number
  /** some of them, to see that the right people are meant */
  sample: { officialId: string; unitName: string; positionName: string }[]
}

const RANGE = 500
const SAMPLE = 10

/** Counts the audience range by range, so that nobody else waits for a large one. */
export async function previewAudience(campaign: Campaign, today: Day): Promise<AudiencePreview> {
  const unitIds = await unitIdsOf(campaign.audience, today)
  const units = new Set<string>()
  const leaves = new Map<string, number>()
  const seen: AudiencePreview = { ...EMPTY, sample: [], leaves: [] }
  for (const range of await officialRanges(RANGE)) {
    const found = await members({ campaign, unitIds, today, range })
    await addWork(seen, campaign, found, today)
    for (const { unitId, leaveKind, isHead, hasName } of found) {
      units.add(unitId)
      if (leaveKind !== null) leaves.set(leaveKind, (leaves.get(leaveKind) ?? 0) + 1)
      if (isHead) seen.heads += 1
      if (!hasName) seen.unreachable += 1
    }
    seen.people += found.length
    seen.sample.push(...found.slice(0, SAMPLE - seen.sample.length).map(shown))
    await breath()
  }
  return {
    ...seen,
    units: units.size,
    enrolments: seen.people * campaign.courses.length,
    leaves: [...leaves].map(([kind, people]) => ({ kind, people })),
  }
}

const EMPTY = { people: 0, units: 0, enrolments: 0, credited: 0, settledPeople: 0, unreachable: 0, heads: 0 }

const shown = ({ officialId, unitName, positionName }: EntrantRow) => ({ officialId, unitName, positionName })

/** How much of it earlier work settles; people count when nothing is left for them. */
async function addWork(
  seen: AudiencePreview,
  campaign: Campaign,
  found: readonly EntrantRow[],
  today: Day,
): Promise<void> {
  const cycle = openCycle(campaign, today)
  if (!cycle || found.length === 0) return
  const courses = campaign.courses.map(({ courseId }) => courseId)
  const works = await earlierWork(
    found.map(({ officialId }) => officialId),
    courses,
    cycle.countsFrom,
  )
  const settled = new Map<string, Set<string>>()
  for (const { officialId, courseId } of works)
    settled.set(officialId, (settled.get(officialId) ?? new Set<string>()).add(courseId))
  for (const of of settled.values()) {
    seen.credited += of.size
    if (of.size === courses.length) seen.settledPeople += 1
  }
}
