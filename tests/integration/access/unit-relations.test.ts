import { type ActionFunctionArgs } from '@remix-run/node'
import { type RouteConfigEntry } from '@remix-run/route-config'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeToken } from '~/identity/api-tokens.server'
import { openSession } from '~/identity/sessions.server'
import { importContent } from '~/courseware/import.server'
import { tellHeads } from '~/notices/unit-week.sql.server'
import { addDays, dayOf } from '~/platform/calendar'
import { db, transaction } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import routes from '~/routes'
import { seedDemoProvince } from '../../../prisma/seed/demo-province.server'
import { withDatabase } from '../../support/database'
import { anOfficial, asked, AT, cookieOf } from '../identity/people'
import { setTheScene } from './askers'

/** How someone stands to the unit that the address names, by a headship of these days. */
const RELATIONS = {
  head: { code: 'BM.21', kind: 'head' },
  acting: { code: 'BM.21', kind: 'acting' },
  deputy: { code: 'BM.21', kind: 'deputy' },
  reader: { code: 'BM.21', kind: 'reportReader' },
  headAbove: { code: 'BM', kind: 'head' },
  readerAbove: { code: 'BM', kind: 'reportReader' },
  headBelow: { code: 'BM.21.3', kind: 'head' },
  headBeside: { code: 'BM.22', kind: 'head' },
  pastHead: { code: 'BM.21', kind: 'head', ended: true },
  futureHead: { code: 'BM.21', kind: 'head', begins: true },
  nobody: null,
} as const
type Relation = keyof typeof RELATIONS

/** Whoever heads or reads the unit or one above it today sees it; nobody else knows that it is there. */
const SEES: readonly Relation[] = ['head', 'acting', 'deputy', 'reader', 'headAbove', 'readerAbove']
/** Only who answers for the unit or one above it acts on it: a delegate reads. */
const ACTS: readonly Relation[] = SEES.filter((one) => one !== 'reader' && one !== 'readerAbove')
/** Who answers for the unit itself signs and names its delegates; a superior does neither in its place. */
const OWN: readonly Relation[] = ['head', 'acting', 'deputy']

const READING_ASKS_TO_ACT = /\/(nhac-nho(\/:reminder)?|nguoi\/:official\/khoa\/:enrolment)$/

type Method = 'GET' | 'POST'
type Handler = (args: ActionFunctionArgs) => unknown

const mayOf = (path: string, method: Method): readonly Relation[] => {
  if (path.endsWith('/ky-so-lieu') || (method === 'POST' && path.endsWith('/nguoi-xem-bao-cao'))) return OWN
  if (path.endsWith('/xem-ten')) return SEES
  return method === 'POST' || READING_ASKS_TO_ACT.test(path) ? ACTS : SEES
}

withDatabase()
const addresses = await Promise.all(
  leaves(routes)
    .filter(({ path }) => /^(api\/v1\/)?don-vi\/:unit/.test(path ?? ''))
    .map(async ({ path = '', file }) => {
      const { loader, action } = (await import(/* @vite-ignore */ `../../../app/${file}`)) as Record<
        'loader' | 'action',
        Handler | undefined
      >
      return {
        path: `/${path}`,
        handlers: { ...(loader && { GET: loader }), ...(action && { POST: action }) },
      }
    }),
)
const ids = {} as Record<Relation, string>
let params: Record<string, string>

beforeAll(async () => {
  await importContent({ folder: 'content', at: AT, by: null })
  await seedDemoProvince({ today: dayOf(AT), at: AT })
  ;({ params } = await setTheScene())
  for (const [relation, headship] of Object.entries(RELATIONS)) {
    const { id } = await anOfficial()
    ids[relation as Relation] = id
    if (!headship) continue
    const unit = await db().unit.findUniqueOrThrow({ where: { code: headship.code } })
    const today = dayOf(AT)
    const from = 'begins' in headship ? addDays(today, 1) : '2026-01-01'
    const to = 'ended' in headship ? today : null
    await db().headship.create({
      data: { id: newId(), officialId: id, unitId: unit.id, kind: headship.kind, from, to },
    })
  }
}, 120_000)

function leaves(entries: RouteConfigEntry[]): RouteConfigEntry[] {
  return entries.flatMap((entry) => (entry.children?.length ? leaves(entry.children) : [entry]))
}

async function statusFor(relation: Relation, handler: Handler, method: Method, path: string) {
  const address = path.replace(/:(\w+)/g, (whole, name: string) => params[name] ?? whole)
  const officialId = ids[relation]
  const isApi = path.startsWith('/api/')
  const made = isApi ? await makeToken(officialId, { name: 'Bảng theo dõi', days: 30 }, AT) : null
  const session = { at: AT, sharedDevice: false, mustSetPassword: false }
  const given = {
    cookie: isApi ? '' : cookieOf(await transaction((tx) => openSession(tx, officialId, session))),
    ...(made?.kind === 'made' && { headers: { Authorization: `Bearer ${made.secret}` } }),
    ...(method === 'POST' && { form: { empty: '' } }),
  }
  const answer = await Promise.resolve()
    .then(() => handler({ ...asked(address, given), params } as unknown as ActionFunctionArgs))
    .catch((thrown: unknown) => thrown)
  if (answer instanceof Error) throw answer
  if (answer instanceof Response) return answer.status
  return (answer as { init?: { status?: number } | null } | null)?.init?.status ?? 200
}

describe.each(addresses)('$path', ({ path, handlers }) => {
  it.each(Object.entries(handlers) as [Method, Handler][])('%s', async (method, handler) => {
    const letIn: Relation[] = []
    for (const relation of Object.keys(RELATIONS) as Relation[])
      if ((await statusFor(relation, handler, method, path)) !== 404) letIn.push(relation)
    expect(letIn).toEqual(mayOf(path, method))
  })
})

it('there are addresses of every kind: page, figures, file, pack, paper, act, program', () => {
  const all = addresses.map(({ path }) => path).join(' ')
  for (const kind of [
    'hoc-va-hieu',
    'danh-sach.csv',
    'ho-so-minh-chung.zip',
    'bao-cao.docx',
    'nhac-nho',
    '/api/v1',
  ])
    expect(all).toContain(kind)
})

it('the weekly digest tells whoever answers for a unit, and of their own unit alone', async () => {
  await db().notice.deleteMany({ where: { kind: 'unitWeek' } })
  await tellHeads({ at: AT, today: dayOf(AT) })
  const told = await db().notice.findMany({
    where: { kind: 'unitWeek', officialId: { in: Object.values(ids) } },
    select: { officialId: true, path: true },
  })
  const paths = (relation: Relation) =>
    told.filter(({ officialId }) => officialId === ids[relation]).map(({ path }) => path.split(/[?#]/)[0])
  const commune = `/don-vi/${params.unit ?? ''}`
  expect(paths('head')).toEqual([commune])
  for (const relation of ['reader', 'readerAbove', 'pastHead', 'futureHead', 'nobody'] as const)
    expect(paths(relation), relation).toEqual([])
  for (const relation of ['headAbove', 'headBelow', 'headBeside'] as const)
    expect(paths(relation), relation).not.toContain(commune)
})
