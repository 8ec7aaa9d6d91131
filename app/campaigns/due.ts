import { addDays, type Day } from '~/platform/calendar'

/** What a campaign says of its days. */
export interface DueTerms {
  opensOn: Day
  dueKind: 'fixed' | 'afterPosting'
  /** fixed: the day for all; with recurrence the anchor of the cycle */
  dueOn: Day
  /** afterPosting: so many days after the posting began, or after the opening when that is later */
  dueDays: number | null
  /** heads go first (nêu gương) by so many days */
  headDaysEarlier: number
  /** who is enrolled after the opening has at least so many days */
  graceDays: number
}

/** Of the person, on the day of enrolling. */
export interface DuePerson {
  /** the first day of the posting that brings them in */
  since: Day
  isHead: boolean
  enrolledOn: Day
}

/** A due day with the rule that gave it: what the one sentence is made of. */
export type DueReason =
  | { code: 'fixed'; on: Day }
  | { code: 'afterPosting'; on: Day; days: number; from: Day }
  | { code: 'head'; on: Day; days: number; common: Day }
  | { code: 'grace'; on: Day; days: number; from: Day }
  | { code: 'cycle'; on: Day }

/** The due day of someone who is enrolled on a day, and why it is this one. */
export function dueFor(terms: DueTerms, person: DuePerson): DueReason {
  const own = ownDue(terms, person)
  const isLate = person.enrolledOn > terms.opensOn
  const least = addDays(person.enrolledOn, terms.graceDays)
  if (!isLate || own.on >= least) return own
  return { code: 'grace', on: least, days: terms.graceDays, from: person.enrolledOn }
}

function ownDue(terms: DueTerms, { since, isHead }: DuePerson): DueReason {
  const { opensOn, dueOn, dueDays, headDaysEarlier } = terms
  const from = since > opensOn ? since : opensOn
  const days = dueDays ?? 0
  const common: DueReason =
    terms.dueKind === 'fixed'
      ? { code: 'fixed', on: dueOn }
      : { code: 'afterPosting', on: addDays(from, days), days, from }
  if (!isHead || headDaysEarlier === 0) return common
  const earlier = addDays(common.on, -headDaysEarlier)
  const on = earlier > opensOn ? earlier : opensOn
  return { code: 'head', on, days: headDaysEarlier, common: common.on }
}

/** The due day after a deferral that ended before `until`: there is time to learn again. Never earlier than it was. */
export function dueAfterRest(dueOn: Day | null, until: Day, graceDays: number): Day | null {
  if (dueOn === null) return null
  const least = addDays(until, graceDays)
  return least > dueOn ? least : dueOn
}
