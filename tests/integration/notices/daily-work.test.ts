import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { roundsAt } from '~/jobs/daily-schedule'
import { doDailyWork, isDailyWorkDue } from '~/jobs/daily-work.server'
import { type Step } from '~/jobs/daily-steps.server'
import { forgetEnvironment } from '~/platform/environment.server'
import { addDays, dayOf } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { takeLease } from '~/platform/leases.sql.server'
import { withDatabase } from '../../support/database'
import { aHeadship, smallProvince } from '../organisation/small-province'
import { aCourse, aLearner, forgetEveryone, morning } from './told-people'

withDatabase()

const MONDAY = '2026-11-23'
let courseId: string

beforeAll(async () => {
  forgetEnvironment()
  await smallProvince()
  courseId = await aCourse(addDays(MONDAY, 3))
})
beforeEach(forgetEveryone)

const workerAt = (at: Date, holder = 'one') => ({ holder, now: () => at })
const rows = async () => ({
  notices: await db().notice.count(),
  letters: await db().letter.count(),
  totals: await db().unitDayTotal.count(),
})

describe('the daily work', () => {
  it('run twice changes nothing', async () => {
    await aLearner(courseId, addDays(MONDAY, 3))
    await aLearner(courseId, addDays(MONDAY, -3), { assignedOn: MONDAY })
    await doDailyWork(workerAt(morning(MONDAY)))
    const first = await rows()
    expect(first).toMatchObject({ notices: 3, letters: 2 })
    expect(first.totals).toBeGreaterThan(0)
    await doDailyWork(workerAt(morning(MONDAY)))
    expect(await rows()).toEqual(first)
  })

  it('is due once after midnight, and once at half past seven of a working day', async () => {
    const night = new Date('2026-11-22T17:00:00Z')
    expect(dayOf(night)).toBe(MONDAY)
    expect(await isDailyWorkDue(night)).toBe(true)
    await doDailyWork(workerAt(night))
    expect(await isDailyWorkDue(new Date('2026-11-23T00:29:00Z'))).toBe(false)
    expect(await isDailyWorkDue(morning(MONDAY))).toBe(true)
    await doDailyWork(workerAt(morning(MONDAY)))
    expect(await isDailyWorkDue(new Date('2026-11-23T16:59:59Z'))).toBe(false)
    expect(await isDailyWorkDue(new Date('2026-11-23T17:00:00Z'))).toBe(true)
  })

  it.each([
    [new Date('2026-12-31T16:59:59Z'), '2026-12-31', ['night', 'letters']],
    [new Date('2026-12-31T17:00:00Z'), '2027-01-01', ['night']],
    [new Date('2028-02-28T17:00:00Z'), '2028-02-29', ['night']],
    [morning('2028-02-29'), '2028-02-29', ['night', 'letters']],
    [morning('2027-02-06'), '2027-02-06', ['night']],
  ])('at %o it is %s: %s', (at, today, rounds) => {
    expect(dayOf(at)).toBe(today)
    expect(roundsAt(at, today, [])).toEqual(rounds)
  })
})

describe('of two processes', () => {
  const steps = (work: () => Promise<void>): Step[] => [
    { name: 'slow', round: 'night', run: async ({ onward }) => (await work(), await onward(), { done: 1 }) },
  ]

  it('one works and the others are told so', async () => {
    let running = 0
    let most = 0
    const slow = async () => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, 50))
      running -= 1
    }
    const all = await Promise.all(
      ['one', 'two', 'three'].map((holder) => doDailyWork(workerAt(morning(MONDAY), holder), steps(slow))),
    )
    expect(most).toBe(1)
    expect(all.map(({ kind }) => kind).sort()).toEqual(['busy', 'busy', 'done'])
  })

  it('the second takes over once the first has been silent for two minutes', async () => {
    const at = morning(MONDAY)
    expect(await takeLease({ name: 'daily', holder: 'dead' }, { at, seconds: 120 })).toBe(true)
    const later = (seconds: number) => new Date(at.getTime() + seconds * 1000)
    expect(await doDailyWork(workerAt(later(119), 'two'))).toEqual({ kind: 'busy' })
    expect(await doDailyWork(workerAt(later(120), 'two'))).toMatchObject({ kind: 'done' })
  })

  it('one that lost its lease stops where it is', async () => {
    const at = morning(MONDAY)
    const stolen = async () => {
      const until = new Date(at.getTime() + 60_000)
      await db().jobLease.updateMany({ data: { holder: 'two', until } })
    }
    expect(await doDailyWork(workerAt(at), steps(stolen))).toEqual({ kind: 'busy' })
    expect(await db().dailyStep.count()).toBe(0)
  })
})

describe('the week of a unit', () => {
  it('is told to its head on its first working day, once, and only when something needs it', async () => {
    const { officialId: head } = await aLearner(courseId, null, { unitId: 'phong' })
    await aHeadship(head, 'phong')
    await db().posting.updateMany({
      where: { unitId: 'phong', officialId: { not: head } },
      data: { to: MONDAY },
    })
    await db().enrolment.updateMany({ where: { officialId: head }, data: { completedOn: MONDAY } })
    await doDailyWork(workerAt(morning(MONDAY)))
    expect(await db().notice.count({ where: { kind: 'unitWeek' } })).toBe(0)
    await aLearner(courseId, addDays(MONDAY, -5), { unitId: 'phong' })
    await doDailyWork(workerAt(morning(addDays(MONDAY, 1))))
    expect(await db().notice.count({ where: { kind: 'unitWeek' } })).toBe(0)
    await doDailyWork(workerAt(morning(addDays(MONDAY, 7))))
    await doDailyWork(workerAt(morning(addDays(MONDAY, 7))))
    const told = await db().notice.findMany({ where: { kind: 'unitWeek' } })
    expect(told.map(({ officialId, path }) => [officialId, path])).toEqual([[head, '/don-vi/phong']])
    expect(JSON.parse(told[0]?.data ?? '')).toMatchObject({ unfinished: 1, overdue: 1 })
  })
})
