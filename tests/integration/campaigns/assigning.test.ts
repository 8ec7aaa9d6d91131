import { type LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyAuditTrail } from '~/audit/verify.server'
import { pauseCampaign, resumeCampaign, withdrawCampaign } from '~/campaigns/carrying.server'
import { runCampaignsDay } from '~/campaigns/daily.server'
import { defer, endDecision } from '~/campaigns/decisions.server'
import { openSession } from '~/identity/sessions.server'
import { standingOn } from '~/learning/enrolment-state'
import { type Day } from '~/platform/calendar'
import { db, transaction } from '~/platform/database.server'
import * as audience from '~/routes/campaigns/assign-audience'
import * as courses from '~/routes/campaigns/assign-courses'
import * as days from '~/routes/campaigns/assign-days'
import * as review from '~/routes/campaigns/assign-review'
import { withDatabase } from '../../support/database'
import { asked, cookieOf } from '../identity/people'
import { aCourse } from '../learning/small-course'
import { aRole, aUnit } from '../organisation/small-province'
import { enrolmentsIn, someone } from './scene'

withDatabase()
const at = new Date('2026-11-25T02:00:00Z')
const TODAY = '2026-11-25'
const COMMUNES = 37
let cookie = ''
let administrator = ''
const four: string[] = []

beforeAll(async () => {
  const province = await aUnit('tinh', null)
  const office = await aUnit('so', province)
  for (let number = 1; number <= COMMUNES; number++) {
    const commune = await aUnit(`xa${number}`, province)
    await aUnit(`phong${number}`, commune)
    await someone({ unit: `xa${number}` })
    await someone({ unit: `phong${number}` })
  }
  await db().unit.updateMany({ where: { id: { startsWith: 'xa' } }, data: { kind: 'Xã, phường, đặc khu' } })
  administrator = await someone({ unit: office.unitId })
  await aRole(administrator, 'administrator')
  cookie = cookieOf(await transaction((tx) => openSession(tx, administrator, { at, sharedDevice: false })))
  for (let number = 0; number < 4; number++) four.push((await aCourse({ lessons: ['mot'], count: 0 })).id)
}, 120_000)

type Step = { loader: unknown; action: unknown }
type Fields = [string, string][]

async function ask(handler: unknown, params: Record<string, string>, form?: Fields) {
  const args = { ...asked('/x', { at, cookie, ...(form ? { form } : {}) }), params }
  const found: unknown = await Promise.resolve()
    .then(() => (handler as (args: LoaderFunctionArgs) => unknown)(args as unknown as LoaderFunctionArgs))
    .catch((thrown: unknown) => thrown)
  if (found instanceof Error) throw found
  return found
}

const locationOf = (found: unknown) =>
  found instanceof Response ? (found.headers.get('Location') ?? '') : ''
const statusOf = (found: unknown) => (found as { init?: { status?: number } }).init?.status

/** Goes through the steps as a person would; every box ticked and every button pressed is a click. */
async function assignFour(): Promise<{ clicks: number; draft: string }> {
  // From the front page of the administration: the link «Giao đợt học».
  let clicks = 1
  const press = async (step: Step, params: Record<string, string>, fields: Fields, ticked: number) => {
    clicks += ticked + 1
    return locationOf(await ask(step.action, params, fields))
  }
  const first = (await ask(courses.loader, {})) as { draft: string }
  const boxes = four.map((id): [string, string] => ['course', id])
  const second = await press(courses, {}, [['draft', first.draft], ...boxes], 4)
  const { draft } = first
  expect(second).toBe(`/quan-tri/dot-hoc/moi/${draft}/doi-tuong`)
  const third = await press(audience, { draft }, [['unitKind', 'Xã, phường, đặc khu']], 1)
  expect(third).toBe(`/quan-tri/dot-hoc/moi/${draft}/thoi-han`)
  // The fields come filled in; only the due day is typed.
  const typed: Fields = [
    ['name', 'Đợt học ngày 25/11/2026'],
    ['reason', 'Kế hoạch năm'],
    ['orderedBy', 'UBND tỉnh'],
    ['opensOn', TODAY],
    ['dueKind', 'fixed'],
    ['dueOn', '2026-12-31'],
  ]
  const fourth = await press(days, { draft }, typed, 0)
  expect(fourth).toBe(`/quan-tri/dot-hoc/moi/${draft}/kiem-tra`)
  return { clicks: clicks + 1, draft }
}

describe('giao đợt học', () => {
  it('gives four courses to 37 communes in at most ten clicks, and names the numbers before it writes', async () => {
    const { clicks, draft } = await assignFour()
    expect(clicks).toBeLessThanOrEqual(10)
    const shown = (await ask(review.loader, { draft })) as { preview: object; titles: string[] }
    expect(shown.titles).toHaveLength(4)
    expect(shown.preview).toMatchObject({ people: 74, enrolments: 296, settledPeople: 0 })
    expect(await db().campaign.count({ where: { id: draft } })).toBe(0)
    expect(await db().enrolment.count()).toBe(0)

    for (let presses = 0; presses < 2; presses++) {
      expect(locationOf(await ask(review.action, { draft }, []))).toMatch(`/quan-tri/dot-hoc/${draft}`)
    }
    expect(await enrolmentsIn(draft)).toHaveLength(296)
    expect(await db().auditEntry.count({ where: { kind: 'campaignAssigned' } })).toBe(1)
    expect(await runCampaignsDay(TODAY, at)).toMatchObject({ enrolled: 0, closed: 0 })
  })

  it('refuses a step that says nothing, and keeps what was typed', async () => {
    expect(statusOf(await ask(courses.action, {}, [['draft', 'x']]))).toBe(422)
    const { draft } = (await ask(courses.loader, {})) as { draft: string }
    await ask(courses.action, {}, [
      ['draft', draft],
      ['course', four[0] ?? ''],
    ])
    expect(statusOf(await ask(audience.action, { draft }, []))).toBe(422)
    expect(statusOf(await ask(audience.action, { draft }, [['people', '99999999']]))).toBe(422)
    const early: Fields = [
      ['name', 'Đợt'],
      ['reason', 'Kế hoạch'],
      ['orderedBy', 'UBND'],
      ['opensOn', TODAY],
      ['dueOn', '2026-11-24'],
    ]
    expect(statusOf(await ask(days.action, { draft }, early))).toBe(422)
    expect(await ask(days.action, { draft }, early)).toMatchObject({ data: { values: { name: ['Đợt'] } } })
  })
})

describe('a campaign', () => {
  const by = (day: string) => ({ byId: administrator, at: new Date(`${day}T03:00:00Z`), today: day })

  it('is undone until the first message goes out: nothing is left but the order and who withdrew it', async () => {
    const { draft: id } = await assignFour()
    await ask(review.action, { draft: id }, [])
    expect(await withdrawCampaign(id, by('2026-11-26'))).toEqual({ kind: 'tooLate' })
    expect(await withdrawCampaign(id, by(TODAY))).toEqual({ kind: 'withdrawn', enrolments: 296 })
    expect(await enrolmentsIn(id)).toEqual([])
    expect(await withdrawCampaign(id, by(TODAY))).toEqual({ kind: 'tooLate' })
    expect(await runCampaignsDay(TODAY, at)).toMatchObject({ enrolled: 0 })
  })

  it('is not undone once someone has opened a course', async () => {
    const { draft: id } = await assignFour()
    await ask(review.action, { draft: id }, [])
    const [one] = await enrolmentsIn(id)
    await db().enrolment.update({ where: { id: one?.id ?? '' }, data: { openedAt: at } })
    expect(await withdrawCampaign(id, by(TODAY))).toEqual({ kind: 'tooLate' })
    expect(await enrolmentsIn(id)).toHaveLength(296)
  })

  it('pauses: everyone unfinished is deferred, and gets the days back when it goes on', async () => {
    const { draft: id } = await assignFour()
    await ask(review.action, { draft: id }, [])
    expect(await pauseCampaign(id, 'Bão số 9', by('2026-12-01'))).toEqual({ kind: 'paused', enrolments: 296 })
    expect(await pauseCampaign(id, 'Bão số 9', by('2026-12-01'))).toEqual({ kind: 'alreadyPaused' })
    const resting = await enrolmentsIn(id)
    expect(new Set(resting.map((row) => standingOn(row, '2027-02-01')))).toEqual(new Set(['deferred']))
    expect(await resumeCampaign(id, by('2026-12-11'))).toEqual({ kind: 'resumed', days: 10, enrolments: 296 })
    expect(await resumeCampaign(id, by('2026-12-11'))).toEqual({ kind: 'notPaused' })
    const awake = await enrolmentsIn(id)
    expect(new Set(awake.map(({ dueOn }) => dueOn))).toEqual(new Set(['2027-01-10']))
    expect(new Set(awake.map((row) => standingOn(row, '2026-12-11')))).toEqual(new Set(['open']))
    expect((await verifyAuditTrail(db())).kind).toBe('intact')
  })

  it('rests who comes back from leave during a pause with the others, and gives back the days of that', async () => {
    const { draft: id } = await assignFour()
    await ask(review.action, { draft: id }, [])
    const [first] = await enrolmentsIn(id)
    const away = first?.id ?? ''
    const untilFifth = { from: '2026-12-01', until: '2026-12-05', reason: 'Nghỉ ốm' }
    await defer(away, untilFifth, by('2026-12-01'))
    expect(await pauseCampaign(id, 'Bão số 9', by('2026-12-01'))).toMatchObject({ enrolments: 295 })
    const standing = async (day: Day) => {
      const row = (await enrolmentsIn(id)).find((one) => one.id === away)
      return row && { standing: standingOn(row, day), dueOn: row.dueOn }
    }
    const day = (today: Day) => runCampaignsDay(today, by(today).at)
    expect(await day('2026-12-04')).toMatchObject({ deferred: 0 })
    expect(await day('2026-12-05')).toMatchObject({ deferred: 1, extended: 0 })
    expect(await day('2026-12-05')).toMatchObject({ deferred: 0, extended: 0 })
    expect(await standing('2027-02-01')).toEqual({ standing: 'deferred', dueOn: '2026-12-31' })
    expect(await resumeCampaign(id, by('2026-12-11'))).toMatchObject({ enrolments: 296 })
    expect(await standing('2026-12-11')).toEqual({ standing: 'open', dueOn: '2027-01-06' })
  })

  it('leaves awake during a pause whose rest a person has ended', async () => {
    const { draft: id } = await assignFour()
    await ask(review.action, { draft: id }, [])
    await pauseCampaign(id, 'Bão số 9', by('2026-12-01'))
    const [first] = await enrolmentsIn(id)
    const awake = { fact: 'deferral', reason: 'Muốn học ngay' } as const
    expect(await endDecision(first?.id ?? '', awake, by('2026-12-02'))).toMatchObject({ kind: 'ended' })
    expect(await runCampaignsDay('2026-12-02', by('2026-12-02').at)).toMatchObject({ deferred: 0 })
    expect(await runCampaignsDay('2026-12-03', by('2026-12-03').at)).toMatchObject({ deferred: 0 })
    const row = (await enrolmentsIn(id)).find((one) => one.id === first?.id)
    expect(row && standingOn(row, '2026-12-03')).toBe('open')
    await resumeCampaign(id, by('2026-12-11'))
  })
})
