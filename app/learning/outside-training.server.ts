import type { Day } from '~/platform/calendar'
import { db } from '~/platform/database.server'

/** Training done elsewhere or on paper that was accepted, as its official sees it. */
export interface OutsideTraining {
  id: string
  title: string
  organiser: string
  /** its last day */
  to: Day
  periods: number
  evidence: string
}

/** An official's accepted training done elsewhere, the latest first. */
export const outsideTrainingOf = (officialId: string): Promise<OutsideTraining[]> =>
  db().outsideTraining.findMany({
    where: { officialId },
    orderBy: [{ to: 'desc' }, { id: 'asc' }],
    select: { id: true, title: true, organiser: true, to: true, periods: true, evidence: true },
  })
