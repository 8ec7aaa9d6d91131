import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { progressOf, standingOn } from '~/learning/enrolment-state'
import { unitFor } from '~/organisation/scope.server'
import { addDays, type Day, endOfDay, holdsOn } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { noCounts, segmentOf, type StandingCounts } from '~/reporting/standing-counts'
import { unitReport } from '~/reporting/unit-report.server'
import { unitsByKind, unitsWithOverdue } from '~/reporting/units-by-kind'
import { weekBefore, type WeekChange } from '~/reporting/week-change'
import { withDatabase } from '../../support/database'
import { CAMPAIGNS, goOn, type History, history, live, SPAN, TODAY } from './random-history'

withDatabase()

beforeAll(async () => {
  for (const id of CAMPAIGNS) {
    await db().course.create({ data: { id, slug: id } })
    const days = { opensOn: '2026-10-01', dueOn: '2026-11-20' }
    await db().campaign.create({
      data: { id, code: id, name: id, courseId: id, reason: '', orderedBy: '', ...days },
    })
  }
})

/** Every row that a province of one history left behind. */
async function rowsOf(rootId: string) {
  const placements = await db().unitPlacement.findMany({ where: { path: { startsWith: `/${rootId}/` } } })
  const units = placements.map(({ unitId }) => unitId)
  const postings = await db().posting.findMany({ where: { unitId: { in: units }, primary: true } })
  const officials = postings.map(({ officialId }) => officialId)
  const enrolments = await db().enrolment.findMany({
    where: { officialId: { in: officials } },
    include: { extensions: { orderBy: [{ at: 'asc' }, { toDueOn: 'asc' }, { id: 'asc' }] } },
  })
  return { placements, postings, enrolments }
}
type Rows = Awaited<ReturnType<typeof rowsOf>>
type Enrolment = Rows['enrolments'][number]

/** Whether a unit is at or below another on a day, step by step through the parents of that day. */
function isBelow({ placements }: Rows, unitId: string, above: string, day: Day): boolean {
  const placement = placements.find((one) => one.unitId === unitId && holdsOn(one, day))
  if (!placement) return false
  if (unitId === above) return true
  return placement.parentId !== null && isBelow({ placements } as Rows, placement.parentId, above, day)
}

interface Recount {
  whole: StandingCounts
  change: WeekChange
}

/** The figures of a unit on a day, counted person by person from the rows. */
function recount(rows: Rows, unitId: string, campaigns: readonly string[], day: Day): Recount {
  const [whole, change] = [noCounts(), { finished: 0, newlyOverdue: 0 }]
  const then = weekBefore(day)
  for (const posting of rows.postings) {
    if (!holdsOn(posting, day) || !isBelow(rows, posting.unitId, unitId, day)) continue
    const chosen = rows.enrolments.filter(
      ({ officialId, campaignId }) =>
        officialId === posting.officialId && campaigns.includes(campaignId ?? ''),
    )
    const segment = segmentOf(
      chosen.map((one) => ({ standing: standingOn(one, day), progress: progressOf(one) })),
    )
    whole[segment]++
    const lately = chosen.some(
      ({ completedOn }) => completedOn !== null && completedOn > then && completedOn <= day,
    )
    if (segment === 'completed' && lately) change.finished++
    if (segment === 'overdue' && !chosen.some((one) => wasOverdue(one, then))) change.newlyOverdue++
  }
  return { whole, change }
}

/** By the due day of then: that from which the first extension since has moved it. */
function wasOverdue(one: Enrolment, day: Day): boolean {
  const since = one.extensions.find(({ at }) => at >= endOfDay(day))
  return standingOn({ ...one, dueOn: since?.fromDueOn ?? one.dueOn }, day) === 'overdue'
}

async function reportOn(unitId: string, campaignCode: string | null, day: Day) {
  const unit = await unitFor({ roles: ['inspector'], headOf: [] }, unitId, day)
  if (!unit) throw new Error(`no unit ${unitId}`)
  return unitReport(unit, { campaignCode, today: day })
}

/** The day of a reorganisation where there is one: whether it holds on its own day already is an edge. */
function anEdge({ steps }: History, which: number): Day {
  const orders = steps.filter(({ what }) => what !== 'transfer' && what !== 'leave')
  return addDays(TODAY, -(orders[which % orders.length]?.ago ?? SPAN))
}

/** Every unit's figures of a day and the province's tables beside a recount. */
async function expectRecounted(root: string, day: Day): Promise<void> {
  const rows = await rowsOf(root)
  const standing = rows.placements.filter((one) => holdsOn(one, day))
  for (const { unitId } of standing) {
    for (const code of [null, 'mot']) {
      const { whole, change, choice } = await reportOn(unitId, code, day)
      const campaigns = choice?.campaigns.map(({ id }) => id) ?? []
      const counted = recount(rows, unitId, campaigns, day)
      expect({ whole, change: change?.whole }, `${unitId} ${code} ${day}`).toEqual(counted)
    }
  }
  const province = await reportOn(root, 'mot', day)
  const parts = standing.filter(({ parentId }) => parentId === root).map(({ unitId }) => unitId)
  const shown = unitsByKind(province).flatMap(({ units }) => units)
  const recounted = parts.map((id) => [id, recount(rows, id, ['mot'], day).whole] as const)
  expect(new Map(shown.map(({ unit, counts }) => [unit.id, counts]))).toEqual(new Map(recounted))
  expect(unitsWithOverdue(province)).toBe(recounted.filter(([, { overdue }]) => overdue > 0).length)
}

describe('the figures of a unit and of the province', () => {
  it('equal a count person by person, after any transfers and reorganisations, today and on an earlier day, and follow what happens between two looks', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.nat(), async (some, which) => {
        const province = await live(some)
        const { root } = province
        for (const day of new Set([TODAY, anEdge(some, which)])) await expectRecounted(root, day)
        for (const fact of some.today) {
          await goOn(province, fact)
          await expectRecounted(root, TODAY)
        }
      }),
      // Making a history smaller takes minutes; its seed is enough to see it again.
      { numRuns: 15, endOnFailure: true },
    )
  }, 120_000)
})
