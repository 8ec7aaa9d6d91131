import { type LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { standingOn } from '~/learning/enrolment-state'
import { addDays, dayOf } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { keepDayTotals } from '~/reporting/day-totals.sql.server'
import { type CoursesPage, loader as courses } from '~/routes/inspector/courses'
import { loader as trend } from '~/routes/inspector/trend'
import { withDatabase } from '../../support/database'
import { asked, AT, aSession, cookieOf } from '../identity/people'
import { anOfficial, aRole, smallProvince } from '../organisation/small-province'

withDatabase()

const TODAY = dayOf(AT)
const DUE = addDays(TODAY, -3)
const OPENS = { mot: addDays(TODAY, -30), hai: addDays(TODAY, -364), cu: addDays(TODAY, -365) }
let cookie = ''

/** Nine in the department, four in the commune's section; three courses, one ordered more than a year ago. */
beforeAll(async () => {
  await smallProvince()
  const inspector = await anOfficial('tinh')
  await aRole(inspector, 'inspector')
  cookie = cookieOf(await aSession(inspector))
  const people: string[] = []
  for (let place = 0; place < 13; place++) people.push(await anOfficial(place < 9 ? 'so' : 'phong'))
  for (const [number, [id, opensOn]] of Object.entries(OPENS).entries()) {
    await db().course.create({ data: { id, slug: id } })
    const data = { id, code: id, name: `Đợt ${id}`, courseId: id, reason: '', orderedBy: '' }
    await db().campaign.create({ data: { ...data, opensOn, dueOn: DUE } })
    for (const [place, officialId] of people.entries()) {
      await db().enrolment.create({
        data: {
          ...{ id: newId(), officialId, courseId: id, campaignId: id, cycle: id, assignedOn: opensOn },
          ...{ dueOn: DUE, reason: '{}', attemptsAllowed: 3, exemptFrom: place === 1 ? DUE : null },
          completedOn: place % (2 + number) === 0 ? addDays(TODAY, place < 5 ? -10 : -2) : null,
        },
      })
    }
  }
})

const ask = <Page>(loader: unknown, path: string) =>
  (loader as (args: LoaderFunctionArgs) => Promise<Page>)({
    ...asked(path, { cookie }),
  } as unknown as LoaderFunctionArgs)

/** Completed and owed on one course in some units, one enrolment after another. */
async function recount(courseId: string, unitIds: string[]) {
  const rows = await db().enrolment.findMany({
    where: { courseId, official: { postings: { some: { unitId: { in: unitIds } } } } },
  })
  const standings = rows.map((facts) => standingOn(facts, TODAY))
  const count = (...some: string[]) => standings.filter((one) => some.includes(one)).length
  return {
    owed: count('completed', 'open', 'overdue'),
    completed: count('completed'),
    overdue: count('overdue'),
  }
}

describe('units × courses', () => {
  it('equal a recount, for the whole and for each unit', async () => {
    const page = await ask<CoursesPage>(courses, '/toan-tinh/khoa-hoc')
    const so = page.kinds.flatMap(({ rows }) => rows).find(({ unit }) => unit.id === 'so')
    for (const id of ['mot', 'hai']) {
      expect(page.courses.find((one) => one.id === id)?.whole).toEqual(await recount(id, ['so', 'phong']))
      const tally = await recount(id, ['so'])
      expect(so?.cells[id]).toEqual({ kind: 'rate', rate: tally.completed / tally.owed, ...tally })
    }
  })

  it('show no rate of fewer than five, and nothing where nobody owes', async () => {
    const page = await ask<CoursesPage>(courses, '/toan-tinh/khoa-hoc')
    const xa = page.kinds.flatMap(({ rows }) => rows).find(({ unit }) => unit.id === 'xa')
    expect(xa?.cells.mot).toEqual({ kind: 'small' })
    await db().enrolment.updateMany({
      where: { courseId: 'hai', completedOn: null },
      data: { closedOn: DUE },
    })
    await db().enrolment.deleteMany({
      where: { courseId: 'hai', official: { postings: { some: { unitId: 'phong' } } } },
    })
    const after = await ask<CoursesPage>(courses, '/toan-tinh/khoa-hoc')
    const later = after.kinds.flatMap(({ rows }) => rows).find(({ unit }) => unit.id === 'xa')
    expect(later?.cells.hai).toEqual({ kind: 'none' })
  })

  it('hold what was ordered within a year, or the campaign chosen', async () => {
    const page = await ask<CoursesPage>(courses, '/toan-tinh/khoa-hoc')
    expect(page.courses.map(({ id }) => id)).toEqual(['hai', 'mot'])
    const one = await ask<CoursesPage>(courses, '/toan-tinh/khoa-hoc?dot=mot')
    expect(one.courses.map(({ id }) => id)).toEqual(['mot'])
  })
})

describe('the trend', () => {
  const points = async () =>
    (
      await ask<{ points: { day: string; completed: number; overdue: number }[] }>(
        trend,
        '/toan-tinh/xu-huong?dot=mot',
      )
    ).points

  it('is every seventh day that was kept, and now', async () => {
    expect((await points()).map(({ day }) => day)).toEqual([TODAY])
    for (const days of [7, 8, 28, 35]) await keepDayTotals(addDays(TODAY, -days))
    expect((await points()).map(({ day }) => day)).toEqual([addDays(TODAY, -28), addDays(TODAY, -7), TODAY])
  })

  it('says of each day what was so then', async () => {
    const found = await points()
    const then = await db().enrolment.findMany({ where: { courseId: 'mot' } })
    for (const { day, completed, overdue } of found) {
      const standings = then.map((facts) => standingOn(facts, day))
      const count = (standing: string) => standings.filter((one) => one === standing).length
      expect([completed, overdue], day).toEqual([count('completed'), count('overdue')])
    }
    expect(new Set(found.map(({ completed }) => completed)).size).toBeGreaterThan(2)
  })
})
