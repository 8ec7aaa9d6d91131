import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { carryOut } from '~/organisation/reorganisation/carry-out.server'
import { type Order } from '~/organisation/reorganisation/decision'
import { previewDecision } from '~/organisation/reorganisation/preview.server'
import { unitFor } from '~/organisation/scope.server'
import { successorsOf, unitHistory } from '~/organisation/unit-history.sql.server'
import { settleUnitNames } from '~/organisation/unit-names.server'
import { addDays } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { bridgeFor } from '~/reporting/bridge.sql.server'
import { withDatabase } from '../../support/database'
import { aHeadship, anOfficial, aPosting, aUnit } from './small-province'

withDatabase()

const TODAY = '2026-11-23'
const SOON = '2027-01-01'
const by = { byId: 'clerk', at: new Date('2026-11-23T02:00:00Z'), today: TODAY }
const decide = (order: Order, on = TODAY) => carryOut({ order, on, number: '12/NQ-HĐND' }, by)
const preview = (order: Order, on = TODAY) => previewDecision({ order, on, number: '12/NQ-HĐND' })
const inspector = { roles: ['inspector'], headOf: [] }

let turn = 0
/** A province with communes a and b (a has an office), and a department; ids of their own for each test. */
async function province() {
  const n = ++turn
  const ids = { tinh: `t${n}`, a: `a${n}`, b: `b${n}`, phong: `p${n}`, so: `s${n}` }
  const tinh = await aUnit(ids.tinh, null)
  const a = await aUnit(ids.a, tinh)
  await aUnit(ids.b, tinh)
  await aUnit(ids.phong, a)
  await aUnit(ids.so, tinh)
  return ids
}

const postingsOf = (officialId: string) =>
  db().posting.findMany({
    where: { officialId },
    orderBy: [{ from: 'asc' }, { primary: 'desc' }],
    select: { unitId: true, from: true, to: true, primary: true },
  })
const pathOn = async (unitId: string, day: string) =>
  (
    await db().unitPlacement.findFirst({
      where: { unitId, from: { lte: day }, OR: [{ to: null }, { to: { gt: day } }] },
    })
  )?.path ?? null

let unit: Awaited<ReturnType<typeof province>>
beforeEach(async () => {
  unit = await province()
})

describe('a merger', () => {
  it('is previewed in figures and changes nothing by being looked at', async () => {
    await anOfficial(unit.a)
    await anOfficial(unit.b)
    const order: Order = {
      kind: 'merge',
      unitIds: [unit.a, unit.b],
      into: { kind: 'new', unit: { code: `new${turn}`, name: 'UBND xã Mới' } },
    }
    expect(await preview(order, SOON)).toEqual({
      kind: 'possible',
      preview: {
        from: [`Đơn vị ${unit.a}`, `Đơn vị ${unit.b}`],
        to: ['UBND xã Mới'],
        people: 2,
        units: 1,
        headships: 0,
        clerks: 0,
      },
    })
    expect(await db().unit.count({ where: { code: `new${turn}` } })).toBe(0)
  })

  it('moves everyone from its day on, ends the heads, and leaves the days before as they were', async () => {
    const chi = await anOfficial(unit.a)
    const binh = await anOfficial(unit.b)
    await aHeadship(chi, unit.a)
    const done = await decide(
      {
        kind: 'merge',
        unitIds: [unit.a, unit.b],
        into: { kind: 'new', unit: { code: `new${turn}`, name: 'UBND xã Mới' } },
      },
      SOON,
    )
    if (done.kind !== 'done') throw new Error(done.why)
    const before = addDays(SOON, -1)
    expect(await postingsOf(chi)).toMatchObject([
      { unitId: unit.a, to: SOON },
      { unitId: done.unitId, from: SOON, to: null },
    ])
    expect(await postingsOf(binh)).toMatchObject([
      { unitId: unit.b, to: SOON },
      { unitId: done.unitId, from: SOON, to: null },
    ])
    expect(await pathOn(unit.phong, before)).toBe(`/${unit.tinh}/${unit.a}/${unit.phong}/`)
    expect(await pathOn(unit.phong, SOON)).toBe(`/${unit.tinh}/${done.unitId}/${unit.phong}/`)
    expect([await pathOn(unit.a, before), await pathOn(unit.a, SOON)]).toEqual([
      `/${unit.tinh}/${unit.a}/`,
      null,
    ])
    expect(await db().headship.findFirst({ where: { officialId: chi } })).toMatchObject({ to: SOON })
    expect((await successorsOf(unit.a)).map(({ id }) => id)).toEqual([done.unitId])
    // Whoever heads the new unit sees what became of the old ones.
    const head = { roles: [], headOf: [done.unitId] }
    expect(await unitFor(head, unit.a, SOON)).not.toBeNull()
    expect(await unitFor(head, unit.so, SOON)).toBeNull()
  })

  it('ends a post held beside one at the unit that takes over', async () => {
    const an = await anOfficial(unit.b)
    await aPosting(an, unit.a, { primary: false })
    await decide({ kind: 'merge', unitIds: [unit.a], into: { kind: 'existing', unitId: unit.b } })
    expect(await postingsOf(an)).toEqual([
      { unitId: unit.b, from: '2011-01-01', to: null, primary: true },
      { unitId: unit.a, from: '2011-01-01', to: TODAY, primary: false },
    ])
  })

  it('into itself, or of one alone, cannot be', async () => {
    expect(
      await preview({ kind: 'merge', unitIds: [unit.a], into: { kind: 'existing', unitId: unit.a } }),
    ).toMatchObject({ why: 'tooFew' })
    expect(
      await preview({ kind: 'merge', unitIds: [unit.a], into: { kind: 'existing', unitId: unit.phong } }),
    ).toMatchObject({ why: 'intoItself' })
    expect(
      await preview({
        kind: 'merge',
        unitIds: [unit.a, unit.phong],
        into: { kind: 'new', unit: { code: 'x', name: 'X' } },
      }),
    ).toMatchObject({ why: 'notBeside' })
  })
})

describe('a move, a split, an end, a name', () => {
  it('hangs a unit with all below it elsewhere; not below itself', async () => {
    await decide({ kind: 'move', unitId: unit.a, parentId: unit.so }, SOON)
    expect(await pathOn(unit.phong, SOON)).toBe(`/${unit.tinh}/${unit.so}/${unit.a}/${unit.phong}/`)
    expect(await pathOn(unit.phong, TODAY)).toBe(`/${unit.tinh}/${unit.a}/${unit.phong}/`)
    expect(await preview({ kind: 'move', unitId: unit.a, parentId: unit.b })).toMatchObject({
      why: 'laterDecision',
    })
    expect(await preview({ kind: 'move', unitId: unit.so, parentId: unit.phong }, SOON)).toMatchObject({
      why: 'intoItself',
    })
  })

  it('splits by who goes where', async () => {
    const [an, binh] = [await anOfficial(unit.a), await anOfficial(unit.a)]
    const into = [
      { code: `x${turn}`, name: 'Một' },
      { code: `y${turn}`, name: 'Hai' },
    ]
    await decide({ kind: 'split', unitId: unit.a, into, places: { [binh]: 1, [unit.phong]: 1 } })
    const parts = await db().unit.findMany({
      where: { code: { in: [`x${turn}`, `y${turn}`] } },
      orderBy: { code: 'asc' },
    })
    const [one, two] = parts.map(({ id }) => id)
    expect((await postingsOf(an)).at(-1)).toMatchObject({ unitId: one })
    expect((await postingsOf(binh)).at(-1)).toMatchObject({ unitId: two })
    expect(await pathOn(unit.phong, TODAY)).toBe(`/${unit.tinh}/${two}/${unit.phong}/`)
    expect(await unitHistory(unit.a)).toHaveLength(2)
  })

  it('ends only what is empty', async () => {
    expect(await preview({ kind: 'abolish', unitId: unit.a })).toMatchObject({ why: 'unitsRemain', count: 1 })
    await anOfficial(unit.b)
    expect(await preview({ kind: 'abolish', unitId: unit.b })).toMatchObject({
      why: 'peopleRemain',
      count: 1,
    })
    expect(await decide({ kind: 'abolish', unitId: unit.so })).toMatchObject({ kind: 'done' })
    expect(await pathOn(unit.so, TODAY)).toBeNull()
  })

  it('shows a new name from its day on', async () => {
    await decide({ kind: 'rename', unitId: unit.so, name: 'Sở Mới' }, SOON)
    const name = async () => (await db().unit.findUniqueOrThrow({ where: { id: unit.so } })).name
    expect([await settleUnitNames(TODAY), await name()]).toEqual([0, `Đơn vị ${unit.so}`])
    expect([await settleUnitNames(SOON), await name()]).toEqual([1, 'Sở Mới'])
    expect(await settleUnitNames(SOON)).toBe(0)
  })
})

describe('figures then and now', () => {
  let course = { courseId: '', hash: '' }
  beforeEach(async () => {
    if (course.courseId) return
    const [courseId, hash] = [newId(), newId()]
    await db().course.create({ data: { id: courseId, slug: courseId } })
    const text = {
      markdown: '',
      title: 'Khóa',
      summary: '',
      introHtml: '',
      owner: '',
      rules: '{}',
      manifest: '',
      note: '',
      effect: 'first',
    }
    await db().courseEdition.create({
      data: { hash, courseId, number: 1, periods: 1, minutes: 1, publishedAt: by.at, ...text },
    })
    course = { courseId, hash }
  })

  /** A completion at the unit where the official is counted on the day. */
  async function completes(officialId: string, unitId: string, day: string) {
    const enrolmentId = newId()
    const { courseId, hash: courseEditionHash } = course
    await db().enrolment.create({
      data: {
        id: enrolmentId,
        officialId,
        courseId,
        cycle: enrolmentId,
        assignedOn: day,
        reason: '{}',
        attemptsAllowed: 3,
      },
    })
    await db().completion.create({
      data: {
        id: newId(),
        enrolmentId,
        officialId,
        courseId,
        courseEditionHash,
        language: 'vi',
        completedOn: day,
        completedAt: by.at,
        unitId,
        unitName: unitId,
        unitPath: (await pathOn(unitId, day)) ?? '',
      },
    })
  }

  async function bridge(unitId: string) {
    const scoped = await unitFor(inspector, unitId, TODAY)
    if (!scoped) throw new Error('no unit')
    return bridgeFor(scoped, { from: '2026-01-01', to: '2027-01-01', today: TODAY })
  }

  it('reconcile for every unit after any moves of people and a merger, as a plain recount says', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(2), fc.nat(3)), { minLength: 1, maxLength: 6 }),
        async (people) => {
          unit = await province()
          const places = [unit.a, unit.b, unit.so]
          const told: { then: string; now: string | null }[] = []
          for (const [start, end] of people) {
            const [from, to] = [places[start] ?? unit.a, places[end]]
            const id = await anOfficial(from, to === from ? {} : { to: '2026-10-01' })
            await completes(id, from, '2026-09-01')
            if (to && to !== from) await aPosting(id, to, { from: '2026-10-01' })
            told.push({ then: from, now: to ?? null })
          }
          await decide({ kind: 'merge', unitIds: [unit.a], into: { kind: 'existing', unitId: unit.b } })
          const after = (id: string | null) => (id === unit.a ? unit.b : id)
          for (const id of [unit.b, unit.so]) {
            const is = await bridge(id)
            const count = (wanted: (one: (typeof told)[number]) => boolean) => told.filter(wanted).length
            expect(is).toEqual({
              atCompletion: count(({ then }) => then === id),
              stayed: count(({ then, now }) => then === id && after(now) === id),
              movedAway: count(({ then, now }) => then === id && now !== null && after(now) !== id),
              leftService: count(({ then, now }) => then === id && now === null),
              movedIn: count(
                ({ then, now }) => then !== id && after(now) === id && !(id === unit.b && then === unit.a),
              ),
              cameByReorganisation: count(
                ({ then, now }) => id === unit.b && then === unit.a && after(now) === id,
              ),
              now: count(({ now }) => after(now) === id),
            })
          }
        },
      ),
      { numRuns: 12 },
    )
  })
})
