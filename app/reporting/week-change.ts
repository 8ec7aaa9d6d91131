import { fromBelow } from '~/organisation/tree'
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

/** Of each unit's own people, and of those with everyone below; only the completed and the overdue are spoken of. */
export function weekChanges(
  cells: readonly ChangedCell[],
  units: readonly { id: string; path: string }[],
): Map<string, { own: WeekChange; whole: WeekChange }> {
  const changes = new Map(units.map(({ id }) => [id, { own: noChange(), whole: noChange() }]))
  for (const { unitId, segment, changed } of cells) {
    const figure = segment === 'completed' ? 'finished' : segment === 'overdue' ? 'newlyOverdue' : null
    if (figure === null) continue
    const unit = changes.get(unitId)
    if (!unit) continue
    unit.own[figure] += changed
    unit.whole[figure] += changed
  }
  for (const { id, above } of fromBelow(units)) {
    const [part, whole] = [changes.get(id)?.whole, above === null ? undefined : changes.get(above)?.whole]
    if (!part || !whole) continue
    whole.finished += part.finished
    whole.newlyOverdue += part.newlyOverdue
  }
  return changes
}
