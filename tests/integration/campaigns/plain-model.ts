import { nextDue, type Recurrence, windowOpens } from '~/campaigns/recurrence'
import { type Standing } from '~/learning/enrolment-state'
import { addDays, addMonths, type Day } from '~/platform/calendar'
import { PRECEDENCE } from '~/reporting/standing-counts'

// What a campaign owes and to whom, told as plainly as it can be said: no database, no batches, one day after another.

export const OPENS = '2026-10-01'
export const DUE = '2026-12-01'
export const GRACE = 14
export const LOOK_BACK = 30
export const VALID_MONTHS = 2
export const WINDOW_MONTHS = 1

export interface Terms {
  onEntering: 'enrol' | 'ignore'
  onLeaving: 'close' | 'keep'
  recurrence: null | 'fixedCalendar' | 'fromCompletion' | 'fromExpiry'
}

interface Span {
  from: Day
  until: Day | null
}

export interface Owed {
  cycle: string
  /** the rule's day and window: what the next cycle is counted from */
  ruleDue: Day
  opens: Day
  assignedOn: Day
  dueOn: Day
  countsFrom: Day
  completedOn: Day | null
  /** the training that settled it; null: a completion did */
  settledBy: string | null
  closedOn: Day | null
  exempt: Span | null
  deferred: (Span & { byLeave: boolean }) | null
  /** a person ended the rest: the leave of that day brings it no more */
  wokenOn: Day | null
}

export interface Work {
  id: string
  /** of a completion null */
  training: string | null
  on: Day
}

export interface Person {
  place: 'inside' | 'outside' | 'left'
  since: Day
  leave: Span | null
  works: Work[]
  owed: Owed[]
}

export const newPerson = (place: Person['place']): Person => ({
  place,
  since: '2011-01-01',
  leave: null,
  works: [],
  owed: [],
})

const holds = (span: Span | null, day: Day): boolean =>
  span !== null && span.from <= day && (span.until === null || span.until > day)
const later = (one: Day, other: Day): Day => (one > other ? one : other)
export const isUnsettled = ({ completedOn, closedOn }: Owed): boolean =>
  completedOn === null && closedOn === null

/** Of the six exactly one; said again here, so that it is not the product's word against itself. */
export function standing({ completedOn, closedOn, exempt, deferred, dueOn }: Owed, day: Day): Standing {
  if (completedOn !== null && completedOn <= day) return 'completed'
  if ((closedOn !== null && closedOn <= day) || holds(exempt, day)) return 'exempt'
  if (holds(deferred, day)) return 'deferred'
  return dueOn < day ? 'overdue' : 'open'
}

export const standingOfPerson = ({ owed }: Person, day: Day): Standing =>
  PRECEDENCE.find((one) => owed.some((row) => standing(row, day) === one)) ?? 'unassigned'

/** One day's work on one person. */
export function work(person: Person, terms: Terms, day: Day): void {
  const isIn = person.place === 'inside'
  const cycle = openCycle(terms, day)
  const hasIt = person.owed.some((row) => terms.recurrence !== 'fixedCalendar' || row.cycle === cycle?.cycle)
  const isTimely = terms.onEntering === 'enrol' || person.since <= OPENS
  if (cycle && isIn && isTimely && !hasIt) enrol(person, cycle, day)
  for (const row of person.owed) if (row.completedOn === null) follow(person, row, terms, day)
  if (isIn) openNext(person, terms, day)
  for (const row of person.owed) {
    const until = row.deferred?.until
    if (isUnsettled(row) && until && until <= day) row.dueOn = later(row.dueOn, addDays(until, GRACE))
  }
}

type Cycle = Pick<Owed, 'cycle' | 'ruleDue' | 'opens' | 'countsFrom'>

function openCycle({ recurrence }: Terms, day: Day): Cycle | null {
  const first = { ruleDue: DUE, opens: OPENS, countsFrom: addDays(OPENS, -LOOK_BACK) }
  if (recurrence === 'fixedCalendar') {
    const anchor = ['2026-12-01', '2027-02-01', '2027-04-01', '2027-06-01', '2027-08-01', '2027-10-01']
      .filter((due) => addMonths(due, -WINDOW_MONTHS) <= day || due === DUE)
      .at(-1)
    if (!anchor || anchor === DUE) return { ...first, cycle: `/${DUE}` }
    const opens = addMonths(anchor, -WINDOW_MONTHS)
    return { cycle: `/${anchor}`, ruleDue: anchor, opens, countsFrom: opens }
  }
  if (recurrence) return { ...first, cycle: '#1' }
  return day > DUE ? null : { ...first, cycle: '' }
}

function enrol(person: Person, cycle: Cycle, day: Day): void {
  const done = person.works.filter(({ on }) => on >= cycle.countsFrom).sort((a, b) => (a.on < b.on ? -1 : 1))
  add(person, cycle, day, done.at(-1) ?? null)
}

function add(person: Person, cycle: Cycle, day: Day, done: Work | null): void {
  const rests = holds(person.leave, day) && done === null
  person.owed.push({
    ...cycle,
    assignedOn: day,
    dueOn: day > cycle.opens ? later(cycle.ruleDue, addDays(day, GRACE)) : cycle.ruleDue,
    completedOn: done?.on ?? null,
    settledBy: done?.training ?? null,
    closedOn: null,
    exempt: null,
    wokenOn: null,
    deferred: rests ? { from: day, until: person.leave?.until ?? null, byLeave: true } : null,
  })
}

/** What has changed about the person is carried over to what they owe. */
function follow(person: Person, row: Owed, terms: Terms, day: Day): void {
  const { place, leave } = person
  if (place !== 'inside') {
    if (place === 'left' || terms.onLeaving === 'close') row.closedOn ??= day
    return
  }
  if (row.closedOn !== null) {
    row.closedOn = null
    settleBy(person, row)
    if (row.completedOn !== null) return
    row.dueOn = later(row.dueOn, addDays(day, GRACE))
  }
  const isOnLeave = holds(leave, day)
  if (row.deferred?.byLeave && holds(row.deferred, day) && !isOnLeave) row.deferred.until = day
  const mayRest = leave !== null && (row.wokenOn === null || row.wokenOn < leave.from)
  if (isOnLeave && mayRest && !holds(row.deferred, day) && !holds(row.exempt, day))
    row.deferred = { from: day, until: leave.until, byLeave: true }
}

/** The earliest work that counts settles what is owed. */
export function settleBy({ works }: Person, row: Owed): void {
  const [first] = works.filter(({ on }) => on >= row.countsFrom).sort((a, b) => (a.on < b.on ? -1 : 1))
  row.completedOn = first?.on ?? null
  row.settledBy = first?.training ?? null
}

function openNext(person: Person, { recurrence }: Terms, day: Day): void {
  if (recurrence !== 'fromCompletion' && recurrence !== 'fromExpiry') return
  const last = person.owed.at(-1)
  if (!last?.completedOn) return
  const rule: Recurrence = {
    ...{ mode: recurrence, anchor: DUE, validMonths: VALID_MONTHS },
    ...{ windowMonths: WINDOW_MONTHS, minimumMonths: 0 },
  }
  const completedOn = person.works.map(({ on }) => on).reduce(later, last.completedOn)
  const window = windowOpens(rule, last.ruleDue)
  const opensOn = last.assignedOn < window ? last.assignedOn : window
  const ruleDue = nextDue(rule, { dueOn: last.ruleDue, opensOn, completedOn })
  const opens = windowOpens(rule, ruleDue)
  if (opens > day) return
  const cycle = `#${Number(last.cycle.slice(1)) + 1}`
  add(person, { cycle, ruleDue, opens, countsFrom: opens }, day, null)
}
