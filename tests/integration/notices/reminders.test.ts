import { type ActionFunctionArgs } from '@remix-run/node'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { doDailyWork } from '~/jobs/daily-work.server'
import { postLetters } from '~/jobs/post-letters.server'
import { openNotice, unreadNotices } from '~/notices/notices.sql.server'
import { addDays } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { action, loader } from '~/routes/unit-head/remind'
import { loader as slips } from '~/routes/unit-head/reminder-slips'
import { withDatabase } from '../../support/database'
import { aSession, asked, cookieOf } from '../identity/people'
import { aHeadship, smallProvince } from '../organisation/small-province'
import { aCourse, aLearner, forgetEveryone, morning } from './told-people'

withDatabase()

const MONDAY = '2026-11-23'
const AT = morning(MONDAY)
let courseId: string
let cookie: string
let head: string

beforeAll(async () => {
  await smallProvince()
  courseId = await aCourse(addDays(MONDAY, 3))
})
beforeEach(async () => {
  await forgetEveryone()
  await db().posting.updateMany({ where: { to: null }, data: { to: MONDAY } })
  head = (await aLearner(courseId, null, { unitId: 'xa', fullName: 'Đỗ Thị Hạnh' })).officialId
  await db().enrolment.updateMany({ where: { officialId: head }, data: { completedOn: MONDAY } })
  await aHeadship(head, 'xa')
  cookie = cookieOf(await aSession(head, AT))
})

const TOKEN = 'mot-bieu-mau-cua-nguoi-dau'
const args = (unit: string, form?: [string, string][], at = AT, params: Record<string, string> = {}) =>
  ({
    ...asked(`/don-vi/${unit}/nhac-nho`, { cookie, at, ...(form ? { form } : {}) }),
    params: { unit, ...params },
  }) as unknown as ActionFunctionArgs
const to = (...people: string[]): [string, string][] => [
  ['form', TOKEN],
  ...people.map((id): [string, string] => ['person', id]),
  ['subject', 'Nhắc hoàn thành khóa học'],
  ['text', 'Đề nghị đồng chí hoàn thành.'],
]
const statusOf = async (work: Promise<unknown>) => {
  const answer = await work.catch((thrown: unknown) => thrown)
  return answer instanceof Response
    ? answer.status
    : ((answer as { init?: { status?: number } }).init?.status ?? 200)
}
const again = (form: [string, string][]): [string, string][] =>
  form.map(([name, value]) => [name, name === 'form' ? `${TOKEN}-2` : value])

describe('a reminder by hand', () => {
  it('offers everyone below who has not finished, with channel and last time; the finished are not there', async () => {
    await aLearner(courseId, addDays(MONDAY, 3), { unitId: 'phong', email: null })
    await aLearner(courseId, addDays(MONDAY, -1), { unitId: 'xa' })
    await aLearner(courseId, addDays(MONDAY, 3), { unitId: 'so' })
    const page = await loader(args('xa'))
    expect(page.candidates.map(({ channel, tooSoon, segment }) => [segment, channel, tooSoon])).toEqual([
      ['overdue', 'mail', false],
      ['notStarted', 'slip', false],
    ])
    expect(page.draft?.text).toContain('hết ngày 26/11/2026')
  })

  it('tells at once in the app, writes one letter, leaves slips to print, and is one entry in the trail', async () => {
    const mailed = await aLearner(courseId, addDays(MONDAY, 3))
    const slip = await aLearner(courseId, addDays(MONDAY, 3), { email: null })
    const answer = (await action(args('xa', to(mailed.officialId, slip.officialId)))) as Response
    expect(answer.headers.get('Location')).toBe(`/don-vi/xa?da-nhac=${TOKEN}`)
    expect(await unreadNotices(mailed.officialId)).toBe(1)
    expect(await unreadNotices(slip.officialId)).toBe(1)
    expect(await postLetters({ holder: 'test', now: () => AT })).toMatchObject({ kept: 1 })
    const letter = await db().letter.findFirstOrThrow()
    expect(letter.text).toContain('Đề nghị đồng chí hoàn thành.')
    const printed = await slips(args('xa', undefined, AT, { reminder: TOKEN }))
    expect(printed.slips.map(({ officialId }) => officialId)).toEqual([slip.officialId])
    const entry = await db().auditEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } })
    expect(entry.kind).toBe('reminded')
    expect(JSON.parse(entry.data)).toMatchObject({ people: 2, letters: 1, slips: 1 })
  })

  it('sent twice by the same form is one; by another form within 24 hours reaches nobody again', async () => {
    const { officialId } = await aLearner(courseId, addDays(MONDAY, 3))
    const form = to(officialId)
    await Promise.all([action(args('xa', form)), action(args('xa', form))])
    const later = (hours: number) => new Date(AT.getTime() + hours * 3_600_000)
    cookie = cookieOf(await aSession(head, later(1)))
    await action(args('xa', again(form), later(1)))
    expect(await db().letter.count()).toBe(1)
    expect(await db().notice.count({ where: { officialId } })).toBe(1)
    cookie = cookieOf(await aSession(head, later(24)))
    await action(args('xa', [['form', `${TOKEN}-3`], ...form.slice(1)], later(24)))
    expect(await db().letter.count()).toBe(2)
  })

  it('takes the place of the next automatic letter, and of that one only', async () => {
    const { officialId } = await aLearner(courseId, addDays(MONDAY, 3))
    await action(args('xa', to(officialId), morning(addDays(MONDAY, -1))))
    await db().dailyStep.deleteMany()
    const kinds = async (day: string) => {
      await doDailyWork({ holder: 'test', now: () => morning(day) })
      return (await db().letter.findMany({ where: { officialId }, orderBy: { createdAt: 'asc' } })).map(
        ({ kind }) => kind,
      )
    }
    expect(await kinds(MONDAY)).toEqual(['byHand'])
    expect(await kinds(addDays(MONDAY, 2))).toEqual(['byHand', 'digest'])
  })

  it('is not sent to who finished in between', async () => {
    const { officialId, enrolmentId } = await aLearner(courseId, addDays(MONDAY, 3))
    await action(args('xa', to(officialId)))
    await db().enrolment.update({ where: { id: enrolmentId }, data: { completedOn: MONDAY } })
    expect(await postLetters({ holder: 'test', now: () => AT })).toMatchObject({ kept: 0, skipped: 1 })
  })

  it('reaches only people of the unit: a name from elsewhere is as if it were not there', async () => {
    const stranger = await aLearner(courseId, addDays(MONDAY, 3), { unitId: 'so' })
    expect(await statusOf(action(args('xa', to(stranger.officialId))))).toBe(422)
    expect(await db().notice.count()).toBe(0)
  })

  it('keeps what was typed when it cannot be sent', async () => {
    const { officialId } = await aLearner(courseId, addDays(MONDAY, 3))
    const form = to(officialId).map(([name, value]): [string, string] => [name, name === 'text' ? '' : value])
    const answer = (await action(args('xa', form))) as {
      data: { form: { values: object } }
      init: { status: number }
    }
    expect(answer.init.status).toBe(422)
    expect(answer.data.form.values).toMatchObject({
      person: [officialId],
      subject: ['Nhắc hoàn thành khóa học'],
    })
  })

  it.each(['tinh', 'so', 'khong-co'])('does not exist for the unit %s, which is not below', async (unit) => {
    expect(await statusOf(loader(args(unit)))).toBe(404)
    expect(await statusOf(action(args(unit, to('x'))))).toBe(404)
  })

  it('is not for who only reads the reports', async () => {
    await db().headship.updateMany({ data: { kind: 'reportReader' } })
    expect(await statusOf(loader(args('xa')))).toBe(404)
  })
})

describe('a notice', () => {
  it('is opened by its own reader only, who has then read it', async () => {
    const { officialId } = await aLearner(courseId, addDays(MONDAY, 3))
    await action(args('xa', to(officialId)))
    const { id } = await db().notice.findFirstOrThrow({ where: { officialId } })
    expect(await openNotice(head, id, AT)).toBeNull()
    expect(await unreadNotices(officialId)).toBe(1)
    expect(await openNotice(officialId, id, AT)).toBe('/viec-can-lam')
    expect(await unreadNotices(officialId)).toBe(0)
  })
})
