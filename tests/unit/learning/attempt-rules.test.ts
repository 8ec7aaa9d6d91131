import { describe, expect, it } from 'vitest'
import {
  type AttemptRules,
  deadlineOf,
  nextAttempt,
  paperLength,
  resolveRules,
  showsRightAnswers,
  withExtraTime,
} from '~/learning/attempt-rules'

const rules: AttemptRules = {
  passPercent: 80,
  attempts: 3,
  waitHoursBeforeLast: 24,
  timerMinutes: null,
  blueprint: [
    { lessonSlug: 'a', count: 3 },
    { lessonSlug: 'b', count: 7 },
  ],
}
const submitted = new Date('2026-11-20T03:00:00Z')
const facts = {
  completed: false,
  openAttemptId: null,
  lessonsLeft: 0,
  attemptsUsed: 0,
  attemptsAllowed: 3,
  lastSubmittedAt: null,
  rules,
}
const at = (iso: string) => new Date(iso)

describe('rules of a sitting', () => {
  it('come from the course where the order sets none', () => {
    expect(resolveRules(rules, null)).toEqual(rules)
    const campaign = { attempts: 5, waitHoursBeforeLast: 0, timerMinutes: 30 }
    expect(resolveRules(rules, campaign)).toEqual({ ...rules, ...campaign })
    expect(resolveRules(rules, { attempts: null, waitHoursBeforeLast: null, timerMinutes: null })).toEqual(
      rules,
    )
  })

  it('give the paper its length and its deadline', () => {
    expect(paperLength(rules)).toBe(10)
    expect(deadlineOf(rules, submitted)).toBeNull()
    expect(deadlineOf({ timerMinutes: 30 }, submitted)).toEqual(at('2026-11-20T03:30:00Z'))
  })
})

describe('the next attempt', () => {
  it('waits for every lesson', () => {
    expect(nextAttempt({ ...facts, lessonsLeft: 1 }, submitted)).toEqual({ kind: 'lessonsLeft', count: 1 })
    expect(nextAttempt(facts, submitted)).toEqual({ kind: 'open', attemptsLeft: 3 })
  })

  it('is the open one, whatever else holds', () => {
    const open = { ...facts, openAttemptId: 'x', attemptsUsed: 3, lessonsLeft: 2 }
    expect(nextAttempt(open, submitted)).toEqual({ kind: 'continue', attemptId: 'x' })
  })

  it('does not wait before the second', () => {
    const second = { ...facts, attemptsUsed: 1, lastSubmittedAt: submitted }
    expect(nextAttempt(second, submitted)).toEqual({ kind: 'open', attemptsLeft: 2 })
  })

  it('waits 24 hours before the last, to the millisecond', () => {
    const last = { ...facts, attemptsUsed: 2, lastSubmittedAt: submitted }
    const until = at('2026-11-21T03:00:00Z')
    expect(nextAttempt(last, at('2026-11-21T02:59:59.999Z'))).toEqual({ kind: 'wait', until })
    expect(nextAttempt(last, until)).toEqual({ kind: 'open', attemptsLeft: 1 })
  })

  it('does not exist once all are used, unless one was opened, which does not wait', () => {
    const used = { ...facts, attemptsUsed: 3, lastSubmittedAt: submitted }
    expect(nextAttempt(used, submitted)).toEqual({ kind: 'usedUp' })
    expect(nextAttempt({ ...used, attemptsAllowed: 4 }, submitted)).toEqual({ kind: 'open', attemptsLeft: 1 })
  })

  it('does not exist after a completion', () => {
    expect(nextAttempt({ ...facts, completed: true }, submitted)).toEqual({ kind: 'completed' })
  })
})

describe('right answers', () => {
  it('are shown when passed or when no attempt is left', () => {
    expect(showsRightAnswers({ passed: true, attemptsUsed: 1, attemptsAllowed: 3 })).toBe(true)
    expect(showsRightAnswers({ passed: false, attemptsUsed: 2, attemptsAllowed: 3 })).toBe(false)
    expect(showsRightAnswers({ passed: false, attemptsUsed: 3, attemptsAllowed: 3 })).toBe(true)
    expect(showsRightAnswers({ passed: false, attemptsUsed: 3, attemptsAllowed: 4 })).toBe(false)
  })
})

describe('extra time', () => {
  const timed = (timerMinutes: number | null) => ({
    ...{ passPercent: 80, attempts: 3, waitHoursBeforeLast: 24, timerMinutes, blueprint: [] },
  })
  it.each([
    [30, 50, 45],
    [15, 25, 19],
    [20, 100, 40],
    [20, 0, 20],
    [null, 50, null],
  ])('%s minutes and %s %% more are %s', (minutes, percent, own) => {
    expect(withExtraTime(timed(minutes), percent).timerMinutes).toBe(own)
  })
})
