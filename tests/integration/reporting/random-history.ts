import fc from 'fast-check'
import { type EnrolmentFacts } from '~/learning/enrolment-state'
import { carryOut } from '~/organisation/reorganisation/carry-out.server'
import { type Order } from '~/organisation/reorganisation/decision'
import { addDays, type Day, startOfDay } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { aPosting, aUnit, anOfficial } from '../organisation/small-province'

export const TODAY = '2026-11-22'
export const CAMPAIGNS = ['mot', 'hai'] as const

export const SPAN = 30
const near = fc.integer({ min: -12, max: 6 }).map((days) => addDays(TODAY, days))
/** null seven times of eight */
const seldom = <Value>(some: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: some })
const often = <Value>(some: fc.Arbitrary<Value>) => fc.option(some, { freq: 7 })
const evenly = <Value>(some: fc.Arbitrary<Value>) => fc.option(some, { freq: 1 })

const facts: fc.Arbitrary<EnrolmentFacts> = fc.record({
  dueOn: often(near),
  undelivered: seldom(fc.constant('noSignInName')),
  openedAt: evenly(fc.constant(new Date('2026-10-05T03:00:00Z'))),
  completedOn: evenly(near),
  exemptFrom: seldom(near),
  exemptUntil: evenly(near),
  deferredFrom: seldom(near),
  deferredUntil: evenly(near),
  closedOn: seldom(near),
  heldSince: seldom(near),
  attemptsUsed: fc.integer({ min: 0, max: 3 }),
  attemptsAllowed: fc.constant(3),
})

/** An enrolment whose due day was perhaps put off, and when. */
const enrolment = fc.record({
  facts,
  extensions: fc.array(fc.record({ on: near, fromDueOn: near }), { maxLength: 2 }),
})

const person = fc.record({
  unit: fc.nat(),
  mot: often(enrolment),
  hai: evenly(enrolment),
})

/** What happens on a day; numbers pick among what there is then. */
const step = fc.record({
  ago: fc.integer({ min: 0, max: SPAN }),
  what: fc.constantFrom('move', 'merge', 'split', 'transfer', 'leave', 'move', 'move', 'transfer'),
  one: fc.nat(),
  other: fc.nat(),
})

/** What happens today, between one look at the figures and the next. */
const fact = fc.record({
  who: fc.nat(),
  what: fc.constantFrom('facts', 'facts', 'extend', 'enrol', 'withdraw', 'transfer', 'move', 'merge'),
  enrolment,
  one: fc.nat(),
  other: fc.nat(),
})

export const history = fc.record({
  people: fc.array(person, { minLength: 4, maxLength: 10 }),
  steps: fc.array(step, { maxLength: 7 }),
  today: fc.array(fact, { minLength: 1, maxLength: 4 }),
})
export type History = typeof history extends fc.Arbitrary<infer H> ? H : never
type Step = History['steps'][number]
type Fact = History['today'][number]

let turn = 0

/** Lives a history in a province of its own, by the acts of the house, up to the morning of today. */
export async function live({ people, steps }: History): Promise<{ root: string; officials: string[] }> {
  const n = ++turn
  const root = await aUnit(`tinh${n}`, null)
  for (const part of ['so', 'xa', 'phuong']) {
    const unit = await aUnit(`${part}${n}`, root)
    if (part !== 'phuong') await aUnit(`${part}${n}phong`, unit)
  }
  const officials: string[] = []
  for (const { unit, ...enrolments } of people) {
    const places = await placesOn(root.unitId, addDays(TODAY, -SPAN))
    const officialId = await anOfficial(places[unit % places.length] ?? root.unitId)
    officials.push(officialId)
    for (const campaign of CAMPAIGNS) await enrol(officialId, campaign, enrolments[campaign])
  }
  for (const some of [...steps].sort((a, b) => b.ago - a.ago)) await happens(root.unitId, officials, some)
  return { root: root.unitId, officials }
}

/** One thing more, today. */
export async function goOn({ root, officials }: { root: string; officials: string[] }, some: Fact) {
  const { who, what } = some
  const officialId = officials[who % officials.length] ?? ''
  if (what === 'transfer' || what === 'move' || what === 'merge')
    return happens(root, officials, { ...some, what, ago: 0 })
  const held = await db().enrolment.findFirst({ where: { officialId }, orderBy: { id: 'asc' } })
  if (!held) return enrol(officialId, 'mot', some.enrolment)
  const { id } = held
  const { facts, extensions } = some.enrolment
  if (what === 'facts') await db().enrolment.update({ where: { id }, data: facts })
  if (what === 'extend' && held.dueOn !== null) await extend(id, held.dueOn, extensions)
  if (what === 'enrol') await enrolAgain(officialId, some.enrolment)
  if (what === 'withdraw') {
    await db().extension.deleteMany({ where: { enrolmentId: id } })
    await db().enrolment.delete({ where: { id } })
  }
}

async function enrolAgain(officialId: string, some: Fact['enrolment']) {
  for (const campaign of CAMPAIGNS)
    if ((await db().enrolment.count({ where: { officialId, campaignId: campaign } })) === 0)
      await enrol(officialId, campaign, some)
}

async function enrol(officialId: string, courseId: string, some: History['people'][number]['mot']) {
  if (!some) return
  const id = newId()
  await db().enrolment.create({
    data: {
      ...{ id, officialId, courseId, campaignId: courseId, cycle: 'Q4', reason: '{}' },
      ...{ assignedOn: '2026-10-01', ...some.facts },
    },
  })
  if (some.facts.dueOn !== null) await extend(id, some.facts.dueOn, some.extensions)
}

async function extend(enrolmentId: string, toDueOn: Day, extensions: Fact['enrolment']['extensions']) {
  await db().extension.createMany({
    data: extensions.map(({ on, fromDueOn }) => ({
      ...{ id: newId(), enrolmentId, fromDueOn, toDueOn, reason: '', byId: 'x' },
      at: new Date(startOfDay(on).getTime() + 9 * 3_600_000),
    })),
  })
}

/** Ids of the units that stand below a root on a day, the root first. */
async function placesOn(rootId: string, day: Day): Promise<string[]> {
  const rows = await db().unitPlacement.findMany({
    where: {
      path: { startsWith: `/${rootId}/` },
      from: { lte: day },
      OR: [{ to: null }, { to: { gt: day } }],
    },
    orderBy: { path: 'asc' },
  })
  return rows.map(({ unitId }) => unitId)
}

async function happens(rootId: string, officials: string[], { ago, what, one, other }: Step) {
  const on = addDays(TODAY, -ago)
  const [, ...units] = await placesOn(rootId, on)
  const [first = rootId, second = rootId] = [
    units[one % units.length],
    units[(one + 1 + (other % (units.length - 1))) % units.length],
  ]
  const official = officials[one % officials.length] ?? ''
  if (what === 'leave') return moves(official, null, on)
  if (what === 'transfer') return moves(official, second, on)
  const orders: Record<typeof what, Order> = {
    merge: { kind: 'merge', unitIds: [first], into: { kind: 'existing', unitId: second } },
    move: { kind: 'move', unitId: first, parentId: second },
    split: { kind: 'split', unitId: first, into: [aPart(), aPart()], places: { [official]: 1 } },
  }
  await carryOut(
    { order: orders[what], on, number: '12/NQ-HĐND' },
    { byId: 'x', at: startOfDay(on), today: on },
  )
}

function aPart() {
  const code = newId()
  return { code, name: `Đơn vị ${code}` }
}

/** A transfer ends the posting held and begins another; on the day it began it only changes its place. */
async function moves(officialId: string, unitId: string | null, on: Day): Promise<void> {
  const held = await db().posting.findFirst({ where: { officialId, to: null } })
  if (!held) return
  if (held.from === on) await db().posting.delete({ where: { id: held.id } })
  else await db().posting.update({ where: { id: held.id }, data: { to: on } })
  if (unitId !== null) await aPosting(officialId, unitId, { from: on })
}
