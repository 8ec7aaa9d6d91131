import type { EnrolmentFacts, Progress, Standing } from '~/learning/enrolment-state'
import type { Day } from '~/platform/calendar'

export type StateCase = {
  rule: string
  facts: Partial<EnrolmentFacts>
  today: Day
  standing: Standing
  progress: Progress
}

const opened = new Date('2026-10-05T02:00:00Z')

/** An enrolment due on 27/11/2026 on which nothing has happened. */
export const untouched: EnrolmentFacts = {
  dueOn: '2026-11-27',
  undelivered: null,
  openedAt: null,
  completedOn: null,
  exemptFrom: null,
  exemptUntil: null,
  deferredFrom: null,
  deferredUntil: null,
  closedOn: null,
  heldSince: null,
  attemptsUsed: 0,
  attemptsAllowed: 3,
}

/** Each rule on its edge: asked of the pure function and of the SQL expression alike. */
export const stateCases: StateCase[] = [
  {
    rule: 'nothing done, long before the due day',
    facts: {},
    today: '2026-11-01',
    standing: 'open',
    progress: 'notStarted',
  },
  {
    rule: 'due today is not overdue',
    facts: {},
    today: '2026-11-27',
    standing: 'open',
    progress: 'notStarted',
  },
  {
    rule: 'the day after is overdue',
    facts: {},
    today: '2026-11-28',
    standing: 'overdue',
    progress: 'notStarted',
  },
  {
    rule: 'opened and overdue is still learning',
    facts: { openedAt: opened },
    today: '2026-12-01',
    standing: 'overdue',
    progress: 'learning',
  },
  {
    rule: 'no due day is never overdue',
    facts: { dueOn: null, openedAt: opened },
    today: '2030-01-01',
    standing: 'open',
    progress: 'learning',
  },
  {
    rule: 'one attempt left is learning',
    facts: { openedAt: opened, attemptsUsed: 2 },
    today: '2026-11-20',
    standing: 'open',
    progress: 'learning',
  },
  {
    rule: 'attempts used up before the due day',
    facts: { openedAt: opened, attemptsUsed: 3 },
    today: '2026-11-20',
    standing: 'open',
    progress: 'failed',
  },
  {
    rule: 'attempts used up and the day past',
    facts: { openedAt: opened, attemptsUsed: 3 },
    today: '2026-11-28',
    standing: 'overdue',
    progress: 'failed',
  },
  {
    rule: 'an extra attempt makes learning of failed',
    facts: { openedAt: opened, attemptsUsed: 3, attemptsAllowed: 4 },
    today: '2026-11-20',
    standing: 'open',
    progress: 'learning',
  },
  {
    rule: 'completed on the due day',
    facts: { openedAt: opened, completedOn: '2026-11-27', attemptsUsed: 1 },
    today: '2026-11-27',
    standing: 'completed',
    progress: 'completed',
  },
  {
    rule: 'completed late is completed',
    facts: { openedAt: opened, completedOn: '2026-12-03', attemptsUsed: 3 },
    today: '2026-12-03',
    standing: 'completed',
    progress: 'completed',
  },
  {
    rule: 'a completion of tomorrow does not count for today',
    facts: { openedAt: opened, completedOn: '2026-11-21' },
    today: '2026-11-20',
    standing: 'open',
    progress: 'completed',
  },
  {
    rule: 'an exemption begins on its day',
    facts: { exemptFrom: '2026-11-28' },
    today: '2026-11-28',
    standing: 'exempt',
    progress: 'notStarted',
  },
  {
    rule: 'the day before it begins is judged by the due day',
    facts: { exemptFrom: '2026-11-28' },
    today: '2026-11-27',
    standing: 'open',
    progress: 'notStarted',
  },
  {
    rule: 'an exemption ends before its until day',
    facts: { exemptFrom: '2026-11-01', exemptUntil: '2026-12-01' },
    today: '2026-12-01',
    standing: 'overdue',
    progress: 'notStarted',
  },
  {
    rule: 'the last day of an exemption',
    facts: { exemptFrom: '2026-11-01', exemptUntil: '2026-12-01' },
    today: '2026-11-30',
    standing: 'exempt',
    progress: 'notStarted',
  },
  {
    rule: 'deferred while on leave',
    facts: { deferredFrom: '2026-11-01', deferredUntil: '2027-05-01' },
    today: '2027-04-30',
    standing: 'deferred',
    progress: 'notStarted',
  },
  {
    rule: 'back from leave',
    facts: { deferredFrom: '2026-11-01', deferredUntil: '2027-05-01', dueOn: '2027-05-15' },
    today: '2027-05-01',
    standing: 'open',
    progress: 'notStarted',
  },
  {
    rule: 'exempt stands before deferred',
    facts: { exemptFrom: '2026-11-01', deferredFrom: '2026-11-01' },
    today: '2026-11-02',
    standing: 'exempt',
    progress: 'notStarted',
  },
  {
    rule: 'completed stands before exempt',
    facts: { exemptFrom: '2026-11-01', completedOn: '2026-11-02', openedAt: opened },
    today: '2026-11-02',
    standing: 'completed',
    progress: 'completed',
  },
  {
    rule: 'an exemption without a beginning is none',
    facts: { exemptUntil: '2027-01-01' },
    today: '2026-11-02',
    standing: 'open',
    progress: 'notStarted',
  },
  {
    rule: 'what was closed is owed no more from that day on',
    facts: { closedOn: '2026-12-02' },
    today: '2026-12-02',
    standing: 'exempt',
    progress: 'notStarted',
  },
  {
    rule: 'the day before it was closed is judged by the due day',
    facts: { closedOn: '2026-12-02' },
    today: '2026-12-01',
    standing: 'overdue',
    progress: 'notStarted',
  },
  {
    rule: 'a completion outlives a closure',
    facts: { closedOn: '2026-11-01', completedOn: '2026-11-02', openedAt: opened },
    today: '2026-11-02',
    standing: 'completed',
    progress: 'completed',
  },
  {
    rule: 'an open correction holds the overdue mark',
    facts: { heldSince: '2026-11-28' },
    today: '2026-11-28',
    standing: 'open',
    progress: 'notStarted',
  },
  {
    rule: 'before the correction came it was overdue',
    facts: { heldSince: '2026-11-29' },
    today: '2026-11-28',
    standing: 'overdue',
    progress: 'notStarted',
  },
  {
    rule: 'a correction delivers nothing that could not be delivered',
    facts: { heldSince: '2026-11-28', undelivered: 'noSignInName' },
    today: '2026-12-02',
    standing: 'unassigned',
    progress: 'notStarted',
  },
  {
    rule: 'could not be delivered',
    facts: { undelivered: 'noSignInName' },
    today: '2026-11-02',
    standing: 'unassigned',
    progress: 'notStarted',
  },
  {
    rule: 'could not be delivered and the day past is not overdue',
    facts: { undelivered: 'noSignInName' },
    today: '2026-12-02',
    standing: 'unassigned',
    progress: 'notStarted',
  },
  {
    rule: 'exempt owes no delivery',
    facts: { undelivered: 'noSignInName', exemptFrom: '2026-11-01' },
    today: '2026-11-02',
    standing: 'exempt',
    progress: 'notStarted',
  },
  {
    rule: 'deferred owes no delivery yet',
    facts: { undelivered: 'noSignInName', deferredFrom: '2026-11-01' },
    today: '2026-11-02',
    standing: 'deferred',
    progress: 'notStarted',
  },
]
