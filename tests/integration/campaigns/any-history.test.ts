import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { verifyAuditTrail } from '~/audit/verify.server'
import { runCampaignsDay } from '~/campaigns/daily.server'
import { defer, endDecision, exempt, extend } from '~/campaigns/decisions.server'
import { courseEdition } from '~/courseware/published.server'
import { complete } from '~/learning/completions.server'
import { recordTraining, withdrawTraining } from '~/learning/outside-training.server'
import { endLeave, leaveService, takeLeave, transfer } from '~/organisation/duties.server'
import { placeBelow } from '~/organisation/tree'
import { addDays, type Day } from '~/platform/calendar'
import { db, transaction } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { runIn } from '~/platform/transaction-sql.server'
import { headcountOf, openOf } from '~/reporting/standing-counts'
import { unitReport } from '~/reporting/unit-report.server'
import { withDatabase } from '../../support/database'
import { aCourse } from '../learning/small-course'
import { aUnit } from '../organisation/small-province'
import {
  DUE,
  GRACE,
  isUnsettled,
  LOOK_BACK,
  newPerson,
  OPENS,
  type Owed,
  type Person,
  settleBy,
  standingOfPerson,
  type Terms,
  VALID_MONTHS,
  WINDOW_MONTHS,
  work,
} from './plain-model'
import { aCampaign, atDawn, someone } from './scene'

withDatabase()
let course: { id: string; hash: string }
beforeAll(async () => {
  course = await aCourse({ lessons: ['mot'], count: 0 })
})

const PEOPLE = 3
const who = fc.nat({ max: PEOPLE - 1 })
const length = fc.constantFrom(10, 20, null)
const act = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 40 }) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('enter', 'leaveAudience'), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leaveService' as const), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('takeLeave' as const), who, length }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('endLeave', 'endDeferral', 'endExemption'), who }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('exempt', 'defer'), who, length: fc.constantFrom(7, null) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('extend' as const),
      who,
      days: fc.integer({ min: -9, max: 30 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('complete', 'paper', 'withdrawPaper'), who }) },
)
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

const terms: fc.Arbitrary<Terms> = fc.record({
  onEntering: fc.constantFrom('enrol', 'enrol', 'enrol', 'ignore'),
  onLeaving: fc.constantFrom('close', 'close', 'keep'),
  recurrence: fc.constantFrom(null, 'fixedCalendar', 'fromCompletion', 'fromExpiry'),
})
const history = fc.record({
  terms,
  places: fc.array(fc.constantFrom('inside', 'inside', 'outside'), { minLength: PEOPLE, maxLength: PEOPLE }),
  acts: fc.array(act, { minLength: 8, maxLength: 24 }),
})

type History = typeof history extends fc.Arbitrary<infer One> ? One : never

/** The next due day follows training done elsewhere after one's own completion too. */
const PAPER_AFTER_COMPLETION = {
  terms: { onEntering: 'enrol', onLeaving: 'close', recurrence: 'fromCompletion' },
  places: ['inside', 'inside', 'inside'],
  acts: [
    { kind: 'complete', who: 0 },
    { kind: 'wait', days: 4 },
    { kind: 'paper', who: 0 },
    { kind: 'wait', days: 28 },
    { kind: 'wait', days: 9 },
  ],
} satisfies History

/** Who comes back into the audience during a leave rests on that same day. */
const BACK_DURING_A_LEAVE = {
  terms: { onEntering: 'enrol', onLeaving: 'close', recurrence: null },
  places: ['inside', 'inside', 'inside'],
  acts: [
    { kind: 'leaveAudience', who: 0 },
    { kind: 'wait', days: 3 },
    { kind: 'takeLeave', who: 0, length: 20 },
    { kind: 'enter', who: 0 },
  ],
} satisfies History

const alone = (one: History): [History] => [one]

/** The gate judges a change by the same histories each time; HISTORIES=200 looks for others. */
const SEARCH = process.env.HISTORIES
  ? { numRuns: Number(process.env.HISTORIES) }
  : { numRuns: 25, seed: 2026, examples: [PAPER_AFTER_COMPLETION, BACK_DURING_A_LEAVE].map(alone) }

let turn = 0

/** A small province of its own with a campaign for one of its units, and the same in plain words. */
async function begin({ terms: some, places }: { terms: Terms; places: ('inside' | 'outside')[] }) {
  const n = ++turn
  const root = await aUnit(`goc${n}`, null)
  for (const place of ['inside', 'outside']) await aUnit(`${place}${n}`, root)
  const ids: string[] = []
  for (const place of places) ids.push(await someone({ unit: `${place}${n}` }))
  const { onEntering, onLeaving, recurrence } = some
  const repeats = recurrence && {
    ...{ recurrence, validMonths: VALID_MONTHS, windowMonths: WINDOW_MONTHS, minimumMonths: 0 },
  }
  const campaignId = await aCampaign({
    courses: [course],
    audience: [{ kind: 'unit', value: `inside${n}` }],
    ...{ opensOn: OPENS, dueOn: DUE },
    terms: { onEntering, onLeaving, graceDays: GRACE, lookBackDays: LOOK_BACK, ...repeats },
  })
  return { n, root, ids, campaignId, people: places.map(newPerson), works: 0 }
}
type Scene = Awaited<ReturnType<typeof begin>>

const rowsOf = (campaignId: string, officialId: string) =>
  db().enrolment.findMany({
    where: { campaignId, officialId },
    orderBy: [{ assignedOn: 'asc' }, { cycle: 'asc' }],
  })

/** The act by the house and in the model. */
async function happens(scene: Scene, one: Exclude<Act, { kind: 'wait' }>, today: Day): Promise<void> {
  const [id, person] = [scene.ids[one.who], scene.people[one.who]]
  if (!id || !person) return
  const by = { byId: 'van-thu', at: atDawn(today), today }
  const rows = await rowsOf(scene.campaignId, id)
  const place = rows.findIndex(({ completedOn, closedOn }) => completedOn === null && closedOn === null)
  const [row, owed] = [rows[place], person.owed[place]]
  switch (one.kind) {
    case 'enter':
    case 'leaveAudience': {
      const to = one.kind === 'enter' ? 'inside' : 'outside'
      const done = await transfer(id, { unitId: `${to}${scene.n}`, positionId: 'cv', on: today }, by)
      if (done.kind === 'done') Object.assign(person, { place: to, since: today })
      return
    }
    case 'leaveService':
      await leaveService(id, today, by)
      Object.assign(person, { place: 'left', leave: null })
      return
    case 'takeLeave': {
      if (person.place === 'left') return
      const until = one.length && addDays(today, one.length)
      await takeLeave(id, { kind: 'sick', from: today, to: until }, by)
      person.leave = { from: today, until }
      return
    }
    case 'endLeave': {
      const leave = await db().leave.findFirst({
        where: { officialId: id, OR: [{ to: null }, { to: { gt: today } }] },
      })
      if (!leave || !person.leave) return
      await endLeave(id, leave.id, today, by)
      person.leave.until = today
      return
    }
    case 'exempt':
    case 'defer': {
      if (!row || !owed) return
      const span = { from: today, until: one.length && addDays(today, one.length) }
      await (one.kind === 'exempt' ? exempt : defer)(row.id, { ...span, reason: 'Theo đơn' }, by)
      if (one.kind === 'exempt') owed.exempt = span
      else owed.deferred = { ...span, byLeave: false }
      return
    }
    case 'endDeferral':
    case 'endExemption': {
      if (!row || !owed) return
      const fact = one.kind === 'endDeferral' ? 'deferral' : 'exemption'
      const { kind } = await endDecision(row.id, { fact, reason: 'Đã trở lại' }, by)
      if (kind !== 'ended') return
      const span = fact === 'deferral' ? owed.deferred : owed.exempt
      if (span) span.until = today
      if (fact === 'deferral') owed.wokenOn = today
      return
    }
    case 'extend': {
      if (!row || !owed) return
      const toDueOn = addDays(owed.dueOn, one.days)
      const { kind } = await extend(row.id, { toDueOn, reason: 'Bận việc chung' }, by)
      const may = toDueOn > owed.dueOn && toDueOn >= today
      // The same day again is as good as the first time.
      if (toDueOn !== owed.dueOn) expect(kind === 'decided').toBe(may)
      if (may) owed.dueOn = toDueOn
      return
    }
    case 'complete':
      return completes(scene, person, { id, enrolmentId: row?.id ?? null, owed: owed ?? null }, today)
    case 'paper': {
      if (person.works.some(({ on }) => on === today)) return
      const training = { ...PAPER, id: newId(), courseId: course.id, title: `Lớp ${++scene.works}` }
      await recordTraining(id, { ...training, from: today, to: today }, by)
      person.works.push({ id: training.id, training: training.id, on: today })
      settleOthers(person, { on: today, training: training.id })
      return
    }
    case 'withdrawPaper': {
      const paper = person.works.findLast(({ training }) => training !== null)
      if (!paper) return
      await withdrawTraining(id, { id: paper.id, reason: 'Ghi nhầm' }, by)
      person.works = person.works.filter((other) => other !== paper)
      for (const one of person.owed) if (one.settledBy === paper.id) settleBy(person, one)
      return
    }
  }
}

const PAPER = { organiser: 'Thanh tra tỉnh', periods: 8, paperNumber: '', evidence: 'Văn phòng' }

/** Finishes the course on what is owed, or where nothing is on an enrolment taken up by choice. */
async function completes(
  scene: Scene,
  person: Person,
  { id, enrolmentId, owed }: { id: string; enrolmentId: string | null; owed: Owed | null },
  today: Day,
): Promise<void> {
  if (person.works.some(({ on }) => on === today)) return
  const at = atDawn(today)
  const of = enrolmentId ?? newId()
  const view = await courseEdition(course.hash)
  if (!view) throw new Error('no edition')
  await transaction(async (tx) => {
    if (!enrolmentId)
      await tx.enrolment.create({
        data: {
          ...{ id: of, officialId: id, courseId: course.id, cycle: `choice${++scene.works}` },
          ...{ assignedOn: today, reason: '{"code":"choice"}', attemptsAllowed: 3 },
        },
      })
    await complete(runIn(tx), { enrolmentId: of, course: view, attemptId: null, at, on: at })
  })
  person.works.push({ id: of, training: null, on: today })
  if (owed) Object.assign(owed, { completedOn: today, settledBy: null })
  settleOthers(person, { on: today, training: null })
}

function settleOthers(person: Person, { on, training }: { on: Day; training: string | null }): void {
  for (const one of person.owed.filter((row) => isUnsettled(row) && row.countsFrom <= on))
    Object.assign(one, { completedOn: on, settledBy: training })
}

const EVIDENCE = [
  ...['Completion', 'Certificate', 'Extension', 'Exemption', 'Deferral', 'Withdrawal', 'Closure'],
  ...['OutsideTraining', 'OutsideWithdrawal', 'Enrolment', 'AuditEntry'],
]

/** Of the tables that hold evidence every row's key, and of completions every word. */
async function evidence(): Promise<Set<string>> {
  const keys = new Set<string>()
  for (const table of EVIDENCE) {
    const key = { OutsideWithdrawal: 'trainingId', AuditEntry: 'sequence' }[table] ?? 'id'
    const rows = await db().$queryRawUnsafe<{ key: string }[]>(`SELECT "${key}" AS "key" FROM "${table}"`)
    for (const row of rows) keys.add(`${table} ${row.key}`)
  }
  for (const row of await db().completion.findMany()) keys.add(JSON.stringify(row))
  return keys
}

/** Everything that the daily work may write. */
const everything = async () => [
  await db().enrolment.findMany({ orderBy: { id: 'asc' } }),
  await db().credit.findMany({ orderBy: { id: 'asc' } }),
  await db().closure.findMany({ orderBy: { id: 'asc' } }),
  [...(await evidence())].sort(),
]

async function agrees({ people, ids, campaignId, n, root }: Scene, today: Day): Promise<void> {
  for (const [place, person] of people.entries()) {
    const rows = await rowsOf(campaignId, ids[place] ?? '')
    expect(rows.map(told)).toEqual(person.owed.map(toldByTheModel))
  }
  // A campaign for some counts those in service whom it has reached.
  const counted = people.filter(({ place, owed }) => place !== 'left' && owed.length > 0)
  const { path, depth } = placeBelow(null, root.unitId)
  const { code } = await db().campaign.findUniqueOrThrow({ where: { id: campaignId } })
  const unit = { id: root.unitId, name: `goc${n}`, path, depth, as: 'overseer' } as never
  const { whole } = await unitReport(unit, { campaignCode: code, today })
  expect(headcountOf(whole)).toBe(counted.length)
  const { completed, overdue, exempt: exempted, deferred, unassigned } = whole
  const six = { completed, open: openOf(whole), overdue, exempt: exempted, deferred, unassigned }
  for (const [standing, count] of Object.entries(six))
    expect([standing, count]).toEqual([
      standing,
      counted.filter((person) => standingOfPerson(person, today) === standing).length,
    ])
}

const told = (row: Awaited<ReturnType<typeof rowsOf>>[number]) => ({
  ...{ dueOn: row.dueOn, completedOn: row.completedOn, closedOn: row.closedOn, assignedOn: row.assignedOn },
  exempt: row.exemptFrom && { from: row.exemptFrom, until: row.exemptUntil },
  deferred: row.deferredFrom && { from: row.deferredFrom, until: row.deferredUntil },
})
const toldByTheModel = ({ dueOn, completedOn, closedOn, assignedOn, exempt: exempted, deferred }: Owed) => ({
  ...{ dueOn, completedOn, closedOn, assignedOn },
  exempt: exempted && { from: exempted.from, until: exempted.until },
  deferred: deferred && { from: deferred.from, until: deferred.until },
})

/** Every due day moved later, and each move stands in a row; every span in force has its row too. */
async function isExplained(campaignId: string, before: Map<string, Day | null>): Promise<void> {
  const rows = await db().enrolment.findMany({
    where: { campaignId },
    include: { extensions: true, deferrals: true, exemptions: true, closures: true, withdrawals: true },
  })
  for (const { id, dueOn, ...row } of rows) {
    const was = before.get(id)
    if (was && dueOn && dueOn !== was) {
      expect(dueOn > was).toBe(true)
      expect(row.extensions.some(({ toDueOn }) => toDueOn === dueOn)).toBe(true)
    }
    const ended = row.withdrawals.map(({ on }) => on)
    if (row.deferredFrom !== null)
      expect([...row.deferrals.map(({ until }) => until), ...ended]).toContain(row.deferredUntil)
    if (row.exemptFrom !== null) expect(row.exemptions.map(({ from }) => from)).toContain(row.exemptFrom)
    const open = row.closures.filter(({ until }) => until === null)
    expect(open.map(({ from }) => from)).toEqual(row.closedOn === null ? [] : [row.closedOn])
    before.set(id, dueOn)
  }
}

it('keeps to a plain model whatever happens, the second run of a day changes nothing, and no evidence goes', async () => {
  await fc.assert(
    fc.asyncProperty(history, async ({ terms: some, places, acts }) => {
      const scene = await begin({ terms: some, places })
      const dues = new Map<string, Day | null>()
      let today = OPENS
      let kept = await evidence()
      for (const one of [{ kind: 'wait', days: 0 } as const, ...acts]) {
        if (one.kind === 'wait') today = addDays(today, one.days)
        else await happens(scene, one, today)
        await runCampaignsDay(today, atDawn(today))
        for (const person of scene.people) work(person, some, today)
        await agrees(scene, today)
        await isExplained(scene.campaignId, dues)
        const now = await evidence()
        expect([...kept].filter((row) => !now.has(row))).toEqual([])
        kept = now
      }
      const settled = await everything()
      expect(await runCampaignsDay(today, atDawn(today))).toMatchObject({
        enrolled: 0,
        closed: 0,
        extended: 0,
      })
      expect(await everything()).toEqual(settled)
      const over = { withdrawnAt: atDawn(today) }
      await db().campaignTerms.update({ where: { campaignId: scene.campaignId }, data: over })
    }),
    { ...SEARCH, endOnFailure: true },
  )
  expect((await verifyAuditTrail(db())).kind).toBe('intact')
}, 300_000)
