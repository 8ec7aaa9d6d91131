import { type LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, dayOf, startOfDay } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { addPeriod } from '~/reporting/report-periods.server'
import { type HeadsPage, loader as heads } from '~/routes/inspector/heads'
import { withDatabase } from '../../support/database'
import { asked, AT, aSession, cookieOf } from '../identity/people'
import { aHeadship, anOfficial, aRole, smallProvince } from '../organisation/small-province'

withDatabase()

const TODAY = dayOf(AT)
const OPENS = addDays(TODAY, -30)
const DUE = addDays(TODAY, -2)
const day = (shift: number) => addDays(TODAY, shift)
let cookie = ''
const people = new Map<string, string>()

async function enrolled(name: string, unitId: string, facts: { completedOn?: string; dueOn?: string } = {}) {
  const officialId = await anOfficial(unitId, { fullName: name })
  people.set(name, officialId)
  await db().enrolment.create({
    data: {
      ...{ id: name, officialId, courseId: 'mot', campaignId: 'mot', cycle: 'Q4', assignedOn: OPENS },
      ...{ dueOn: DUE, reason: '{}', attemptsAllowed: 3, ...facts },
    },
  })
  return officialId
}
const of = (name: string) => people.get(name) ?? ''
const reminder = (unitId: string, by: string, on: string) =>
  db().reminder.create({
    data: { id: newId(), about: 'people', unitId, byId: of(by), at: startOfDay(on), subject: '', text: '' },
  })
const explanation = (enrolmentId: string, dueOn: string) =>
  db().overdueExplanation.create({
    data: { id: newId(), enrolmentId, dueOn, text: 'đi công tác', byId: 'x', at: AT },
  })
const extension = (enrolmentId: string, by: string) =>
  db().extension.create({
    data: {
      ...{ id: newId(), enrolmentId, fromDueOn: OPENS, toDueOn: DUE, reason: '', byId: of(by), at: AT },
    },
  })

/** The department's head finished second of eight; the commune's is overdue, its section's deputy acted. */
beforeAll(async () => {
  await smallProvince()
  await db().course.create({ data: { id: 'mot', slug: 'mot' } })
  await db().campaign.create({
    data: {
      ...{ id: 'mot', code: 'mot', name: 'mot', courseId: 'mot', reason: '', orderedBy: '' },
      ...{ opensOn: OPENS, dueOn: DUE },
    },
  })
  const inspector = await anOfficial('tinh')
  await aRole(inspector, 'inspector')
  cookie = cookieOf(await aSession(inspector))
  await aHeadship(await enrolled('head so', 'so', { completedOn: day(-10) }), 'so')
  await enrolled('early so', 'so', { completedOn: day(-11) })
  await enrolled('same so', 'so', { completedOn: day(-10) })
  for (const name of ['a', 'b', 'c', 'd']) await enrolled(`${name} so`, 'so', { completedOn: day(-9) })
  await enrolled('left so', 'so')
  await aHeadship(await enrolled('head xa', 'xa'), 'xa')
  await enrolled('one xa', 'xa')
  await aHeadship(await enrolled('deputy phong', 'phong', { completedOn: day(-3) }), 'phong', 'deputy')
  await enrolled('two phong', 'phong', { dueOn: day(1) })
})

const rowsNow = async () => {
  const page = (await heads({
    ...asked('/toan-tinh/nguoi-dung-dau', { cookie }),
  } as unknown as LoaderFunctionArgs)) as HeadsPage
  const rows = page.kinds.flatMap(({ units }) => units)
  return { page, row: (id: string) => rows.find(({ unit }) => unit.id === id) }
}

describe('heads of the province', () => {
  it('are told by the day they finished, against their unit’s other people', async () => {
    const { row } = await rowsNow()
    expect(row('so')?.example).toEqual({ kind: 'ahead', on: day(-10), before: 1, others: 7 })
    expect(row('xa')?.example).toEqual({ kind: 'overdue' })
    expect(row('xa')?.counts.overdue).toBe(2)
  })

  it('are not asked for a signature before there is a period', async () => {
    expect((await rowsNow()).page.period).toBeNull()
    await addPeriod({ kind: 'month', day: day(1), signFrom: day(1), signBy: day(9) }, { byId: 'x', at: AT })
    expect((await rowsNow()).page.period).toBeNull()
    await addPeriod({ kind: 'year', day: TODAY, signFrom: TODAY, signBy: day(9) }, { byId: 'x', at: AT })
    const { page, row } = await rowsNow()
    expect(page.period?.kind).toBe('year')
    expect([row('so')?.signing, row('xa')?.signing]).toEqual(['waiting', 'waiting'])
  })

  it('acted when someone who answers for the unit or a part of it did, since the campaign opened', async () => {
    await reminder('xa', 'head xa', day(-31))
    await reminder('xa', 'head so', day(-5))
    expect((await rowsNow()).row('xa')?.reminded.count).toBe(0)
    await reminder('xa', 'head xa', day(-30))
    await reminder('phong', 'deputy phong', day(-4))
    await reminder('xa', 'deputy phong', day(-6))
    const { row } = await rowsNow()
    expect(row('xa')?.reminded).toEqual({ count: 3, lastAt: startOfDay(day(-4)) })
    expect(row('so')?.reminded.count).toBe(0)
  })

  it('gave the extensions of their own people', async () => {
    await extension('two phong', 'head so')
    await extension('two phong', 'deputy phong')
    const { row } = await rowsNow()
    expect([row('xa')?.extended.count, row('so')?.extended.count]).toEqual([1, 0])
  })

  it('have explained whom every overdue enrolment is explained of, for the due day it has', async () => {
    await explanation('one xa', day(-5))
    await explanation('a so', DUE)
    expect((await rowsNow()).row('xa')?.explained).toBe(0)
    await explanation('one xa', DUE)
    await explanation('one xa', DUE)
    const { row } = await rowsNow()
    expect([row('xa')?.explained, row('so')?.explained]).toEqual([1, 0])
  })
})
