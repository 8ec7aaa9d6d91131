import { describe, expect, it } from 'vitest'
import { mayDecide, refusedExtension, refusedSpan, untilOf } from '~/campaigns/decisions'

const open = { dueOn: '2026-11-27', completedOn: null, closedOn: null }

describe('an extension', () => {
  it('moves a due day later only', () => {
    expect(refusedExtension(open, '2026-11-28', '2026-11-20')).toBeNull()
    expect(refusedExtension(open, '2026-11-27', '2026-11-20')).toEqual({
      kind: 'notLater',
      dueOn: '2026-11-27',
    })
    expect(refusedExtension(open, '2026-11-20', '2026-11-20')).toMatchObject({ kind: 'notLater' })
  })

  it('does not end before today: today itself is the last day it may', () => {
    expect(refusedExtension(open, '2026-12-05', '2026-12-06')).toEqual({ kind: 'daysReversed' })
    expect(refusedExtension(open, '2026-12-06', '2026-12-06')).toBeNull()
  })

  it('needs a due day, and nothing that settled the enrolment', () => {
    const asked = (more: object) => refusedExtension({ ...open, ...more }, '2026-12-30', '2026-11-20')
    expect(asked({ dueOn: null })).toEqual({ kind: 'noDueDay' })
    expect(asked({ completedOn: '2026-11-01' })).toEqual({ kind: 'alreadyCompleted' })
    expect(asked({ closedOn: '2026-11-01' })).toEqual({ kind: 'closed' })
  })
})

describe('an exemption or deferral', () => {
  it('may be of one day, and without an end', () => {
    const from = '2026-11-20'
    expect(refusedSpan(open, { from, until: untilOf(from) })).toBeNull()
    expect(refusedSpan(open, { from, until: untilOf('2026-11-19') })).toEqual({ kind: 'daysReversed' })
    expect(refusedSpan(open, { from, until: null })).toBeNull()
  })

  it('ends the day after the last day that people write', () => {
    expect(untilOf('2028-02-28')).toBe('2028-02-29')
    expect(untilOf('')).toBeNull()
    expect(untilOf(null)).toBeNull()
  })
})

describe('who decides', () => {
  const decider = { id: 'a', roles: [] as string[], answersFor: ['xa'] }
  const holder = { id: 'b', answersFor: [] as string[] }

  it('is never the person concerned, not even an administrator', () => {
    expect(mayDecide({ decider, holder: { ...holder, id: 'a' } })).toBe('oneself')
    const administrator = { ...decider, roles: ['administrator'] }
    expect(mayDecide({ decider: administrator, holder: { ...holder, id: 'a' } })).toBe('oneself')
  })

  it('is a head or clerk for the people of the unit', () => {
    expect(mayDecide({ decider, holder })).toBe('allowed')
    expect(mayDecide({ decider: { ...decider, answersFor: [] }, holder })).toBe('allowed')
  })

  it('is somebody above for who leads a unit', () => {
    const leader = { ...holder, answersFor: ['xa'] }
    expect(mayDecide({ decider, holder: leader })).toBe('headOnly')
    expect(mayDecide({ decider: { ...decider, answersFor: [] }, holder: leader })).toBe('headOnly')
    expect(mayDecide({ decider: { ...decider, answersFor: ['tinh'] }, holder: leader })).toBe('allowed')
    expect(mayDecide({ decider: { ...decider, roles: ['administrator'] }, holder: leader })).toBe('allowed')
  })
})
