import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { unitFor } from '~/organisation/scope.server'
import { addDays, type Day } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { EXEMPTION_DAYS } from '~/reporting/self-check'
import { unitSelfCheck } from '~/reporting/self-check.server'
import { exemptionsEnding, overdueAnswers } from '~/reporting/self-check.sql.server'
import { withDatabase } from '../../support/database'
import { anOfficial, smallProvince } from '../organisation/small-province'

withDatabase()

const TODAY = '2026-11-22'
const DUE = '2026-11-18'
const AT = new Date('2026-11-20T03:00:00Z')

beforeAll(async () => {
  await smallProvince()
  await db().course.create({ data: { id: 'k', slug: 'k' } })
  const days = { opensOn: '2026-10-14', dueOn: DUE }
  await db().campaign.create({
    data: { id: 'd', code: 'D', name: 'Đợt học', courseId: 'k', reason: '', orderedBy: '', ...days },
  })
})
beforeEach(async () => {
  await db().overdueExplanation.deleteMany()
  await db().extraAttempt.deleteMany()
  await db().enrolment.deleteMany()
})

async function xa() {
  const unit = await unitFor({ roles: ['inspector'], headOf: [] }, 'xa', TODAY)
  if (!unit) throw new Error('no unit')
  return unit
}
const placeOf = ({ path }: { path: string }) => ({ path, campaignIds: ['d'], today: TODAY })

async function enrolled(
  unitId: string,
  some: { exemptUntil?: Day | null; completedOn?: Day; dueOn?: Day } = {},
) {
  const [id, officialId] = [newId(), await anOfficial(unitId)]
  await db().enrolment.create({
    data: {
      ...{ id, officialId, courseId: 'k', campaignId: 'd', cycle: 'Q4', reason: '{}', dueOn: DUE },
      ...{ assignedOn: '2026-10-14', attemptsAllowed: 3, ...some },
      ...('exemptUntil' in some && { exemptFrom: '2026-10-14' }),
    },
  })
  return id
}

describe('who is overdue without an answer', () => {
  it('is everyone at and below the unit, with the explanation for this due day and the last further attempt', async () => {
    const [own, below] = [await enrolled('xa'), await enrolled('phong')]
    await enrolled('so')
    await enrolled('phong', { completedOn: '2026-11-01' })
    await enrolled('phong', { dueOn: TODAY })
    const explained = (dueOn: Day) =>
      db().overdueExplanation.create({
        data: { id: newId(), enrolmentId: below, dueOn, text: 'Đi công tác.', byId: 'x', at: AT },
      })
    await explained('2026-11-10')
    const found = async () =>
      (await overdueAnswers(placeOf(await xa()))).map(({ unitId, dueOn, explainedAt, attemptAt }) => {
        return [unitId, dueOn, explainedAt, attemptAt]
      })
    expect((await found()).sort()).toEqual([
      ['phong', DUE, null, null],
      ['xa', DUE, null, null],
    ])
    await explained(DUE)
    await db().extraAttempt.create({ data: { id: newId(), enrolmentId: own, reason: '', byId: 'x', at: AT } })
    expect((await found()).sort()).toEqual([
      ['phong', DUE, AT, null],
      ['xa', DUE, null, AT],
    ])
  })

  it('is a line with the day after the due day, and a figure of the unit directly below', async () => {
    await enrolled('phong')
    const { lines, below } = await unitSelfCheck(await xa(), TODAY)
    expect(lines).toContainEqual({ kind: 'overdue', count: 1, since: addDays(DUE, 1) })
    const figures = below.map(({ unit, figures: { overdue, waiting } }) => [unit.id, overdue, waiting])
    expect(figures).toContainEqual(['phong', 1, 1])
  })
})

it('exemptions are told that end within thirty days, neither today nor later nor never', async () => {
  const last = addDays(TODAY, EXEMPTION_DAYS)
  const tomorrow = addDays(TODAY, 1)
  for (const exemptUntil of [TODAY, tomorrow, last, addDays(last, 1), null])
    await enrolled('phong', { exemptUntil })
  await enrolled('so', { exemptUntil: tomorrow })
  await enrolled('phong', { exemptUntil: tomorrow, completedOn: '2026-11-01' })
  expect(await exemptionsEnding(placeOf(await xa()))).toEqual({ count: 2, first: tomorrow })
})
