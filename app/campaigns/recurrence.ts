import { addDays, addMonths, type Day } from '~/platform/calendar'

/** How a campaign comes again (docs/decisions/0014 has the worked cases). */
export const RECURRENCES = ['fixedCalendar', 'fromExpiry', 'fromCompletion'] as const
export type RecurrenceMode = (typeof RECURRENCES)[number]

export interface Recurrence {
  mode: RecurrenceMode
  /** the campaign's first due day; anchors are counted from it */
  anchor: Day
  /** from one due day to the next */
  validMonths: number
  /** how long before its due day a cycle opens */
  windowMonths: number
  /** fixedCalendar: the least between a completion and the next anchor */
  minimumMonths: number
}

/** A cycle that was finished: the rule's due day (not an extended one), when its window opened, when it was done. */
export interface FinishedCycle {
  dueOn: Day
  opensOn: Day
  completedOn: Day
}

/** The first day of the window of the cycle due on a day. */
export const windowOpens = ({ windowMonths }: Recurrence, dueOn: Day): Day => addMonths(dueOn, -windowMonths)

/** The due day of the cycle after a finished one. */
export function nextDue(rule: Recurrence, last: FinishedCycle): Day {
  const { dueOn, opensOn, completedOn } = last
  const afterCompletion = addMonths(completedOn, rule.validMonths)
  switch (rule.mode) {
    case 'fromCompletion':
      return afterCompletion
    case 'fromExpiry':
      if (completedOn > dueOn) return afterCompletion
      if (completedOn >= opensOn) return addMonths(dueOn, rule.validMonths)
      return afterCompletion > dueOn ? afterCompletion : dueOn
    case 'fixedCalendar': {
      const earliest = addMonths(completedOn, rule.minimumMonths)
      return anchorWhere(rule, (anchor) => anchor > dueOn && anchor >= earliest)
    }
  }
}

/** The latest anchor whose window has opened by a day; null before the first one opens. */
export function openAnchor(rule: Recurrence, today: Day): Day | null {
  const next = anchorWhere(rule, (anchor) => windowOpens(rule, anchor) > today)
  const place = placeOf(rule, next)
  return place === 0 ? null : anchorAt(rule, place - 1)
}

/**
 * From which day on a completion of the course settles the cycle due on a day. On a fixed calendar what was finished
 * less than the minimum before the anchor covers it; otherwise work counts from the opening of the window.
 */
export function countsFrom(rule: Recurrence, dueOn: Day): Day {
  const opens = windowOpens(rule, dueOn)
  if (rule.mode !== 'fixedCalendar') return opens
  let first = addMonths(dueOn, -rule.minimumMonths)
  while (addMonths(first, rule.minimumMonths) <= dueOn) first = addDays(first, 1)
  return first < opens ? first : opens
}

const anchorAt = ({ anchor, validMonths }: Recurrence, place: number): Day =>
  addMonths(anchor, place * validMonths)

const placeOf = (rule: Recurrence, anchor: Day): number => {
  let place = 0
  while (anchorAt(rule, place) < anchor) place += 1
  return place
}

function anchorWhere(rule: Recurrence, fits: (anchor: Day) => boolean): Day {
  let place = 0
  while (!fits(anchorAt(rule, place))) place += 1
  return anchorAt(rule, place)
}
