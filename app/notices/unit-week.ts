import { type Day, daysBetween } from '~/platform/calendar'
import { openOf, type StandingCounts, unfinishedOf } from '~/reporting/standing-counts'
import { type NewNotice } from './notice'

const SOON_DAYS = 14

/** Whether a head has something to do about the unit this week; else nothing is sent. */
export function needsItsHead(counts: StandingCounts, dueDays: readonly Day[], today: Day): boolean {
  const isSoon = dueDays.some((day) => day >= today && daysBetween(today, day) <= SOON_DAYS)
  return counts.overdue > 0 || counts.unassigned > 0 || (isSoon && openOf(counts) > 0)
}

/** The week of a unit for its head. */
export function unitWeekNotice(
  head: { officialId: string; unitId: string },
  counts: StandingCounts,
  monday: Day,
): NewNotice {
  const { officialId, unitId } = head
  const { overdue, unassigned } = counts
  return {
    officialId,
    kind: 'unitWeek',
    key: `unitWeek:${unitId}:${officialId}:${monday}`,
    data: { unitId, unfinished: unfinishedOf(counts), overdue, unassigned },
    path: `/don-vi/${unitId}`,
  }
}
