import { addDays, type Day } from '~/platform/calendar'

/** What happened since a day to the people counted today; all are người. */
export interface WeekChange {
  /** who has completed everything, the last of it since then */
  finished: number
  /** who is overdue today and was not at the end of that day */
  newlyOverdue: number
}

const WEEK = 7

/** The day that today is compared with. */
export const weekBefore = (today: Day): Day => addDays(today, -WEEK)

/** How many of a unit's own people in a segment came into it since a day. */
export interface ChangedCell {
  unitId: string
  segment: string
  changed: number
}

const noChange = (): WeekChange => ({ finished: 0, newlyOverdue: 0 })

/** Of a unit's own people, and of all at and below it whom the cells count; only the completed and the overdue are spoken of. */
export function weekChange(
  cells: readonly ChangedCell[],
  unit: string,
): { own: WeekChange; whole: WeekChange } {
  const [own, whole] = [noChange(), noChange()]
  for (const { unitId, segment, changed } of cells) {
    const figure = segment === 'completed' ? 'finished' : segment === 'overdue' ? 'newlyOverdue' : null
    if (figure === null) continue
    if (unitId === unit) own[figure] += changed
    whole[figure] += changed
  }
  return { own, whole }
}
