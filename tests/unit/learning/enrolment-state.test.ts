import { describe, expect, it } from 'vitest'
import { daysLeft, dueFlag, isLate, progressOf, standingOn } from '~/learning/enrolment-state'
import { addDays, dayOf } from '~/platform/calendar'
import { stateCases, untouched } from './enrolment-state.cases'

describe('standing and progress', () => {
  it.each(stateCases)('$rule', ({ facts, today, standing, progress }) => {
    expect(standingOn({ ...untouched, ...facts }, today)).toBe(standing)
    expect(progressOf({ ...untouched, ...facts })).toBe(progress)
  })

  it('is on time until the last instant of the due day in Hà Nội', () => {
    const lastInstant = new Date('2026-11-27T16:59:59.999Z')
    const next = new Date('2026-11-27T17:00:00.000Z')
    expect(standingOn(untouched, dayOf(lastInstant))).toBe('open')
    expect(standingOn(untouched, dayOf(next))).toBe('overdue')
  })
})

describe('the due day', () => {
  it('counts down to nought on the day and below afterwards', () => {
    expect(daysLeft(untouched, '2026-11-22')).toBe(5)
    expect(daysLeft(untouched, '2026-11-27')).toBe(0)
    expect(daysLeft(untouched, '2026-12-01')).toBe(-4)
    expect(daysLeft({ dueOn: null }, '2026-12-01')).toBeNull()
  })

  it('says how many days are left, that today is the day, or how many have passed', () => {
    expect(dueFlag(untouched, '2026-11-22')).toEqual({ kind: 'daysLeft', days: 5 })
    expect(dueFlag(untouched, '2026-11-27')).toEqual({ kind: 'dueToday' })
    expect(dueFlag(untouched, '2026-12-01')).toEqual({ kind: 'overdue', days: 4 })
  })

  it('says nothing of a due day that does not press', () => {
    expect(dueFlag({ ...untouched, dueOn: null }, '2026-11-22')).toBeNull()
    expect(dueFlag({ ...untouched, exemptFrom: '2026-11-01' }, '2026-12-22')).toBeNull()
    expect(dueFlag({ ...untouched, closedOn: '2026-11-01' }, '2026-12-22')).toBeNull()
    expect(dueFlag({ ...untouched, heldSince: '2026-12-01' }, '2026-12-22')).toBeNull()
    expect(dueFlag({ ...untouched, undelivered: 'noSignInName' }, '2026-12-22')).toBeNull()
    expect(dueFlag({ ...untouched, completedOn: '2026-11-27' }, '2026-12-22')).toBeNull()
  })

  it('calls a completion late from the day after', () => {
    expect(isLate({ dueOn: '2026-11-27', completedOn: '2026-11-27' })).toBe(false)
    expect(isLate({ dueOn: '2026-11-27', completedOn: addDays('2026-11-27', 1) })).toBe(true)
    expect(dueFlag({ ...untouched, completedOn: '2026-11-28' }, '2026-12-22')).toEqual({
      kind: 'completedLate',
    })
  })
})
