import { type LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { importContent } from '~/courseware/import.server'
import { makeToken, MOST_TOKENS, revokeToken, tokensOf } from '~/identity/api-tokens.server'
import { unitFor } from '~/organisation/scope.server'
import { addDays, dayOf } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { headcountOf, openOf } from '~/reporting/standing-counts'
import { unitReport } from '~/reporting/unit-report.server'
import routes from '~/routes'
import { action as page } from '~/routes/account/api-tokens'
import { type apiDocument, OPERATIONS } from '~/routes/api/document'
import { loader as openapi } from '~/routes/api/openapi'
import { loader as period } from '~/routes/api/period'
import { loader as periods } from '~/routes/api/periods'
import { loader as unit } from '~/routes/api/unit'
import { loader as units } from '~/routes/api/units'
import { demoId } from '../../../prisma/seed/chance'
import { seedDemoProvince } from '../../../prisma/seed/demo-province.server'
import { withDatabase } from '../../support/database'
import { anOfficial, asked, AT, auditKinds, minutesLater } from '../identity/people'
import { type Asker, ASKERS, cookieFor, setTheScene } from './askers'

withDatabase()

const TODAY = dayOf(AT)
const QUARTER = demoId('reportPeriod', 'quarter')
const LOADERS = { units, unit, periods, period }
let ids: Record<Asker, string | null>
let commune = ''

beforeAll(async () => {
  await importContent({ folder: 'content', at: AT, by: null })
  await seedDemoProvince({ today: TODAY, at: AT })
  ;({ ids } = await setTheScene())
  commune = await unitId('BM.21')
}, 120_000)

const unitId = async (code: string) => (await db().unit.findUniqueOrThrow({ where: { code } })).id

async function tokenOf(officialId: string, days = 90): Promise<string> {
  const made = await makeToken(officialId, { name: 'Bảng theo dõi', days }, AT)
  if (made.kind !== 'made') throw new Error(made.kind)
  return made.secret
}

interface Call {
  token?: string
  headers?: Record<string, string>
  at?: Date
  params?: Record<string, string>
  cookie?: string
}

async function call(name: keyof typeof LOADERS, { token, headers, params = {}, ...given }: Call) {
  const bearer: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {}
  const args = { ...asked(`/api/v1/${name}`, { ...given, headers: { ...bearer, ...headers } }), params }
  const answer = await LOADERS[name](args as unknown as LoaderFunctionArgs).catch(
    (thrown: unknown) => thrown as Response,
  )
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as never }
}

type Listed = {
  units: { id: string; code: string; parentId: string | null; people: { headcount: number } }[]
}

describe('what a token opens', () => {
  const all = ['head', 'inspector', 'administrator'] as const
  const withIds = (Object.keys(ASKERS) as Asker[]).filter((asker) => asker !== 'stranger')

  it.each(withIds)('is what %s may see, and no more', async (asker) => {
    const token = await tokenOf(ids[asker] ?? '')
    const sees = (all as readonly string[]).includes(asker)
    expect((await call('unit', { token, params: { unit: commune } })).status).toBe(sees ? 200 : 404)
    const isHead = asker === 'head'
    for (const code of ['BM', 'BM.22']) {
      const params = { unit: await unitId(code) }
      expect((await call('unit', { token, params })).status, code).toBe(sees && !isHead ? 200 : 404)
    }
    const everywhere = await db().unit.count({ where: { validTo: null } })
    const below = await db().unit.count({ where: { validTo: null, code: { startsWith: 'BM.21' } } })
    const expected = isHead ? below : sees ? everywhere : 0
    const listed: Listed = (await call('units', { token })).body
    expect(listed.units).toHaveLength(expected)
    expect(listed.units.filter(({ code }) => isHead && !code.startsWith('BM.21'))).toEqual([])
    const signing: Listed = (await call('period', { token, params: { period: QUARTER } })).body
    expect(signing.units.map(({ id }) => id)).toEqual(listed.units.map(({ id }) => id))
  })

  it('are the figures of the unit’s page, to the digit', async () => {
    const token = await tokenOf(ids.head ?? '')
    const seen = await unitFor({ roles: [], headOf: [commune] }, commune, TODAY)
    if (!seen) throw new Error('no unit')
    const { whole, own, enrolments } = await unitReport(seen, { campaignCode: null, today: TODAY })
    const { body } = await call('unit', { token, params: { unit: commune } })
    expect(body).toMatchObject({
      people: { headcount: headcountOf(whole), completed: whole.completed, open: openOf(whole) },
      own: { headcount: headcountOf(own), overdue: own.overdue },
      enrolments,
    })
    const listed: Listed = (await call('units', { token })).body
    const [top] = listed.units
    expect([top?.id, top?.parentId, top?.people.headcount]).toEqual([commune, null, headcountOf(whole)])
  })

  it('follows the headship of the day, not of the day it was made', async () => {
    const token = await tokenOf(ids.head ?? '')
    const held = { officialId: ids.head ?? '', unitId: commune, to: null }
    await db().headship.updateMany({ where: held, data: { to: addDays(TODAY, 1) } })
    const [today, tomorrow] = [AT, minutesLater(24 * 60)]
    const params = { unit: commune }
    expect((await call('unit', { token, params, at: today })).status).toBe(200)
    expect((await call('unit', { token, params, at: tomorrow })).status).toBe(404)
    await db().headship.updateMany({ where: { ...held, to: addDays(TODAY, 1) }, data: { to: null } })
  })

  it('names nobody', async () => {
    const token = await tokenOf(ids.inspector ?? '')
    const names = (await db().official.findMany({ select: { fullName: true } })).map((row) => row.fullName)
    for (const name of ['units', 'unit', 'periods', 'period'] as const) {
      const { body } = await call(name, { token, params: { unit: commune, period: QUARTER } })
      const text = JSON.stringify(body)
      expect(names.filter((fullName) => text.includes(fullName))).toEqual([])
    }
  })
})

describe('what opens nothing', () => {
  it('a session, a token elsewhere than in its header, half a token', async () => {
    const token = await tokenOf(ids.inspector ?? '')
    const cookie = await cookieFor('inspector', ids.inspector)
    const refused: Call[] = [
      {},
      { cookie },
      { headers: { Authorization: `Basic ${token}` } },
      { headers: { Authorization: token } },
      { token: token.slice(0, -1) },
      { token: token.replace('lccv_', '') },
    ]
    for (const given of refused) {
      const { status, headers } = await call('units', given)
      expect([status, headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer'])
    }
  })

  it('a token after its last day, revoked, or of someone who left; only a hash is kept', async () => {
    const { id } = await anOfficial()
    const token = await tokenOf(id, 30)
    expect(JSON.stringify(await db().apiToken.findMany())).not.toContain(token)
    const lastMoment = new Date(`${addDays(TODAY, 30)}T16:59:59.999Z`)
    const after = new Date(lastMoment.getTime() + 1)
    const status = async (at: Date) => (await call('periods', { token, at })).status
    expect([await status(lastMoment), await status(after)]).toEqual([200, 401])
    await db().official.update({ where: { id }, data: { leftOn: addDays(TODAY, 1) } })
    expect([await status(AT), await status(minutesLater(24 * 60))]).toEqual([200, 401])
    const [kept] = await tokensOf(id, TODAY)
    expect(await revokeToken(ids.head ?? '', kept?.id ?? '', AT), 'somebody else’s').toBe(false)
    expect(await status(AT)).toBe(200)
    expect(await revokeToken(id, kept?.id ?? '', AT)).toBe(true)
    expect(await status(AT)).toBe(401)
    expect(await auditKinds(id)).toEqual(['apiTokenMade', 'apiTokenRevoked'])
  })

  it('one token more than a person may have', async () => {
    const { id } = await anOfficial()
    for (let made = 0; made < MOST_TOKENS; made++) await tokenOf(id)
    expect(await makeToken(id, { name: 'thừa', days: 30 }, AT)).toEqual({ kind: 'tooMany' })
    const [first] = await tokensOf(id, TODAY)
    await revokeToken(id, first?.id ?? '', AT)
    expect((await makeToken(id, { name: 'vừa', days: 30 }, AT)).kind).toBe('made')
  })

  it('a hundred and twenty calls of one token within a minute, while another goes on', async () => {
    const [busy, other] = [await tokenOf(ids.inspector ?? ''), await tokenOf(ids.administrator ?? '')]
    const at = minutesLater(60)
    const statuses = []
    for (let calls = 0; calls < 121; calls++)
      statuses.push((await call('periods', { token: busy, at })).status)
    expect([statuses[119], statuses[120]]).toEqual([200, 429])
    expect((await call('periods', { token: other, at })).status).toBe(200)
    expect((await call('periods', { token: busy, at: minutesLater(61) })).status).toBe(200)
  })
})

describe('the page of tokens', () => {
  const post = async (form: Record<string, string>) => {
    const args = { ...asked('/tai-khoan/ma-truy-cap', { cookie: await cookieFor('head', ids.head), form }) }
    return (await page(args as unknown as LoaderFunctionArgs)) as {
      status?: number
      data?: { secret: string | null; form: { errors: { field: string }[] } | null }
    }
  }
  const form = { act: 'make', name: 'Bảng của Sở', days: '30', password: 'liem chinh minh hoa' }

  it('makes one only with a name, a span from its list and the password once more', async () => {
    const before = await tokensOf(ids.head ?? '', TODAY)
    for (const [field, wrong] of [
      ['name', ' '],
      ['name', 'x'.repeat(61)],
      ['days', '3650'],
      ['password', 'mot mat khau khac'],
    ] as const) {
      const { data } = await post({ ...form, [field]: wrong })
      expect([data?.secret, data?.form?.errors.map((error) => error.field)]).toEqual([null, [field]])
    }
    expect(await tokensOf(ids.head ?? '', TODAY)).toEqual(before)
    const { data } = await post(form)
    expect((await call('unit', { token: data?.secret ?? '', params: { unit: commune } })).status).toBe(200)
  })

  it('ends one of one’s own', async () => {
    const token = (await post({ ...form, name: 'Sẽ thu hồi' })).data?.secret ?? ''
    const held = await tokensOf(ids.head ?? '', TODAY)
    const id = held.find(({ name }) => name === 'Sẽ thu hồi')?.id ?? ''
    expect((await post({ act: 'revoke', id })).status).toBe(303)
    const ended = await db().apiToken.count({ where: { id, revokedAt: { not: null } } })
    expect([ended, (await call('units', { token })).status]).toEqual([1, 401])
  })
})

it('the day of a token’s latest use is noted', async () => {
  const { id } = await anOfficial()
  const token = await tokenOf(id)
  const lastUsed = async () => (await tokensOf(id, TODAY))[0]?.lastUsedOn
  expect(await lastUsed()).toBeNull()
  await call('periods', { token, at: minutesLater(24 * 60) })
  expect(await lastUsed()).toBe(addDays(TODAY, 1))
})

describe('the interface as it is described', () => {
  type Document = ReturnType<typeof apiDocument>
  const served = async () => (await openapi().json()) as Document

  it('is OpenAPI 3.1 and names each address that there is', async () => {
    const { openapi: version, paths } = await served()
    expect(version).toBe('3.1.0')
    const addresses = (routes[0]?.children ?? [])
      .flatMap(({ path = '' }) => /^api\/v1(\/.*)$/.exec(path)?.[1] ?? [])
      .filter((path) => path !== '/openapi.json')
    expect(Object.keys(paths).sort()).toEqual(addresses.map((path) => path.replace(/:(\w+)/g, '{$1}')).sort())
  })

  it('holds every answer to its schema, and the schema to every property', async () => {
    const { components } = await served()
    const token = await tokenOf(ids.inspector ?? '')
    const params = { unit: commune, period: QUARTER }
    const judge = (name: string) =>
      z.fromJSONSchema((components.schemas as Record<string, never>)[name] ?? ({} as never))
    for (const { id, shows } of OPERATIONS) {
      const { status, body } = await call(id as keyof typeof LOADERS, { token, params })
      expect(status, id).toBe(200)
      expect(judge(shows).safeParse(body).error, id).toBeUndefined()
      expect(judge(shows).safeParse({ ...(body as object), fullName: 'x' }).success, id).toBe(false)
      for (const property of Object.keys(body)) {
        const { [property]: _gone, ...less } = body as Record<string, unknown>
        expect(judge(shows).safeParse(less).success, `${id} without ${property}`).toBe(false)
      }
    }
    const refused = await call('units', {})
    expect(judge('Failure').safeParse(refused.body).success).toBe(true)
  })
})
