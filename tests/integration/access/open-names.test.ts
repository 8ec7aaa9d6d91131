import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { endOfDay } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { loader as log } from '~/routes/account/access-log'
import { action as give, loader as ask } from '~/routes/inspector/open-names'
import { loader as csv } from '~/routes/unit-head/export-csv'
import { loader as packs } from '~/routes/unit-head/report/evidence'
import { loader as pack } from '~/routes/unit-head/report/evidence-zip'
import { loader as person } from '~/routes/unit-head/person'
import { loader as readers } from '~/routes/unit-head/report/readers'
import { loader as report } from '~/routes/unit-head/report/report'
import { loader as unit } from '~/routes/unit-head/unit'
import { withDatabase } from '../../support/database'
import { asked, AT, aSession, cookieOf } from '../identity/people'
import { aHeadship, anOfficial, aRole, smallProvince } from '../organisation/small-province'

withDatabase()

const LAST_MOMENT = new Date(endOfDay('2026-11-23').getTime() - 1)
const MIDNIGHT = endOfDay('2026-11-23')
const cookies = new Map<string, string>()
const ids = new Map<string, string>()
const signIn = async (name: string, at: Date) =>
  cookies.set(name, cookieOf(await aSession(ids.get(name) ?? '', at)))
let someone = ''

beforeAll(async () => {
  await smallProvince()
  someone = await anOfficial('phong', { fullName: 'Lò Văn Bình' })
  await aHeadship(await anOfficial('xa', { fullName: 'Đỗ Thị Hạnh' }), 'xa')
  const asks: Record<string, (id: string) => Promise<void>> = {
    inspector: (id) => aRole(id, 'inspector'),
    other: (id) => aRole(id, 'inspector'),
    both: async (id) => (await aRole(id, 'inspector'), await aRole(id, 'administrator')),
    heading: async (id) => (await aRole(id, 'inspector'), await aHeadship(id, 'xa', 'deputy')),
    reader: (id) => aHeadship(id, 'xa', 'reportReader'),
    section: (id) => aHeadship(id, 'phong', 'acting'),
    department: (id) => aHeadship(id, 'so'),
  }
  for (const [name, hold] of Object.entries(asks)) {
    const id = await anOfficial('tinh', { fullName: name })
    await hold(id)
    ids.set(name, id)
    await signIn(name, AT)
  }
})

interface Given {
  at?: Date
  form?: Record<string, string>
  way?: string
  official?: string
}
type Handler = (args: LoaderFunctionArgs & ActionFunctionArgs) => Promise<unknown>

async function answer(handler: unknown, who: string, unitId: string, given: Given = {}): Promise<unknown> {
  const { at = AT, form, way, official } = given
  const path = `/don-vi/${unitId}/x${way ? `?tiep=${encodeURIComponent(way)}` : ''}`
  const args = { ...asked(path, { cookie: cookies.get(who) ?? '', at, ...(form && { form }) }) }
  try {
    return await (handler as Handler)({
      ...args,
      params: { unit: unitId, official: official ?? someone },
    } as never)
  } catch (thrown) {
    return thrown
  }
}
const statusOf = (value: unknown) =>
  value instanceof Response ? value.status : ((value as { init?: { status?: number } }).init?.status ?? 200)
const wayOf = (value: unknown) => (value instanceof Response ? value.headers.get('Location') : null)
const names = async (who: string, unitId: string, at = AT) => {
  const page = (await answer(unit, who, unitId, { at })) as { names: { kind: string }; list: object }
  return { kind: page.names.kind, text: JSON.stringify(page) }
}
const entries = () =>
  db().auditEntry.findMany({ where: { kind: 'namesOpened' }, orderBy: { sequence: 'asc' } })
const REASON = { purpose: 'spotCheck', document: '12/KH-TTr' }

describe('names of a unit', () => {
  it('are kept from an inspector until a reason is given; the figures are not', async () => {
    const page = await names('inspector', 'xa')
    expect(page.kind).toBe('closed')
    expect(page.text).not.toMatch(/Lò Văn Bình|Đỗ Thị Hạnh/)
    for (const loader of [person, csv, report, readers, packs, pack]) {
      const sent = await answer(loader, 'inspector', 'xa')
      expect([statusOf(sent), wayOf(sent)]).toEqual([
        303,
        `/don-vi/xa/xem-ten?tiep=${encodeURIComponent('/don-vi/xa/x')}`,
      ])
    }
  })

  it.each(['both', 'heading', 'reader'])(
    'are there for %s by office, and no reason is taken',
    async (who) => {
      const page = await names(who, 'xa')
      expect([page.kind, page.text.includes('Lò Văn Bình')]).toEqual(['byOffice', true])
      expect(wayOf(await answer(ask, who, 'xa'))).toBe('/don-vi/xa')
      await answer(give, who, 'xa', { form: REASON })
      expect(await entries()).toEqual([])
    },
  )

  it('are behind a reason again where a headship does not reach', async () => {
    expect((await names('heading', 'so')).kind).toBe('closed')
  })

  it.each([
    [{}, 422],
    [{ purpose: 'curiosity', document: '12/KH-TTr' }, 422],
    [{ purpose: 'spotCheck', document: '' }, 422],
    [{ purpose: 'spotCheck', document: 'Lò Văn Bình' }, 422],
    [{ purpose: 'order', document: '12/Lò Văn Bình' }, 422],
  ])('are not opened by %j', async (form, status) => {
    expect(statusOf(await answer(give, 'inspector', 'xa', { form: form as Record<string, string> }))).toBe(
      status,
    )
    expect(await entries()).toEqual([])
  })

  it('do not exist where the unit does not', async () => {
    expect(statusOf(await answer(ask, 'department', 'xa'))).toBe(404)
    expect(statusOf(await answer(give, 'department', 'xa', { form: REASON }))).toBe(404)
  })

  it('are opened by a reason that stands in the trail, with the way back', async () => {
    const sent = await answer(give, 'inspector', 'xa', { form: REASON, way: '/don-vi/xa/bao-cao' })
    expect([statusOf(sent), wayOf(sent)]).toEqual([303, '/don-vi/xa/bao-cao'])
    const [entry, ...more] = await entries()
    expect(more).toEqual([])
    expect([entry?.subjectType, entry?.subjectId, JSON.parse(entry?.data ?? '')]).toEqual([
      'unit',
      'xa',
      REASON,
    ])
    expect((await names('inspector', 'xa')).text).toContain('Lò Văn Bình')
    expect(statusOf(await answer(person, 'inspector', 'xa'))).toBe(200)
  })

  it('are open to nobody else, and only there and below', async () => {
    expect((await names('inspector', 'phong')).kind).toBe('opened')
    expect((await names('inspector', 'tinh')).kind).toBe('closed')
    expect((await names('inspector', 'so')).kind).toBe('closed')
    expect((await names('other', 'xa')).kind).toBe('closed')
  })

  it('close at midnight in Hà Nội', async () => {
    await signIn('inspector', LAST_MOMENT)
    expect((await names('inspector', 'xa', LAST_MOMENT)).kind).toBe('opened')
    expect((await names('inspector', 'xa', MIDNIGHT)).kind).toBe('closed')
    await signIn('inspector', AT)
  })

  it('need no document where only figures are compared', async () => {
    const form = { purpose: 'figures', document: '' }
    const sent = await answer(give, 'other', 'phong', { form, way: 'https://elsewhere.example/' })
    expect([statusOf(sent), wayOf(sent)]).toEqual([303, '/don-vi/phong'])
  })
})

describe('the head’s own access log', () => {
  const told = async (who: string) =>
    ((await answer(log, who, '')) as { opened: { unitName: string; byName: string }[] }).opened.map(
      ({ unitName, byName }) => `${unitName}: ${byName}`,
    )

  it('tells who opened names of the unit, of one above and of one below', async () => {
    expect(await told('section')).toEqual(['Đơn vị phong: other', 'Đơn vị xa: inspector'])
    expect(await told('heading')).toEqual(['Đơn vị phong: other', 'Đơn vị xa: inspector'])
  })

  it.each(['department', 'reader', 'inspector'])('tells %s nothing', async (who) => {
    expect(await told(who)).toEqual([])
  })
})
