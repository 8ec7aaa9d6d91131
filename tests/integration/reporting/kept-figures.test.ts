import { beforeAll, describe, expect, it } from 'vitest'
import { COUNTED_OF_ENROLMENT } from '~/platform/database-triggers'
import { db } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { countedPeople } from '~/reporting/counted-people.sql.server'
import { courseCells } from '~/reporting/course-cells.sql.server'
import { flagCells } from '~/reporting/flag-cells.sql.server'
import { finishedDays } from '~/reporting/heads-acts.sql.server'
import {
  gatherTouches,
  keptCourses,
  keptFlags,
  keptFinished,
  keptPeople,
  keptScores,
} from '~/reporting/kept-figures.sql.server'
import { firstScores } from '~/reporting/sittings.sql.server'
import { countPeople } from '~/reporting/unit-report.sql.server'
import { weekBefore } from '~/reporting/week-change'
import { withDatabase } from '../../support/database'
import { aPosting, anOfficial, smallProvince } from '../organisation/small-province'

withDatabase()

const TODAY = '2026-11-22'
const asked = { path: '/', campaignIds: ['mot'], today: TODAY }

beforeAll(async () => {
  await smallProvince()
  await db().course.create({ data: { id: 'mot', slug: 'mot' } })
  await db().courseEdition.create({
    data: {
      ...{ hash: 'an', courseId: 'mot', number: 1, markdown: '', title: '', summary: '', introHtml: '' },
      ...{ owner: '', periods: 1, minutes: 20, rules: '{}', manifest: '', note: '', effect: 'first' },
      publishedAt: SAT_AT,
    },
  })
  const days = { opensOn: '2026-10-01', dueOn: '2026-11-20' }
  const campaign = {
    id: 'mot',
    code: 'mot',
    name: 'mot',
    courseId: 'mot',
    reason: '',
    orderedBy: '',
    ...days,
  }
  await db().campaign.create({ data: campaign })
})

const byUnit = <Row extends { unitId: string }>(rows: readonly Row[]) =>
  rows.map((row) => JSON.stringify(row)).sort()

/** What is kept beside what one statement over the whole place counts. */
async function bothWays() {
  return {
    kept: [
      byUnit(await keptPeople(asked)),
      byUnit(await keptCourses(asked)),
      byUnit(await keptFlags(asked)),
      byUnit(await keptFinished(asked)),
      byUnit(await keptScores(asked)),
    ],
    counted: [
      byUnit(await countPeople({ ...asked, since: weekBefore(TODAY) })),
      byUnit(await courseCells(asked)),
      byUnit(await flagCells(asked)),
      byUnit(await finishedDays(asked)),
      byUnit(await firstScores(asked)),
    ],
  }
}

async function enrol(officialId: string): Promise<string> {
  const id = newId()
  await db().enrolment.create({
    data: {
      ...{ id, officialId, courseId: 'mot', campaignId: 'mot', cycle: 'Q4', reason: '{}' },
      ...{ assignedOn: '2026-10-01', attemptsAllowed: 3, dueOn: '2026-11-25' },
    },
  })
  return id
}

/** Each way in which what a unit counts can change; each begins from someone enrolled in a unit that was counted. */
const CHANGES: Record<string, (official: string, enrolment: string) => Promise<unknown>> = {
  Enrolment_touch_insert: async () => enrol(await anOfficial('so')),
  Enrolment_touch_update: (_, id) =>
    db().enrolment.update({ where: { id }, data: { completedOn: '2026-11-21' } }),
  Enrolment_touch_delete: (_, id) => db().enrolment.delete({ where: { id } }),
  Extension_touch_insert: (_, enrolmentId) => extended(enrolmentId),
  Extension_touch_update: async (_, enrolmentId) => {
    await extended(enrolmentId)
    await bothWays()
    await db().extension.updateMany({ data: { fromDueOn: '2026-11-10' } })
  },
  Extension_touch_delete: async (_, enrolmentId) => {
    await extended(enrolmentId)
    await bothWays()
    await db().extension.deleteMany()
  },
  Attempt_touch_update: async (_, enrolmentId) => {
    const { id } = await sat(enrolmentId, null)
    await graded(id)
    await bothWays()
    await db().attempt.update({ where: { id }, data: { submittedAt: SAT_AT } })
  },
  Grade_touch_insert: async (_, enrolmentId) => {
    const { id } = await sat(enrolmentId, SAT_AT)
    await graded(id)
  },
  Posting_touch_insert: async (official) => {
    await db().posting.updateMany({ where: { officialId: official }, data: { to: '2026-11-01' } })
    await bothWays()
    await aPosting(official, 'so', { from: '2026-11-01' })
  },
  Posting_touch_update: (officialId) =>
    db().posting.updateMany({ where: { officialId }, data: { unitId: 'so' } }),
  Posting_touch_delete: (officialId) => db().posting.deleteMany({ where: { officialId } }),
}

const SAT_AT = new Date('2026-11-20T03:00:00Z')

const sat = (enrolmentId: string, submittedAt: Date | null) =>
  db().attempt.create({
    data: {
      ...{ id: newId(), code: newId(), enrolmentId, number: 1, courseEditionHash: 'an', rules: '{}' },
      ...{ startedAt: SAT_AT, submittedAt },
    },
  })

const graded = (attemptId: string) =>
  db().grade.create({
    data: {
      ...{ id: newId(), attemptId, kind: 'first', correct: 8, total: 10, needed: 8, passed: true },
      gradedAt: SAT_AT,
    },
  })

/** Overdue today and, by the due day of then, a week ago too. */
async function extended(enrolmentId: string) {
  await db().enrolment.update({ where: { id: enrolmentId }, data: { dueOn: '2026-11-20' } })
  await bothWays()
  await db().extension.create({
    data: {
      ...{ id: newId(), enrolmentId, fromDueOn: '2026-11-14', toDueOn: '2026-11-20', reason: '', byId: 'x' },
      at: new Date('2026-11-16T03:00:00Z'),
    },
  })
}

describe('kept figures', () => {
  it.each(Object.entries(CHANGES))('follow %s', async (_, change) => {
    const official = await anOfficial('phong')
    const enrolment = await enrol(official)
    await bothWays()
    const before = await bothWays()
    await change(official, enrolment)
    const { kept, counted } = await bothWays()
    expect(kept).toEqual(counted)
    expect(kept).not.toEqual(before.kept)
  })

  it('are of one day: at midnight who was due is overdue', async () => {
    await enrol(await anOfficial('phong'))
    const overdueOn = async (today: string) => {
      const cells = await keptPeople({ ...asked, today })
      return cells.reduce((sum, { segment, people }) => sum + (segment === 'overdue' ? Number(people) : 0), 0)
    }
    const due = await overdueOn('2026-11-25')
    expect(await overdueOn('2026-11-26')).toBeGreaterThan(due)
    expect(await overdueOn('2026-11-25')).toBe(due)
  })

  it('follow whom a campaign is for', async () => {
    await anOfficial('phong')
    const headcount = async () =>
      (await keptPeople(asked)).reduce((sum, { people }) => sum + Number(people), 0)
    const everyone = await headcount()
    const rule = { id: newId(), campaignId: 'mot', kind: 'risk', value: 'x' }
    await db().audienceRule.create({ data: rule })
    expect(await headcount()).toBeLessThan(everyone)
    await db().audienceRule.deleteMany()
    expect(await headcount()).toBe(everyone)
  })

  it('stay the same figures when the notes of ended transactions are gathered', async () => {
    await db().unitTouch.createMany({
      data: ['17', '18'].map((by) => ({ unitId: 'phong', by, times: Number(by) })),
    })
    const sums = async () =>
      new Map(
        (await db().unitTouch.groupBy({ by: 'unitId', _sum: { times: true } })).map((unit) => [
          unit.unitId,
          unit._sum.times,
        ]),
      )
    const before = await sums()
    expect(await gatherTouches()).toBeGreaterThanOrEqual(2)
    expect(await sums()).toEqual(before)
    expect(await db().unitTouch.count({ where: { by: { not: '' } } })).toBe(0)
  })

  it('read no column of an enrolment whose change is not noted', () => {
    const { text } = countedPeople({ ...asked, since: weekBefore(TODAY) })
    const read = new Set([...text.matchAll(/\be\."(\w+)"/g)].map(([, column]) => column))
    const noted: readonly string[] = ['id', ...COUNTED_OF_ENROLMENT]
    expect([...read].filter((column) => !noted.includes(column ?? ''))).toEqual([])
    expect(read.size).toBeGreaterThan(10)
  })
})
