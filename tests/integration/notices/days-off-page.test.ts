import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openSession } from '~/identity/sessions.server'
import { addedDays } from '~/notices/days-off.server'
import { isWorkingDay } from '~/notices/working-days'
import { db, transaction } from '~/platform/database.server'
import { action, loader } from '~/routes/admin/days-off'
import { withDatabase } from '../../support/database'
import { ask, AT, auditKinds, cookieOf } from '../identity/people'
import { anOfficial, aRole, smallProvince } from '../organisation/small-province'

withDatabase()
let [cookie, other] = ['', '']
beforeAll(async () => {
  await smallProvince()
  const session = async (role: string) => {
    const id = await anOfficial('so')
    await aRole(id, role)
    return cookieOf(await transaction((tx) => openSession(tx, id, { at: AT, sharedDevice: false })))
  }
  ;[cookie, other] = [await session('administrator'), await session('inspector')]
})
beforeEach(() => db().dayOff.deleteMany())

const FRIDAY = '2026-11-27'
const SATURDAY = '2026-11-28'
const off = { day: FRIDAY, name: 'Bão số 12', kind: 'off' }
const post = (form: Record<string, string>, as = cookie) =>
  ask(action, as, { path: '/quan-tri/ngay-nghi', form })

describe('the page of days off', () => {
  it('adds a day off and a day worked in exchange; letters then keep to both', async () => {
    expect((await post(off)).location).toBe('/quan-tri/ngay-nghi?xong=them')
    expect((await post({ day: SATURDAY, name: 'Làm bù', kind: 'working' })).status).toBe(303)
    const added = await addedDays()
    expect(added).toEqual([
      { day: FRIDAY, name: 'Bão số 12', working: false },
      { day: SATURDAY, name: 'Làm bù', working: true },
    ])
    expect([FRIDAY, SATURDAY].map((day) => isWorkingDay(day, added))).toEqual([false, true])
    expect([FRIDAY, SATURDAY].map((day) => isWorkingDay(day, []))).toEqual([true, false])
    const { data } = await ask(loader, cookie, { path: '/quan-tri/ngay-nghi' })
    expect(data).toMatchObject({ added })
  })

  it('a day is there once: the second says so and keeps what was typed', async () => {
    await post(off)
    expect(await post({ ...off, name: 'Khác', kind: 'working' })).toMatchObject({
      status: 422,
      data: {
        form: {
          errors: [{ field: 'day', message: 'notices.daysOff.day.taken' }],
          values: { name: ['Khác'] },
        },
      },
    })
    expect(await addedDays()).toMatchObject([{ working: false }])
  })

  it('says everything that is missing at once, and refuses a day the calendar lacks', async () => {
    const errors = async (form: Record<string, string>) =>
      ((await post(form)).data as { form: { errors: { field: string }[] } }).form.errors.map(
        ({ field }) => field,
      )
    expect((await errors({})).sort()).toEqual(['day', 'kind', 'name'])
    expect(await errors({ ...off, name: ' ' })).toEqual(['name'])
    expect(await errors({ ...off, day: '2026-02-29' })).toEqual(['day'])
    expect(await errors({ ...off, name: 'x'.repeat(81) })).toEqual(['name'])
    expect(await db().dayOff.count()).toBe(0)
  })

  it('takes an added day back once; what the law gives cannot be taken back', async () => {
    await post(off)
    const withdraw = (day: string) => post({ withdraw: day })
    await withdraw(FRIDAY)
    await withdraw(FRIDAY)
    await withdraw('2027-01-01')
    expect(await addedDays()).toEqual([])
    expect((await auditKinds(FRIDAY)).filter((kind) => kind === 'dayOffWithdrawn')).toHaveLength(1)
    expect(await auditKinds('2027-01-01')).toEqual([])
    expect(isWorkingDay('2027-01-01', await addedDays())).toBe(false)
  })

  it('is the administrator’s', async () => {
    expect((await ask(loader, other, { path: '/quan-tri/ngay-nghi' })).status).toBe(403)
    expect((await post(off, other)).status).toBe(403)
    expect(await db().dayOff.count()).toBe(0)
  })
})
