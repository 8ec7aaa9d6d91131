import { beforeAll, describe, expect, it } from 'vitest'
import { unitFor } from '~/organisation/scope.server'
import { addDays } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { choicesToKeep, totalsKeyOf } from '~/reporting/day-totals'
import { dayTotals, keepDayTotals } from '~/reporting/day-totals.sql.server'
import { headcountOf } from '~/reporting/standing-counts'
import { unitReport } from '~/reporting/unit-report.server'
import { withDatabase } from '../../support/database'
import { anOfficial, smallProvince } from '../organisation/small-province'

withDatabase()

const DAY = '2026-11-20'
const EVERYONE = { roles: ['inspector'], headOf: [] }
const scoped = async (id: string) => {
  const unit = await unitFor(EVERYONE, id, DAY)
  if (!unit) throw new Error(`no unit ${id}`)
  return unit
}

beforeAll(async () => {
  await smallProvince()
  for (const id of ['mot', 'hai']) {
    await db().course.create({ data: { id, slug: id } })
    const days = { opensOn: '2026-11-01', dueOn: '2026-11-25' }
    await db().campaign.create({
      data: { id, code: id, name: id, courseId: id, reason: '', orderedBy: '', ...days },
    })
  }
  for (const [place, unitId] of ['tinh', 'so', 'xa', 'phong', 'phong'].entries()) {
    const officialId = await anOfficial(unitId)
    for (const courseId of ['mot', 'hai']) {
      await db().enrolment.create({
        data: {
          ...{ id: newId(), officialId, courseId, campaignId: courseId, cycle: '2026-Q4' },
          ...{ assignedOn: '2026-11-01', dueOn: '2026-11-25', reason: '{}', attemptsAllowed: 3 },
          completedOn: place === 4 ? addDays(DAY, courseId === 'mot' ? 0 : 1) : null,
        },
      })
    }
  }
})

describe('totals of a day', () => {
  it('keeps each campaign and their cycle once; a second run changes nothing', async () => {
    expect(await keepDayTotals(DAY)).toBe(3)
    const first = await db().unitDayTotal.findMany({ orderBy: [{ choice: 'asc' }, { unitId: 'asc' }] })
    expect(await keepDayTotals(DAY)).toBe(0)
    expect(await db().unitDayTotal.findMany({ orderBy: [{ choice: 'asc' }, { unitId: 'asc' }] })).toEqual(
      first,
    )
  })

  it.each(['tinh', 'xa', 'phong'])('of %s and below equal the report of that day', async (id) => {
    const unit = await scoped(id)
    for (const campaignCode of ['mot', 'hai', null]) {
      const report = await unitReport(unit, { campaignCode, today: DAY })
      const key = report.choice && totalsKeyOf(report.choice)
      const kept = await dayTotals(unit, key ?? '', { from: DAY, to: addDays(DAY, 1) })
      expect(kept).toEqual([
        {
          day: DAY,
          counts: report.whole,
          enrolments: report.enrolments.all,
          completions: report.enrolments.completed,
        },
      ])
    }
  })

  it('stay as they were counted when somebody moves on', async () => {
    await db().enrolment.updateMany({ data: { completedOn: DAY } })
    await keepDayTotals(DAY)
    const [kept] = await dayTotals(await scoped('tinh'), 'campaign:mot', { from: DAY, to: addDays(DAY, 1) })
    expect(kept?.counts.completed).toBe(1)
    expect(kept && headcountOf(kept.counts)).toBe(5)
  })

  it('hold a day in the range only: from is in it, to is not', async () => {
    const unit = await scoped('tinh')
    expect(await dayTotals(unit, 'campaign:mot', { from: addDays(DAY, 1), to: addDays(DAY, 9) })).toEqual([])
    expect(await dayTotals(unit, 'campaign:mot', { from: addDays(DAY, -9), to: DAY })).toEqual([])
  })
})

describe('which orders are kept', () => {
  const order = {
    id: 'a',
    code: 'a',
    name: 'a',
    courseId: 'a',
    cycle: 'c',
    opensOn: '2026-03-01',
    dueOn: '2026-03-31',
  }
  it.each([
    ['2026-02-28', []],
    ['2026-03-01', ['campaign:a']],
    [addDays('2026-03-31', 90), ['campaign:a']],
    [addDays('2026-03-31', 91), []],
  ])('on %s', (day, keys) => {
    expect(choicesToKeep([order], day).map(({ key }) => key)).toEqual(keys)
  })
})
