import { type LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { signedInCookies } from '~/identity/cookies.server'
import { openSession } from '~/identity/sessions.server'
import { dayOf } from '~/platform/calendar'
import { db, transaction } from '~/platform/database.server'
import { type Visit } from '~/platform/visit'
import { loader as province } from '~/routes/inspector/province'
import { loader as csv } from '~/routes/unit-head/export-csv'
import { loader as xlsx } from '~/routes/unit-head/export-xlsx'
import { loader as myUnits } from '~/routes/unit-head/my-units'
import { loader as person } from '~/routes/unit-head/person'
import { loader as unit } from '~/routes/unit-head/unit'
import { withDatabase } from '../../support/database'
import { aHeadship, anOfficial, aRole, smallProvince } from './small-province'

withDatabase()

const AT = new Date('2026-11-22T07:30:00Z')
type Loader = (args: LoaderFunctionArgs) => Promise<unknown>

/** Every page that names a unit, and the person shown on it. */
const pages: Record<string, Loader> = {
  '/don-vi/:unit': unit,
  '/don-vi/:unit/nguoi/:official': person,
  '/don-vi/:unit/danh-sach.xlsx': xlsx,
  '/don-vi/:unit/danh-sach.csv': csv,
}

/** Who asks: what they hold in xã (parent: tỉnh, child: phòng, sibling: sở, predecessor: xacu). */
const askers: Record<string, (id: string) => Promise<void>> = {
  head: (id) => aHeadship(id, 'xa', 'head'),
  acting: (id) => aHeadship(id, 'xa', 'acting'),
  deputy: (id) => aHeadship(id, 'xa', 'deputy'),
  reportReader: (id) => aHeadship(id, 'xa', 'reportReader'),
  pastHead: (id) => aHeadship(id, 'xa', 'head', { to: '2026-11-22' }),
  futureHead: (id) => aHeadship(id, 'xa', 'head', { from: '2026-11-23' }),
  official: async () => undefined,
  trainer: (id) => aRole(id, 'trainer'),
  reviewer: (id) => aRole(id, 'reviewer'),
  clerk: (id) => aRole(id, 'clerk'),
  inspector: (id) => aRole(id, 'inspector'),
  administrator: (id) => aRole(id, 'administrator'),
}
const READS_XA = ['head', 'acting', 'deputy', 'reportReader']
const READS_ALL = ['inspector', 'administrator']
const relations = {
  own: 'xa',
  child: 'phong',
  predecessor: 'xacu',
  parent: 'tinh',
  sibling: 'so',
  none: 'khong-co',
} as const
type Relation = keyof typeof relations

/** An inspector is asked why before anything that names people. */
const isNaming = (page: string) => page !== '/don-vi/:unit'

function expected(asker: string, relation: Relation, page: string): 200 | 303 | 404 {
  if (relation === 'none') return 404
  if (asker === 'inspector' && isNaming(page)) return 303
  // Nobody is counted in an abolished unit today, so it shows no person.
  if (relation === 'predecessor' && page.includes(':official')) return 404
  if (READS_ALL.includes(asker)) return 200
  return READS_XA.includes(asker) && ['own', 'child', 'predecessor'].includes(relation) ? 200 : 404
}

const cookies = new Map<string, string>()
const shown = new Map<string, string>()

beforeAll(async () => {
  await smallProvince()
  for (const id of ['tinh', 'so', 'xa', 'phong'])
    shown.set(id, await anOfficial(id, { fullName: `Người ${id}` }))
  for (const [asker, give] of Object.entries(askers)) {
    const id = await anOfficial('xa', { fullName: asker })
    await give(id)
    const session = await transaction((tx) => openSession(tx, id, { at: AT, sharedDevice: false }))
    cookies.set(
      asker,
      signedInCookies(session, id, AT)
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; '),
    )
  }
})

/** The status a loader answers with, thrown or returned. */
async function statusOf(
  loader: Loader,
  asker: string | null,
  path: string,
  params: Record<string, string>,
): Promise<number> {
  const headers: HeadersInit = asker ? { Cookie: cookies.get(asker) ?? '' } : {}
  const visit: Visit = {
    at: AT,
    today: dayOf(AT),
    requestId: 'TEST',
    network: 'test',
    nonce: '',
    demo: false,
    secure: false,
  }
  const request = new Request(`http://localhost:3000${path}`, { headers })
  try {
    const answer = await loader({ request, params, context: { visit } })
    return answer instanceof Response ? answer.status : 200
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status
    const init = (thrown as { init?: { status?: number } }).init
    if (init?.status) return init.status
    throw thrown
  }
}

describe.each(Object.entries(pages))('%s', (page, loader) => {
  describe.each(Object.keys(askers))('asked by %s', (asker) => {
    it.each(Object.keys(relations) as Relation[])('of the %s unit', async (relation) => {
      const id = relations[relation]
      const params = { unit: id, official: shown.get(id) ?? 'khong-co' }
      expect(await statusOf(loader, asker, `/don-vi/${id}`, params)).toBe(expected(asker, relation, page))
    })
  })

  it('sends who is not signed in to sign in', async () => {
    expect(await statusOf(loader, null, '/don-vi/xa', { unit: 'xa', official: '' })).toBe(303)
  })
})

describe('a person’s page', () => {
  it('exists only under a unit that counts the person today', async () => {
    const at = (unitId: string, official: string) =>
      statusOf(person, 'head', '/', { unit: unitId, official: shown.get(official) ?? '' })
    expect(await at('xa', 'phong')).toBe(200)
    expect(await at('phong', 'xa')).toBe(404)
    expect(await at('xa', 'so')).toBe(404)
  })
})

describe('menu pages without an object', () => {
  it.each(Object.keys(askers))('/don-vi for %s', async (asker) => {
    const status = await statusOf(myUnits, asker, '/don-vi', {})
    const sees = [...READS_XA, ...READS_ALL].includes(asker)
    expect(status).toBe(sees ? 302 : 403)
  })

  it.each(Object.keys(askers))('/toan-tinh for %s', async (asker) => {
    expect(await statusOf(province, asker, '/toan-tinh', {})).toBe(READS_ALL.includes(asker) ? 200 : 403)
  })
})

describe('an export', () => {
  it('is recorded with its unit, scope and number of rows', async () => {
    await db().auditEntry.count()
    await statusOf(csv, 'head', '/don-vi/xa/danh-sach.csv?tinh-trang=tat-ca', { unit: 'xa' })
    const entry = await db().auditEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } })
    expect([entry.kind, entry.subjectType, entry.subjectId]).toEqual(['exported', 'unit', 'xa'])
    expect(JSON.parse(entry.data)).toEqual({
      what: 'csv',
      scope: '?tinh-trang=tat-ca',
      rows: Object.keys(askers).length + 2,
    })
  })
})
