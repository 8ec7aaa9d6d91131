import { beforeAll, describe, expect, it } from 'vitest'
import { unitFor } from '~/organisation/scope.server'
import { addDays, type Day, startOfDay } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { unitReport } from '~/reporting/unit-report.server'
import { weekBefore } from '~/reporting/week-change'
import { withDatabase } from '../../support/database'
import { aPosting, anOfficial, smallProvince } from '../organisation/small-province'

withDatabase()

const TODAY = '2026-11-22'
const THEN = weekBefore(TODAY)
const NEVER = '2026-12-31'

beforeAll(async () => {
  await smallProvince()
  for (const id of ['mot', 'hai']) {
    await db().course.create({ data: { id, slug: id } })
    const days = { opensOn: '2026-10-01', dueOn: '2026-11-20' }
    await db().campaign.create({
      data: { id, code: id, name: id, courseId: id, reason: '', orderedBy: '', ...days },
    })
  }
})

type Some = Partial<Record<'dueOn' | 'completedOn' | 'exemptFrom' | 'exemptUntil' | 'heldSince', Day>>

async function enrol(officialId: string, courseId: string, some: Some): Promise<string> {
  const id = newId()
  await db().enrolment.create({
    data: {
      ...{ id, officialId, courseId, campaignId: courseId, cycle: 'Q4', reason: '{}' },
      ...{ assignedOn: '2026-10-01', attemptsAllowed: 3, dueOn: NEVER, ...some },
    },
  })
  return id
}

async function extended(enrolmentId: string, fromDueOn: Day, toDueOn: Day, at: Date): Promise<void> {
  await db().extension.create({
    data: { id: newId(), enrolmentId, fromDueOn, toDueOn, reason: '', byId: 'x', at },
  })
}

/** What a week did to one unit of people, each with the enrolments given. */
async function changeOf(...people: Some[][]) {
  await db().extension.deleteMany()
  await db().enrolment.deleteMany()
  await db().posting.deleteMany()
  const nowhere = await anOfficial('so', { to: '2020-01-01' })
  await enrol(nowhere, 'mot', {})
  await enrol(nowhere, 'hai', {})
  const ids: string[] = []
  for (const enrolments of people) {
    const official = await anOfficial('phong')
    for (const [place, some] of enrolments.entries()) {
      ids.push(await enrol(official, place === 0 ? 'mot' : 'hai', some))
    }
  }
  return { ids, change: await changeNow('phong') }
}

async function changeNow(unitId: string, of: 'whole' | 'own' = 'whole') {
  const unit = await unitFor({ roles: ['inspector'], headOf: [] }, unitId, TODAY)
  if (!unit) throw new Error('no unit')
  const report = await unitReport(unit, { campaignCode: null, today: TODAY })
  return report.change?.[of]
}

describe('what changed since a week ago', () => {
  it('is finished from the day after that day', async () => {
    const { change } = await changeOf([{ completedOn: THEN }], [{ completedOn: addDays(THEN, 1) }])
    expect(change).toEqual({ finished: 1, newlyOverdue: 0 })
  })

  it('is finished by the last of several courses, and not while one is open', async () => {
    const before = addDays(THEN, -9)
    const { change } = await changeOf(
      [{ completedOn: before }, { completedOn: TODAY }],
      [{ completedOn: TODAY }, {}],
      [{ completedOn: before }, { completedOn: before }],
    )
    expect(change).toEqual({ finished: 1, newlyOverdue: 0 })
  })

  it('is newly overdue when that day was still the last of the term', async () => {
    const { change } = await changeOf(
      [{ dueOn: THEN }],
      [{ dueOn: addDays(THEN, -1) }],
      [{ dueOn: addDays(TODAY, -1) }],
      [{ dueOn: TODAY }],
    )
    expect(change).toEqual({ finished: 0, newlyOverdue: 2 })
  })

  it('is not newly overdue when another course was overdue then, though it is finished since', async () => {
    const { change } = await changeOf([
      { dueOn: addDays(THEN, -1), completedOn: addDays(TODAY, -1) },
      { dueOn: addDays(TODAY, -1) },
    ])
    expect(change).toEqual({ finished: 0, newlyOverdue: 0 })
  })

  it('is newly overdue when an exemption has ended since, and not while a correction holds it', async () => {
    const long = addDays(THEN, -20)
    const { change } = await changeOf(
      [{ dueOn: long, exemptFrom: long, exemptUntil: addDays(THEN, 1) }],
      [{ dueOn: long, exemptFrom: long, exemptUntil: THEN }],
      [{ dueOn: long, heldSince: long }],
    )
    expect(change).toEqual({ finished: 0, newlyOverdue: 1 })
  })

  it('goes by the due day of that day: what was extended since was overdue then', async () => {
    const late = [{ dueOn: addDays(TODAY, -1) }]
    const { ids } = await changeOf(late, late, late)
    const [old, after] = [addDays(THEN, -1), startOfDay(addDays(THEN, 1))]
    for (const [place, id] of ids.entries()) {
      await extended(id, old, addDays(TODAY, -1), new Date(after.getTime() - place))
    }
    expect(await changeNow('phong')).toEqual({ finished: 0, newlyOverdue: 2 })
  })

  it('counts everyone below once, and the unit’s own people apart', async () => {
    await changeOf([{ completedOn: TODAY }], [{ dueOn: addDays(TODAY, -1) }])
    const beside = await anOfficial('xa')
    await enrol(beside, 'mot', { completedOn: TODAY })
    await aPosting(beside, 'phong', { primary: false })
    expect(await changeNow('tinh')).toEqual({ finished: 2, newlyOverdue: 1 })
    expect(await changeNow('xa', 'own')).toEqual({ finished: 1, newlyOverdue: 0 })
    expect(await changeNow('phong')).toEqual({ finished: 1, newlyOverdue: 1 })
  })
})
