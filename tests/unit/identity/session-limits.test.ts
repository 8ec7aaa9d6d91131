import { describe, expect, it } from 'vitest'
import { hasEnded, idleMinutes, isDueToBeSeen } from '~/identity/session-limits'

const START = new Date('2026-11-23T01:00:00Z')
const after = (minutes: number, milliseconds = 0) =>
  new Date(START.getTime() + minutes * 60_000 + milliseconds)
const session = { createdAt: START, lastSeenAt: START, sharedDevice: false, mustSetPassword: false }

describe('how long a session may be idle', () => {
  it.each([
    [{ staff: true, sharedDevice: false }, 30],
    [{ staff: true, sharedDevice: true }, 15],
    [{ staff: false, sharedDevice: false }, 120],
    [{ staff: false, sharedDevice: true }, 30],
  ])('%o: %i minutes', (whose, minutes) => {
    expect(idleMinutes(whose)).toBe(minutes)
    const given = { ...session, sharedDevice: whose.sharedDevice }
    expect(hasEnded(given, { staff: whose.staff, at: after(minutes) })).toBe(false)
    expect(hasEnded(given, { staff: whose.staff, at: after(minutes, 1) })).toBe(true)
  })

  it('half an hour to set a password after a one-time code, also for a learner', () => {
    const given = { ...session, mustSetPassword: true }
    expect(hasEnded(given, { staff: false, at: after(30) })).toBe(false)
    expect(hasEnded(given, { staff: false, at: after(30, 1) })).toBe(true)
  })

  it('twelve hours at the most, however busy', () => {
    const busy = { ...session, lastSeenAt: after(720) }
    expect(hasEnded(busy, { staff: false, at: after(720) })).toBe(false)
    expect(hasEnded(busy, { staff: false, at: after(720, 1) })).toBe(true)
  })
})

describe('noting that a session was seen', () => {
  it('once a minute, not on every request', () => {
    expect(isDueToBeSeen(session, after(1, -1))).toBe(false)
    expect(isDueToBeSeen(session, after(1))).toBe(true)
  })
})
