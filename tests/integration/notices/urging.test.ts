import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openSession } from '~/identity/sessions.server'
import { type UnitBehind } from '~/notices/urging.server'
import { db, transaction } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { action, loader } from '~/routes/inspector/urge'
import { withDatabase } from '../../support/database'
import { ask, AT, cookieOf } from '../identity/people'
import { aHeadship, anOfficial, aRole, smallProvince } from '../organisation/small-province'
import { aCourse, enrol, forgetEveryone } from './told-people'

withDatabase()
const TOMORROW = new Date(AT.getTime() + 86_400_000)
let [inspector, administrator, inspectorTomorrow] = ['', '', '']
let [late, timely] = ['', '']

beforeAll(async () => {
  await smallProvince()
  late = await aCourse('2026-11-20')
  timely = await aCourse('2026-12-20')
  const cookieFor = async (role: string, at = AT) => {
    const id = await anOfficial('tinh')
    await aRole(id, role)
    return cookieOf(await transaction((tx) => openSession(tx, id, { at, sharedDevice: false })))
  }
  ;[inspector, administrator] = [await cookieFor('inspector'), await cookieFor('administrator')]
  inspectorTomorrow = await cookieFor('inspector', TOMORROW)
})
beforeEach(forgetEveryone)

/** One person overdue in each of the sở and the xã, and who answers for them. */
async function behind({ heads = ['so', 'xa'] } = {}) {
  for (const unit of ['so', 'xa']) {
    await enrol(await anOfficial(unit), late, '2026-11-20')
    await enrol(await anOfficial(unit), timely, '2026-12-20')
  }
  const headOf = new Map<string, string>()
  for (const unit of heads) {
    const id = await anOfficial(unit)
    await aHeadship(id, unit)
    headOf.set(unit, id)
  }
  return headOf
}

const page = async (cookie = inspector, at = AT) =>
  ((await ask(loader, cookie, { path: '/toan-tinh/don-doc', at })).data as { units: UnitBehind[] }).units
const send = (units: string[], { form = newId(), text = 'Đề nghị đôn đốc.' } = {}) =>
  ask(action, inspector, {
    path: '/toan-tinh/don-doc',
    form: [['form', form], ['text', text], ...units.map((unit): [string, string] => ['unit', unit])],
  })

describe('urging heads', () => {
  it('names the units with someone overdue and their heads, and tells those that were chosen', async () => {
    const heads = await behind()
    expect((await page()).map(({ unitId, overdue }) => [unitId, overdue])).toEqual([
      ['so', 1],
      ['xa', 1],
    ])
    expect((await send(['xa'])).location).toBe('/toan-tinh?don-doc=1')
    const notices = await db().notice.findMany({ where: { kind: 'urged' } })
    expect(notices.map(({ officialId, path }) => [officialId, path])).toEqual([
      [heads.get('xa'), '/don-vi/xa'],
    ])
    expect(JSON.parse(notices[0]?.data ?? '{}')).toMatchObject({ unitId: 'xa', overdue: 1 })
    expect(await db().auditEntry.count({ where: { kind: 'headsUrged' } })).toBe(1)
  })

  it('once a day: sent twice it is one, another form the same day finds them urged, the next day may again', async () => {
    await behind()
    const form = newId()
    const twice = await Promise.all([send(['so'], { form }), send(['so'], { form })])
    expect(twice.map(({ status }) => status)).toEqual([303, 303])
    expect(await db().notice.count({ where: { kind: 'urged' } })).toBe(1)
    expect((await page()).map(({ unitId, tooSoon }) => [unitId, tooSoon])).toEqual([
      ['so', true],
      ['xa', false],
    ])
    expect((await send(['so'])).location).toBe('/toan-tinh?don-doc=0')
    expect(await db().notice.count({ where: { kind: 'urged' } })).toBe(1)
    expect((await page(inspectorTomorrow, TOMORROW)).every(({ tooSoon }) => !tooSoon)).toBe(true)
  })

  it('two inspectors at the same moment tell a head once, and neither says what was not done', async () => {
    await behind()
    const both = await Promise.all([send(['so']), send(['so', 'xa'])])
    const said = both.map(({ location }) => Number(/don-doc=(\d+)/.exec(location ?? '')?.[1]))
    const told = await db().notice.findMany({ where: { kind: 'urged' } })
    expect(told.filter(({ path }) => path === '/don-vi/so')).toHaveLength(1)
    expect(said.reduce((sum, one) => sum + one, 0)).toBe(told.length)
  })

  it('a vacant unit is shown and cannot be told', async () => {
    await behind({ heads: ['so'] })
    expect((await page()).find(({ unitId }) => unitId === 'xa')?.heads).toEqual([])
    expect((await send(['xa'])).location).toBe('/toan-tinh?don-doc=0')
    expect(await db().notice.count()).toBe(0)
  })

  it('asks for a unit and for words, and writes nothing until there are both', async () => {
    await behind()
    expect(await send([])).toMatchObject({
      status: 422,
      data: { form: { errors: [{ field: 'unit', message: 'notices.urge.nobody' }] } },
    })
    expect(await send(['nowhere'])).toMatchObject({ status: 422 })
    expect((await send(['so'], { text: ' ' })).status).toBe(422)
    expect(await db().reminder.count()).toBe(0)
  })

  it('is the inspector’s: nobody else opens the page', async () => {
    expect((await ask(loader, administrator, { path: '/toan-tinh/don-doc' })).status).toBe(403)
  })
})
