import { beforeAll, describe, expect, it } from 'vitest'
import { openSession } from '~/identity/sessions.server'
import { extraTimeOf, giveExtraTime, withdrawExtraTime } from '~/learning/extra-time.server'
import { db, transaction } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { action } from '~/routes/admin/official'
import { withDatabase } from '../../support/database'
import { ask, AT, auditKinds, cookieOf } from '../identity/people'
import { anOfficial as inUnit, smallProvince } from '../organisation/small-province'
import { readAll, sit } from './sitting'
import { aCourse, anEnrolment, anOfficial } from './small-course'

withDatabase()
const at = new Date('2026-11-20T02:00:00Z')
const by = { byId: 'van-thu', at }
const reason = 'Khuyết tật nhìn'
const minutesOf = ({ startedAt, deadlineAt }: { startedAt: Date; deadlineAt: Date | null }) =>
  deadlineAt && (deadlineAt.getTime() - startedAt.getTime()) / 60_000

/** Someone who may begin a test of so many minutes. */
async function ready(timerMinutes: number | null) {
  const course = await aCourse({ rules: { timerMinutes } })
  const { id } = await anOfficial()
  await anEnrolment(id, course)
  await readAll(id, course.slug, at)
  return { id, begin: () => sit(id, course.slug, at) }
}

describe('extra time', () => {
  it.each([
    [25, 19],
    [50, 23],
    [100, 30],
  ])('of %i %% makes fifteen minutes %i, counted up', async (percent, minutes) => {
    const { id, begin } = await ready(15)
    await giveExtraTime(id, { percent, reason }, by)
    expect(minutesOf(await begin())).toBe(minutes)
  })

  it('is the one given last, and none once it is withdrawn', async () => {
    const { id, begin } = await ready(15)
    await giveExtraTime(id, { percent: 100, reason }, by)
    await giveExtraTime(id, { percent: 25, reason }, { ...by, at: new Date(at.getTime() + 1000) })
    expect(await extraTimeOf(id)).toMatchObject({ percent: 25, reason })
    expect(await withdrawExtraTime(id, by)).toBe(true)
    expect(await withdrawExtraTime(id, by)).toBe(false)
    expect(await extraTimeOf(id)).toBeNull()
    expect(minutesOf(await begin())).toBe(15)
    expect(await auditKinds(id)).toEqual(['extraTimeGiven', 'extraTimeGiven', 'extraTimeWithdrawn'])
    expect(await db().extraTime.count({ where: { officialId: id } })).toBe(2)
  })

  it('counts from the next sitting on: one that has begun keeps its end', async () => {
    const { id, begin } = await ready(15)
    const before = await begin()
    await giveExtraTime(id, { percent: 100, reason }, by)
    expect((await begin()).deadlineAt).toEqual(before.deadlineAt)
  })

  it('sets no end to a test that has none', async () => {
    const { id, begin } = await ready(null)
    await giveExtraTime(id, { percent: 50, reason }, by)
    expect((await begin()).deadlineAt).toBeNull()
  })

  it('is another person’s alone', async () => {
    const [one, other] = [await ready(15), await ready(15)]
    await giveExtraTime(one.id, { percent: 100, reason }, by)
    expect(minutesOf(await other.begin())).toBe(15)
  })
})

describe('the form of extra time', () => {
  const cookies = { clerk: '', far: '' }
  let learner = ''
  beforeAll(async () => {
    await smallProvince()
    learner = await inUnit('xa')
    for (const [who, unitId] of [
      ['clerk', 'xa'],
      ['far', 'so'],
    ] as const) {
      const id = await inUnit(unitId)
      await db().roleGrant.create({
        data: { id: newId(), officialId: id, role: 'clerk', unitId, from: '2026-01-01' },
      })
      cookies[who] = cookieOf(await transaction((tx) => openSession(tx, id, { at: AT, sharedDevice: false })))
    }
  })
  const post = (cookie: string, form: Record<string, string>) =>
    ask(action, cookie, { form, params: { official: learner } })

  it('is the clerk’s of the unit, with a reason and a share that is offered', async () => {
    const form = { act: 'giveExtraTime', percent: '50', reason }
    expect((await post(cookies.far, form)).status).toBe(404)
    for (const wrong of [{ reason: '  ' }, { percent: '500' }, { percent: '-50' }])
      expect((await post(cookies.clerk, { ...form, ...wrong })).location).toContain('xong=stale')
    expect(await extraTimeOf(learner)).toBeNull()
    expect((await post(cookies.clerk, form)).location).toContain('xong=extraTime&')
    expect(await extraTimeOf(learner)).toMatchObject({ percent: 50, reason })
    expect((await post(cookies.clerk, { act: 'withdrawExtraTime' })).location).toContain(
      'xong=extraTimeEnded',
    )
    expect((await post(cookies.clerk, { act: 'withdrawExtraTime' })).location).toContain('xong=stale')
  })
})
