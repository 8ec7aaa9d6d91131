import { beforeAll, describe, expect, it } from 'vitest'
import { type LoaderFunctionArgs } from '@remix-run/node'
import { standingOn } from '~/learning/enrolment-state'
import { addDays, dayOf } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { keepDayTotals } from '~/reporting/day-totals.sql.server'
import { loader as province, type ProvinceData } from '~/routes/inspector/province'
import { withDatabase } from '../../support/database'
import { asked, AT, aSession, cookieOf } from '../identity/people'
import { anOfficial, aRole, smallProvince } from '../organisation/small-province'

withDatabase()

const TODAY = dayOf(AT)
const LAST_WEEK = addDays(TODAY, -7)
const DUE = addDays(TODAY, -3)
let cookie = ''

/** Seven in the department, eight in the commune and its section, one in the province's own office, who reads. */
beforeAll(async () => {
  await smallProvince()
  await db().course.create({ data: { id: 'mot', slug: 'mot' } })
  const days = { opensOn: addDays(TODAY, -30), dueOn: DUE }
  await db().campaign.create({
    data: { id: 'mot', code: 'mot', name: 'mot', courseId: 'mot', reason: '', orderedBy: '', ...days },
  })
  const inspector = await anOfficial('tinh')
  await aRole(inspector, 'inspector')
  cookie = cookieOf(await aSession(inspector))
  const places = [...Array<string>(7).fill('so'), ...Array<string>(5).fill('xa'), 'phong', 'phong', 'phong']
  for (const [place, unitId] of places.entries()) {
    // Every fifth had finished by last week's day itself, every third the day after it.
    const completedOn = place % 5 === 0 ? LAST_WEEK : place % 3 === 0 ? addDays(LAST_WEEK, 1) : null
    await db().enrolment.create({
      data: {
        ...{ id: newId(), officialId: await anOfficial(unitId), courseId: 'mot', campaignId: 'mot' },
        ...{ cycle: 'Q4', assignedOn: days.opensOn, dueOn: DUE, reason: '{}', attemptsAllowed: 3 },
        ...{ completedOn, exemptFrom: place === 1 ? TODAY : null },
      },
    })
  }
})

const read = async () =>
  (await province({ ...asked('/toan-tinh', { cookie }) } as unknown as LoaderFunctionArgs)) as ProvinceData

/** The rate of a unit and those below on a day, one enrolment after another. */
async function recount(unitIds: string[], day: string) {
  const enrolments = await db().enrolment.findMany({
    where: { official: { postings: { some: { unitId: { in: unitIds }, primary: true } } } },
  })
  const standings = enrolments.map((facts) => standingOn(facts, day))
  const count = (...some: string[]) => standings.filter((one) => some.includes(one)).length
  return { rate: count('completed') / count('completed', 'open', 'overdue'), overdue: count('overdue') }
}

describe('the province compared with last week', () => {
  it('tells nothing while no day of then was kept', async () => {
    expect((await read()).compared).toBeNull()
    await keepDayTotals(addDays(TODAY, -6))
    await keepDayTotals(addDays(TODAY, -14))
    expect((await read()).compared).toBeNull()
  })

  it('tells of a day before it that was kept, at most six days earlier', async () => {
    await keepDayTotals(addDays(TODAY, -13))
    expect((await read()).compared?.day).toBe(addDays(TODAY, -13))
  })

  it('equals a recount of both days, for the whole and for each unit', async () => {
    await keepDayTotals(LAST_WEEK)
    const { compared } = await read()
    expect(compared?.day).toBe(LAST_WEEK)
    for (const [id, below] of [
      ['so', ['so']],
      ['xa', ['xa', 'phong']],
    ] as const) {
      const [now, then] = [await recount([...below], TODAY), await recount([...below], LAST_WEEK)]
      expect(compared?.parts[id], id).toBeCloseTo(now.rate - then.rate, 10)
      expect(compared?.parts[id], id).not.toBe(0)
    }
    const everywhere = ['tinh', 'so', 'xa', 'phong']
    const [now, then] = [await recount(everywhere, TODAY), await recount(everywhere, LAST_WEEK)]
    expect(compared?.overdue).toBe(now.overdue - then.overdue)
  })
})
