import { beforeAll, describe, expect, it } from 'vitest'
import { verifyAuditTrail } from '~/audit/verify.server'
import { type ListedReason } from '~/campaigns/campaign'
import { runCampaignsDay } from '~/campaigns/daily.server'
import { standingOn } from '~/learning/enrolment-state'
import { db } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { withDatabase } from '../../support/database'
import { aCourse } from '../learning/small-course'
import { aHeadship, aMerger, aUnit, smallProvince } from '../organisation/small-province'
import { aCampaign, atDawn, enrolmentsIn, isRisky, leavesPosts, posted, someone } from './scene'

withDatabase()
const TODAY = '2026-10-05'
const day = (today: string) => runCampaignsDay(today, atDawn(today))
const reasonOf = (row?: { reason: string }) => JSON.parse(row?.reason ?? '{}') as ListedReason

let course: { id: string; hash: string }
let province: Awaited<ReturnType<typeof smallProvince>>
beforeAll(async () => {
  course = await aCourse({ lessons: ['mot'], count: 0 })
  province = await smallProvince()
  await isRisky('dc', 'land')
})

describe('an audience', () => {
  it('is who the rules hold today: a unit and below, and there a post of a risk group, primary or not', async () => {
    const inside = await someone({ unit: 'phong', position: 'dc' })
    const beside = await someone({ unit: 'so' })
    await posted(beside, 'xa', { position: 'dc', primary: false })
    await someone({ unit: 'phong' })
    await someone({ unit: 'so', position: 'dc' })
    const audience = [
      { kind: 'unit', value: 'xa' },
      { kind: 'riskGroup', value: 'land' },
    ] as const
    const id = await aCampaign({ courses: [course], audience: [...audience] })
    await day(TODAY)
    const rows = await enrolmentsIn(id)
    expect(rows.map(({ officialId }) => officialId)).toEqual([inside, beside].sort())
    expect(reasonOf(rows[0])).toMatchObject({ via: 'risk', riskGroups: ['land'], unit: 'Đơn vị phong' })
  })

  it('takes named people beside the rules, heads, and newcomers', async () => {
    const [head, named, fresh, old] = [
      await someone({ unit: 'so' }),
      await someone({ unit: 'so' }),
      await someone({ unit: 'so', from: '2026-09-20' }),
      await someone({ unit: 'so', from: '2026-08-01' }),
    ]
    await aHeadship(head, 'so')
    const heads = await aCampaign({
      courses: [course],
      audience: [
        { kind: 'heads', value: '' },
        { kind: 'unit', value: 'so' },
        { kind: 'person', value: named },
      ],
    })
    const newcomers = await aCampaign({
      courses: [course],
      audience: [{ kind: 'newcomers', value: '30' }],
    })
    await day(TODAY)
    expect((await enrolmentsIn(heads)).map(({ officialId }) => officialId)).toEqual([head, named].sort())
    expect((await enrolmentsIn(newcomers)).map(({ officialId }) => officialId)).toEqual([fresh])
    expect(old).toBeTruthy()
  })

  it('follows a unit into what it was merged into', async () => {
    await aUnit('tram-cu', province.tinh, { to: '2026-10-02' })
    await aUnit('tram-moi', province.tinh, { from: '2026-10-02' })
    await aMerger('tram-cu', 'tram-moi', '2026-10-02')
    const who = await someone({ unit: 'tram-moi' })
    const id = await aCampaign({ courses: [course], audience: [{ kind: 'unit', value: 'tram-cu' }] })
    await day(TODAY)
    expect((await enrolmentsIn(id)).map(({ officialId }) => officialId)).toEqual([who])
  })

  it('recomputed again changes nothing, not a row and not an entry', async () => {
    await day(TODAY)
    const before = [
      await db().enrolment.findMany(),
      await db().auditEntry.count(),
      await db().extension.count(),
    ]
    expect(await day(TODAY)).toMatchObject({ enrolled: 0, closed: 0, deferred: 0, delivered: 0, extended: 0 })
    expect([
      await db().enrolment.findMany(),
      await db().auditEntry.count(),
      await db().extension.count(),
    ]).toEqual(before)
  })
})

describe('who enters or leaves', () => {
  const ofPost = [{ kind: 'position', value: 'mc' }] as const

  it('leaving the post closes what no longer applies, with its reason; coming back opens it with time to learn', async () => {
    const who = await someone({ unit: 'xa', position: 'mc' })
    const id = await aCampaign({ courses: [course], audience: [...ofPost], dueOn: '2026-10-12' })
    await day(TODAY)
    await leavesPosts(who, '2026-10-08')
    await posted(who, 'so', { from: '2026-10-08' })
    await day('2026-10-08')
    const [closed] = await enrolmentsIn(id)
    expect(closed?.closedOn).toBe('2026-10-08')
    expect(closed && standingOn(closed, '2026-12-01')).toBe('exempt')
    expect(await db().closure.findMany({ where: { enrolmentId: closed?.id ?? '' } })).toMatchObject([
      { from: '2026-10-08', until: null, reason: 'leftAudience', byId: null },
    ])
    await posted(who, 'xa', { position: 'mc', from: '2026-10-10', primary: false })
    await day('2026-10-10')
    expect((await enrolmentsIn(id))[0]).toMatchObject({ closedOn: null, dueOn: '2026-10-24' })
    expect(await db().closure.findMany({ where: { enrolmentId: closed?.id ?? '' } })).toMatchObject([
      { until: '2026-10-10' },
    ])
  })

  it('is kept where the campaign says so, but who left the service owes nothing', async () => {
    const [moved, left] = [
      await someone({ unit: 'xa', position: 'mc' }),
      await someone({ unit: 'xa', position: 'mc' }),
    ]
    const id = await aCampaign({ courses: [course], audience: [...ofPost], terms: { onLeaving: 'keep' } })
    await day(TODAY)
    for (const who of [moved, left]) await leavesPosts(who, '2026-10-08')
    await posted(moved, 'so', { from: '2026-10-08' })
    await day('2026-10-08')
    const rows = await enrolmentsIn(id)
    expect(rows.find(({ officialId }) => officialId === moved)?.closedOn).toBeNull()
    expect(rows.find(({ officialId }) => officialId === left)?.closedOn).toBe('2026-10-08')
  })

  it('who enters late has the days of grace, or is left out where the campaign says so', async () => {
    const audience = [{ kind: 'position' as const, value: 'ks' }]
    const enrols = await aCampaign({ courses: [course], audience, dueOn: '2026-11-10' })
    const ignores = await aCampaign({
      courses: [course],
      audience,
      dueOn: '2026-11-10',
      terms: { onEntering: 'ignore' },
    })
    const early = await someone({ unit: 'xa', position: 'ks' })
    await day(TODAY)
    const late = await someone({ unit: 'xa', position: 'ks', from: '2026-11-08' })
    await day('2026-11-08')
    const rows = await enrolmentsIn(enrols)
    expect(rows.map(({ officialId, dueOn }) => [officialId, dueOn])).toEqual([
      [early, '2026-11-10'],
      [late, '2026-11-22'],
    ])
    expect(reasonOf(rows[1]).due).toMatchObject({ code: 'grace', days: 14, from: '2026-11-08' })
    expect((await enrolmentsIn(ignores)).map(({ officialId }) => officialId)).toEqual([early])
  })

  it('after the last day nobody is enrolled any more', async () => {
    const id = await aCampaign({
      courses: [course],
      audience: [{ kind: 'everyone', value: '' }],
      dueOn: '2026-10-04',
    })
    await day(TODAY)
    expect(await enrolmentsIn(id)).toEqual([])
  })
})

describe('work done before', () => {
  it('counts by the look-back, to the day, and a new post adds only what is missing', async () => {
    const second = await aCourse({ lessons: ['mot'], count: 0 })
    const who = {
      covered: await someone({ unit: 'xa', position: 'tk' }),
      tooOld: await someone({ unit: 'xa', position: 'tk' }),
    }
    await finished(who.covered, '2026-07-03')
    await finished(who.tooOld, '2026-07-02')
    const id = await aCampaign({
      courses: [course, second],
      audience: [{ kind: 'position', value: 'tk' }],
      terms: { lookBackDays: 90 },
    })
    expect(await day(TODAY)).toMatchObject({ credited: 1 })
    const rows = await enrolmentsIn(id)
    expect(rows).toHaveLength(4)
    const settled = rows.filter(({ completedOn }) => completedOn !== null)
    expect(settled).toMatchObject([
      { officialId: who.covered, courseId: course.id, completedOn: '2026-07-03' },
    ])
    expect(await db().credit.findMany({ where: { enrolmentId: settled[0]?.id ?? '' } })).toMatchObject([
      { kind: 'completion', settledOn: '2026-07-03' },
    ])
  })
})

describe('leave', () => {
  it('defers from the day it is noticed, and its end leaves time to learn', async () => {
    const who = await someone({ unit: 'xa', position: 'vt' })
    const id = await aCampaign({
      courses: [course],
      audience: [{ kind: 'position', value: 'vt' }],
      dueOn: '2026-11-10',
    })
    await day(TODAY)
    await db().leave.create({
      data: { id: newId(), officialId: who, kind: 'maternity', from: '2026-10-20', to: '2026-11-20' },
    })
    expect(await day('2026-10-20')).toMatchObject({ deferred: 1 })
    const [resting] = await enrolmentsIn(id)
    expect(resting && standingOn(resting, '2026-11-19')).toBe('deferred')
    expect(await day('2026-11-20')).toMatchObject({ deferred: 0 })
    expect((await enrolmentsIn(id))[0]).toMatchObject({ dueOn: '2026-12-04' })
    expect(await day('2026-11-21')).toMatchObject({ extended: 0 })
    expect(await db().extension.findMany({ where: { enrolment: { campaignId: id } } })).toMatchObject([
      { fromDueOn: '2026-11-10', toDueOn: '2026-12-04', reason: 'afterDeferral' },
    ])
  })
})

it('delivers to who has come by a name to sign in with', async () => {
  const who = await someone({ unit: 'xa', position: 'lx', signsIn: false })
  const id = await aCampaign({
    courses: [course],
    audience: [{ kind: 'position', value: 'lx' }],
    dueOn: '2026-10-10',
  })
  await day('2026-10-01')
  expect((await enrolmentsIn(id))[0]).toMatchObject({ undelivered: 'noSignInName', dueOn: '2026-10-10' })
  await db().signInName.create({ data: { normalised: `m${who}`, officialId: who, kind: 'staffCode' } })
  await day('2026-10-08')
  expect((await enrolmentsIn(id))[0]).toMatchObject({ undelivered: null, dueOn: '2026-10-22' })
})

describe('a yearly campaign', () => {
  it('opens a cycle two months before each anchor, for all, and keeps what was never finished', async () => {
    const who = await someone({ unit: 'xa', position: 'yy' })
    const missed = await someone({ unit: 'xa', position: 'yy' })
    const id = await aCampaign({
      courses: [course],
      audience: [{ kind: 'position', value: 'yy' }],
      opensOn: '2025-10-01',
      dueOn: '2025-12-01',
      terms: { recurrence: 'fixedCalendar', validMonths: 12, windowMonths: 2, minimumMonths: 6 },
    })
    await day('2025-10-01')
    await finished(who, '2026-08-10', id)
    await day('2026-09-30')
    expect(await enrolmentsIn(id)).toHaveLength(2)
    await day('2026-10-01')
    const rows = await enrolmentsIn(id)
    expect(rows.map(({ officialId, dueOn, completedOn }) => [officialId, dueOn, completedOn])).toEqual([
      [who, '2025-12-01', '2026-08-10'],
      [who, '2026-12-01', '2026-08-10'],
      [missed, '2025-12-01', null],
      [missed, '2026-12-01', null],
    ])
  })

  it('from completion opens for each by their own day', async () => {
    const who = await someone({ unit: 'xa', position: 'zz' })
    const id = await aCampaign({
      courses: [course],
      audience: [{ kind: 'position', value: 'zz' }],
      opensOn: '2026-01-01',
      dueOn: '2026-03-10',
      terms: { recurrence: 'fromCompletion', validMonths: 12, windowMonths: 2 },
    })
    await day('2026-01-02')
    await finished(who, '2026-03-10', id)
    await day('2027-01-09')
    expect(await enrolmentsIn(id)).toHaveLength(1)
    await day('2027-01-10')
    expect((await enrolmentsIn(id)).map(({ dueOn, cycle }) => [dueOn, cycle.split('#')[1]])).toEqual([
      ['2026-03-10', '1'],
      ['2027-03-10', '2'],
    ])
    expect(await day('2027-01-11')).toMatchObject({ enrolled: 0 })
  })
})

it('leaves a campaign alone that pauses or was withdrawn, and keeps the trail whole', async () => {
  const audience = [{ kind: 'position' as const, value: 'pp' }]
  const paused = await aCampaign({ courses: [course], audience })
  const withdrawn = await aCampaign({ courses: [course], audience })
  await db().campaignPause.create({
    data: { id: newId(), campaignId: paused, from: TODAY, reason: 'Bão', byId: 'a', at: atDawn(TODAY) },
  })
  await db().campaignTerms.update({ where: { campaignId: withdrawn }, data: { withdrawnAt: atDawn(TODAY) } })
  await someone({ unit: 'xa', position: 'pp' })
  await day(TODAY)
  expect([await enrolmentsIn(paused), await enrolmentsIn(withdrawn)]).toEqual([[], []])
  expect((await verifyAuditTrail(db())).kind).toBe('intact')
})

/** A completion of the course: of the campaign's enrolment, or of one taken up by choice. */
async function finished(officialId: string, on: string, campaignId: string | null = null): Promise<void> {
  const found = campaignId && (await db().enrolment.findFirst({ where: { officialId, campaignId } }))
  const enrolment =
    found ||
    (await db().enrolment.create({
      data: {
        ...{ id: newId(), officialId, courseId: course.id, cycle: 'choice', assignedOn: on },
        ...{ reason: '{"code":"choice"}', attemptsAllowed: 3 },
      },
    }))
  await db().enrolment.update({ where: { id: enrolment.id }, data: { completedOn: on } })
  await db().completion.create({
    data: {
      ...{
        id: newId(),
        enrolmentId: enrolment.id,
        officialId,
        courseId: course.id,
        courseEditionHash: course.hash,
      },
      ...{ language: 'vi', completedOn: on, completedAt: atDawn(on), unitId: '', unitName: '', unitPath: '' },
    },
  })
}
