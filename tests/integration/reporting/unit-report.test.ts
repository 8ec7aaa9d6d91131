import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type EnrolmentFacts, progressOf, standingOn } from '~/learning/enrolment-state'
import { unitFor } from '~/organisation/scope.server'
import { addDays, type Day, holdsOn } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { headcountOf, noCounts, segmentOf, type StandingCounts } from '~/reporting/standing-counts'
import { STATUS_FILTERS, segmentsIn } from '~/reporting/people-filter'
import { everyoneMatching, unitPeople } from '~/reporting/unit-people.server'
import { unitReport } from '~/reporting/unit-report.server'
import { withDatabase } from '../../support/database'
import { LONG_AGO, smallProvince } from '../organisation/small-province'

withDatabase()

const TODAY = '2026-11-22'
const UNITS = ['tinh', 'so', 'xa', 'phong']
const BELOW: Record<string, string[]> = { tinh: UNITS, so: ['so'], xa: ['xa', 'phong'], phong: ['phong'] }
const CAMPAIGNS = ['mot', 'hai']

beforeAll(async () => {
  await smallProvince()
  await db().position.create({ data: { id: 'cv', code: 'CVIEN', name: 'Chuyên viên' } })
  for (const id of CAMPAIGNS) {
    await db().course.create({ data: { id, slug: id } })
    const days = { opensOn: '2026-10-01', dueOn: '2026-11-20' }
    await db().campaign.create({
      data: { id, code: id, name: id, courseId: id, reason: '', orderedBy: '', ...days },
    })
  }
})

const near = fc.integer({ min: -6, max: 6 }).map((days) => addDays(TODAY, days))
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { freq: 1 })
const facts: fc.Arbitrary<EnrolmentFacts> = fc.record({
  dueOn: maybe(near),
  undelivered: fc.option(fc.constant('noSignInName'), { freq: 5 }),
  openedAt: maybe(fc.constant(new Date('2026-10-05T03:00:00Z'))),
  completedOn: fc.option(near, { freq: 2 }),
  exemptFrom: fc.option(near, { freq: 4 }),
  exemptUntil: maybe(near),
  deferredFrom: fc.option(near, { freq: 4 }),
  deferredUntil: maybe(near),
  closedOn: fc.option(near, { freq: 4 }),
  heldSince: fc.option(near, { freq: 4 }),
  attemptsUsed: fc.integer({ min: 0, max: 3 }),
  attemptsAllowed: fc.constant(3),
})
const person = fc.record({
  /** units one after another; a gap at the end when null */
  moves: fc.array(fc.tuple(fc.constantFrom(...UNITS), near), { minLength: 1, maxLength: 3 }),
  leaves: fc.option(near, { freq: 3 }),
  beside: maybe(fc.constantFrom(...UNITS)),
  enrolments: fc.record({ mot: fc.option(facts, { freq: 4 }), hai: fc.option(facts, { freq: 2 }) }),
})
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never
const history = fc.array(person, { maxLength: 14 })

/** Postings one after another, each ending where the next begins. */
function spansOf({ moves, leaves }: Person): { unitId: string; from: Day; to: Day | null }[] {
  const starts = [
    LONG_AGO,
    ...moves
      .slice(1)
      .map(([, day]) => day)
      .sort(),
  ]
  const spans = moves.map(([unitId], place) => ({
    unitId,
    from: starts[place] ?? LONG_AGO,
    to: starts[place + 1] ?? leaves,
  }))
  return spans.filter(({ from, to }) => to === null || from < to)
}

async function write(people: Person[]): Promise<void> {
  await db().enrolment.deleteMany()
  await db().posting.deleteMany()
  await db().official.deleteMany()
  const named = people.map((one) => ({ ...one, id: newId() }))
  await db().official.createMany({
    data: named.map(({ id }) => ({
      id,
      staffCode: id,
      fullName: 'An',
      sortKey: 'an',
      searchText: 'an',
      joinedOn: LONG_AGO,
    })),
  })
  await db().posting.createMany({
    data: named.flatMap((one) => [
      ...spansOf(one).map((span) => ({
        id: newId(),
        officialId: one.id,
        positionId: 'cv',
        primary: true,
        ...span,
      })),
      ...(one.beside
        ? [
            {
              id: newId(),
              officialId: one.id,
              positionId: 'cv',
              primary: false,
              unitId: one.beside,
              from: LONG_AGO,
            },
          ]
        : []),
    ]),
  })
  await db().enrolment.createMany({
    data: named.flatMap(({ id: officialId, enrolments }) =>
      Object.entries(enrolments).flatMap(([campaignId, some]) =>
        some
          ? {
              id: newId(),
              officialId,
              courseId: campaignId,
              campaignId,
              cycle: 'Q4',
              assignedOn: LONG_AGO,
              reason: '{}',
              ...some,
            }
          : [],
      ),
    ),
  })
}

/** The same figures counted one by one, by the pure rules alone. */
function recount(people: Person[], unitId: string, campaigns: string[]): StandingCounts {
  const counts = noCounts()
  for (const one of people) {
    const now = spansOf(one).find((span) => holdsOn(span, TODAY))
    if (!now || !BELOW[unitId]?.includes(now.unitId)) continue
    const chosen = campaigns.flatMap((id) => one.enrolments[id as 'mot' | 'hai'] ?? [])
    counts[
      segmentOf(chosen.map((some) => ({ standing: standingOn(some, TODAY), progress: progressOf(some) })))
    ]++
  }
  return counts
}

async function theUnit(id: string) {
  const unit = await unitFor({ roles: ['inspector'], headOf: [] }, id, TODAY)
  if (!unit) throw new Error(`no unit ${id}`)
  return unit
}

describe('the figures of a unit', () => {
  it('equal a recount one by one, for every unit and choice of campaigns, over any history', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (people) => {
        await write(people)
        for (const id of UNITS) {
          for (const code of ['mot', 'hai']) {
            const { whole } = await unitReport(await theUnit(id), { campaignCode: code, today: TODAY })
            expect(whole, `${id} ${code}`).toEqual(recount(people, id, [code]))
          }
          const report = await unitReport(await theUnit(id), { campaignCode: null, today: TODAY })
          const chosen = report.choice?.campaigns.map((campaign) => campaign.id) ?? []
          expect(report.whole, id).toEqual(recount(people, id, chosen))
          const parts = report.children.reduce(
            (sum, { counts }) => sum + headcountOf(counts),
            headcountOf(report.own),
          )
          expect(parts).toBe(headcountOf(report.whole))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('equal the lists behind them, page and export alike', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (people) => {
        await write(people)
        const unit = await theUnit('tinh')
        const { whole } = await unitReport(unit, { campaignCode: 'mot', today: TODAY })
        for (const status of STATUS_FILTERS) {
          const filter = { status, typed: '', sort: 'urgency' as const }
          const asked = { part: unit, own: false, campaignIds: ['mot'], filter, today: TODAY }
          const expected = segmentsIn(status).reduce((sum, segment) => sum + whole[segment], 0)
          const [page, all] = [await unitPeople(unit, { ...asked, page: 1 }), await everyoneMatching(asked)]
          expect([page.matching, page.people.length, all.length], status).toEqual([
            expected,
            expected,
            expected,
          ])
          for (const { segment, states } of all) expect(segment).toBe(segmentOf(states))
        }
      }),
      { numRuns: 15 },
    )
  })
})

describe('the list', () => {
  it('puts the overdue first, then given names by the Vietnamese alphabet', async () => {
    await write([])
    const names = ['Trần Văn Ẩn', 'Lê Thị An', 'Đỗ Thị Ánh', 'Đào Văn Đức', 'Vũ Thị Dung']
    const { nameSortKey } = await import('~/platform/vietnamese-text')
    for (const [place, fullName] of names.entries()) {
      const id = newId()
      await db().official.create({
        data: {
          id,
          staffCode: `x${place}`,
          fullName,
          sortKey: nameSortKey(fullName),
          searchText: '100%',
          joinedOn: LONG_AGO,
        },
      })
      await db().posting.create({
        data: { id: newId(), officialId: id, unitId: 'so', positionId: 'cv', primary: true, from: LONG_AGO },
      })
      const dueOn = fullName === 'Vũ Thị Dung' ? '2026-11-01' : '2026-12-01'
      await db().enrolment.create({
        data: {
          id: newId(),
          officialId: id,
          courseId: 'mot',
          campaignId: 'mot',
          cycle: 'Q4',
          assignedOn: LONG_AGO,
          dueOn,
          reason: '{}',
          attemptsAllowed: 3,
        },
      })
    }
    const unit = await theUnit('so')
    const ask = (typed: string, sort: 'urgency' | 'nameDown') =>
      everyoneMatching({
        part: unit,
        own: false,
        campaignIds: ['mot'],
        filter: { status: 'all', typed, sort },
        today: TODAY,
      })
    const named = (people: { fullName: string }[]) => people.map(({ fullName }) => fullName)
    const order = ['Vũ Thị Dung', 'Lê Thị An', 'Đỗ Thị Ánh', 'Trần Văn Ẩn', 'Đào Văn Đức']
    expect(named(await ask('', 'urgency'))).toEqual(order)
    expect(named(await ask('', 'nameDown'))[0]).toBe('Đào Văn Đức')
    expect(await ask('100%', 'urgency')).toHaveLength(5)
    expect(await ask('100_', 'urgency')).toHaveLength(0)
  })
})
