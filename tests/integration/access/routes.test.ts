import { type LoaderFunctionArgs } from '@remix-run/node'
import { type RouteConfigEntry } from '@remix-run/route-config'
import { beforeAll, describe, expect, it } from 'vitest'
import { importContent } from '~/courseware/import.server'
import { dayOf } from '~/platform/calendar'
import routes from '~/routes'
import { seedDemoProvince } from '../../../prisma/seed/demo-province.server'
import { withDatabase } from '../../support/database'
import { asked, AT } from '../identity/people'
import { type Asker, ASKERS, cookieFor, type Params, setTheScene } from './askers'

/** in: answered · signIn: sent to sign in · setPassword: first a password · forbidden: 403 · missing: 404 · token: 401. */
type Outcome = 'in' | 'signIn' | 'setPassword' | 'forbidden' | 'missing' | 'token'
type Rule = Record<Asker, Outcome>

const all = Object.keys(ASKERS) as Asker[]
const rule = (outcome: (asker: Asker) => Outcome): Rule =>
  Object.fromEntries(all.map((asker) => [asker, outcome(asker)])) as Rule

/** Without a session, or with one that may only set a password, there is one way. */
const afterSignIn = (outcome: (asker: Asker) => Outcome): Rule =>
  rule(
    (asker) =>
      (({ stranger: 'signIn', newcomer: 'setPassword' })[asker as string] as Outcome | undefined) ??
      outcome(asker),
  )

const open = rule(() => 'in')
const toSignIn = rule(() => 'signIn')
const withASession = rule((asker) => (asker === 'stranger' ? 'signIn' : 'in'))
const signedIn = afterSignIn(() => 'in')
const onlyFor = (...some: Asker[]) => afterSignIn((asker) => (some.includes(asker) ? 'in' : 'missing'))
const role = (...some: Asker[]) => afterSignIn((asker) => (some.includes(asker) ? 'in' : 'forbidden'))
/** Who may help at all is asked first, whom they may help next. */
const helping = afterSignIn((asker) =>
  ['head', 'clerk', 'administrator'].includes(asker) ? 'in' : 'forbidden',
)
/** No picture of that name: whoever is signed in is told so. */
const pictured = afterSignIn(() => 'missing')
const nowhere = rule(() => 'missing')
/** Whoever is signed in: a session opens nothing that is for programs (api.test.ts asks with tokens). */
const byToken = rule(() => 'token')

const sitting = onlyFor('sitter')
const studio = role('trainer')
/** A reviewer reads, publishes and returns what others wrote. */
const reviewing = role('trainer', 'reviewer')
const unit = onlyFor('head', 'inspector', 'administrator')
/** Figures may be read by more than may decide about a person. */
/** Everyone of the cast is enrolled on the course of the table. */
const enrolled = signedIn
const deciding = onlyFor('head', 'administrator')
const administrators = role('administrator')
const province = role('inspector', 'administrator')
/** Whoever sees any unit. */
const seeing = role('head', 'inspector', 'administrator')

/** Every address and who may come: reading (GET) and acting (POST). An address that is not here fails. */
const table: Record<string, { GET?: Rule; POST?: Rule }> = {
  '/': { GET: rule((asker) => (['stranger', 'newcomer'].includes(asker) ? 'signIn' : 'in')) },
  '/dang-nhap': { GET: open, POST: open },
  '/dang-nhap/minh-hoa': { GET: toSignIn, POST: nowhere },
  '/dang-nhap/lan-dau': { GET: open, POST: open },
  '/dat-mat-khau': { GET: withASession, POST: withASession },
  '/quen-mat-khau': { GET: open, POST: open },
  '/dat-lai-mat-khau/:code': { GET: open, POST: open },
  // An empty form is refused for its fields before the code is looked at.
  '/khoi-tao/:code': { GET: nowhere, POST: open },
  '/gui-lai/:held': { GET: signedIn, POST: signedIn },
  '/dang-xuat': { GET: open, POST: toSignIn },

  '/viec-can-lam': { GET: signedIn },
  '/khoa-hoc': { GET: signedIn },
  '/khoa-hoc/:course': { GET: signedIn, POST: signedIn },
  '/khoa-hoc/:course/kiem-tra': { GET: signedIn, POST: signedIn },
  '/khoa-hoc/:course/bao-sai': { GET: enrolled, POST: enrolled },
  '/khoa-hoc/:course/:lesson': { GET: signedIn, POST: signedIn },
  '/khoa-hoc/:course/:lesson/vi-tri': { POST: signedIn },
  '/khoa-hoc/:course/:lesson/on-tap': { GET: signedIn },
  '/khoa-hoc/:course/:lesson/on-tap/:number': { GET: signedIn, POST: signedIn },
  '/hinh/:image': { GET: pictured },
  '/cau-hoi/:question/gop-y': { GET: sitting, POST: sitting },
  '/kiem-tra/:attempt': { GET: sitting },
  '/kiem-tra/:attempt/cau/:number': { GET: sitting, POST: sitting },
  '/kiem-tra/:attempt/cau/:number/luu': { GET: open, POST: sitting },
  '/kiem-tra/:attempt/tat-ca': { GET: sitting, POST: sitting },
  '/kiem-tra/:attempt/tat-ca/luu': { GET: open, POST: sitting },
  '/kiem-tra/:attempt/xem-lai': { GET: sitting },
  '/kiem-tra/:attempt/nop-bai': { GET: open, POST: sitting },
  '/kiem-tra/:attempt/ket-qua': { GET: sitting },
  '/cap-nhat/:refresher': { GET: onlyFor('graduate'), POST: onlyFor('graduate') },
  '/giay-xac-nhan': { GET: signedIn },
  '/giay-xac-nhan/qua-trinh': { GET: signedIn },
  '/giay-xac-nhan/qua-trinh.pdf': { GET: signedIn },
  '/giay-xac-nhan/ngoai-he-thong': { GET: signedIn, POST: signedIn },
  '/giay-xac-nhan/:certificate.pdf': { GET: onlyFor('graduate') },
  '/giay-xac-nhan/:certificate': { GET: onlyFor('graduate') },
  '/xac-nhan': { GET: open },
  '/xac-nhan/:code': { GET: open },

  '/thong-bao': { GET: signedIn, POST: signedIn },
  '/thong-bao/:notice': { GET: onlyFor('head') },
  '/lich/:secret.ics': { GET: nowhere },

  '/don-vi': { GET: role('head', 'inspector', 'administrator') },
  '/don-vi/:unit': { GET: unit },
  '/don-vi/:unit/xem-ten': { GET: unit, POST: unit },
  '/don-vi/:unit/danh-sach.xlsx': { GET: unit },
  '/don-vi/:unit/danh-sach.csv': { GET: unit },
  '/don-vi/:unit/hoc-va-hieu': { GET: unit },
  '/don-vi/:unit/doi-chieu': { GET: unit },
  '/don-vi/:unit/nguoi/:official': { GET: unit },
  '/don-vi/:unit/nguoi/:official/qua-trinh': { GET: unit },
  '/don-vi/:unit/nguoi/:official/qua-trinh.pdf': { GET: unit },
  '/don-vi/:unit/nguoi/:official/khoa/:enrolment': { GET: deciding, POST: deciding },
  '/don-vi/:unit/nhac-nho': { GET: onlyFor('head'), POST: onlyFor('head') },
  '/don-vi/:unit/nhac-nho/:reminder': { GET: onlyFor('head') },
  '/don-vi/:unit/bao-cao': { GET: unit, POST: onlyFor('head') },
  '/don-vi/:unit/bao-cao.pdf': { GET: unit },
  '/don-vi/:unit/bao-cao.docx': { GET: unit },
  '/don-vi/:unit/bao-cao.xlsx': { GET: unit },
  '/don-vi/:unit/ky-bao-cao': { GET: unit },
  '/don-vi/:unit/ky-so-lieu': { GET: onlyFor('head'), POST: onlyFor('head') },
  '/don-vi/:unit/ho-so-minh-chung': { GET: unit },
  '/don-vi/:unit/ho-so-minh-chung.zip': { GET: unit },
  '/don-vi/:unit/tu-kiem-tra': { GET: unit },
  '/don-vi/:unit/nguoi-xem-bao-cao': { GET: unit, POST: onlyFor('head') },
  '/bao-cao-da-ky/:report': { GET: unit },
  '/bao-cao-da-ky/:report.pdf': { GET: unit },
  '/bao-cao-da-ky/:report.docx': { GET: unit },
  '/bao-cao-da-ky/:report.xlsx': { GET: unit },
  '/bao-cao': { GET: open },
  '/bao-cao/:reference': { GET: open },
  '/toan-tinh': { GET: province },
  '/toan-tinh/khoa-hoc': { GET: province },
  '/toan-tinh/xu-huong': { GET: province },
  '/toan-tinh/nguoi-dung-dau': { GET: province },
  '/toan-tinh/don-doc': { GET: role('inspector'), POST: role('inspector') },
  '/toan-tinh/don-doc/cong-van.docx': { POST: role('inspector') },

  '/xuong-bai-giang': { GET: reviewing, POST: studio },
  '/xuong-bai-giang/gop-y': { GET: studio, POST: studio },
  '/xuong-bai-giang/can-cu': { GET: studio },
  '/xuong-bai-giang/can-cu/:instrument': { GET: studio, POST: studio },
  '/xuong-bai-giang/nhap-khoa-hoc': { GET: studio, POST: studio },
  '/xuong-bai-giang/:course/nhap-xuat': { GET: studio },
  '/xuong-bai-giang/:course/nhap-cau-hoi': { GET: studio, POST: studio },
  '/xuong-bai-giang/:course/nhap-bai': { GET: studio, POST: studio },
  '/xuong-bai-giang/:course/tai-ve/:what': { GET: studio },
  '/xuong-bai-giang/:course/bai-moi': { GET: studio, POST: studio },
  '/xuong-bai-giang/:course/thong-ke': { GET: studio },
  '/xuong-bai-giang/:course/thong-ke/:item': { GET: studio, POST: studio },
  '/xuong-bai-giang/:course/thu-tu-va-kiem-tra': { GET: reviewing, POST: studio },
  '/xuong-bai-giang/:course/lam-thu': { GET: reviewing },
  '/xuong-bai-giang/:course/:file': { GET: studio, POST: studio },
  '/xuong-bai-giang/:course/:file/xem-truoc': { POST: studio },
  '/xuong-bai-giang/:course/:file/tu-luu': { POST: studio },
  '/xuong-bai-giang/:course/:file/chen/:piece': { GET: studio, POST: studio },
  '/xuong-bai-giang/:course/:file/chen/:piece/manh': { POST: studio },
  '/xuong-bai-giang/:course/:file/lich-su': { GET: reviewing, POST: studio },
  '/xuong-bai-giang/:course/:file/xuat-ban': { GET: reviewing, POST: reviewing },

  '/quan-tri': { GET: helping },
  '/quan-tri/nhap-danh-sach': { GET: administrators, POST: administrators },
  '/quan-tri/nhap-danh-sach/tep-mau.xlsx': { GET: administrators },
  '/quan-tri/nhap-danh-sach/:import': { GET: administrators, POST: administrators },
  '/quan-tri/nhap-danh-sach/:import/dong-loi.xlsx': { GET: administrators },
  '/quan-tri/nhap-danh-sach/:import/phieu': { GET: administrators, POST: administrators },
  '/quan-tri/bao-sai': { GET: helping, POST: helping },
  '/quan-tri/boi-duong': { GET: helping },
  '/quan-tri/boi-duong/:claim': { GET: helping, POST: helping },
  '/quan-tri/dot-hoc': { GET: administrators },
  '/quan-tri/dot-hoc/moi': { GET: administrators, POST: administrators },
  '/quan-tri/dot-hoc/moi/:draft/khoa-hoc': { GET: administrators, POST: administrators },
  '/quan-tri/dot-hoc/moi/:draft/doi-tuong': { GET: administrators, POST: administrators },
  '/quan-tri/dot-hoc/moi/:draft/thoi-han': { GET: administrators, POST: administrators },
  '/quan-tri/dot-hoc/moi/:draft/kiem-tra': { GET: administrators, POST: administrators },
  '/quan-tri/dot-hoc/:campaign': { GET: administrators, POST: administrators },
  '/quan-tri/chuc-danh': { GET: administrators },
  '/quan-tri/chuc-danh/:position': { GET: administrators, POST: administrators },
  '/quan-tri/nguy-co-cao': { GET: administrators },
  '/quan-tri/duong-day-nong': { GET: administrators, POST: administrators },
  '/quan-tri/thiet-lap': { GET: administrators, POST: administrators },
  '/quan-tri/can-bo/moi': { GET: administrators, POST: administrators },
  '/quan-tri/can-bo/:official/cong-tac': { GET: administrators, POST: administrators },
  '/quan-tri/don-vi': { GET: administrators },
  '/quan-tri/don-vi/:unit': { GET: administrators },
  '/quan-tri/don-vi/:unit/:act': { GET: administrators, POST: administrators },
  '/quan-tri/ky-bao-cao': { GET: role('administrator'), POST: role('administrator') },
  '/quan-tri/can-bo/:official': { GET: helping, POST: helping },
  '/quan-tri/can-bo/:official/qua-trinh': { GET: helping },
  '/quan-tri/can-bo/:official/qua-trinh.pdf': { GET: helping },
  '/quan-tri/can-bo/:official/boi-duong': { GET: helping, POST: helping },
  '/quan-tri/can-bo/:official/xoa-du-lieu': { GET: administrators, POST: administrators },
  '/quan-tri/can-bo/:official/phieu': { GET: helping, POST: helping },
  '/quan-tri/can-bo/:official/khoa/:enrolment': { GET: helping, POST: helping },
  '/quan-tri/hop-thu-di': { GET: role('administrator'), POST: role('administrator') },
  '/quan-tri/luu-giu': { GET: administrators, POST: administrators },
  '/quan-tri/ngay-nghi': { GET: role('administrator'), POST: role('administrator') },

  '/tai-khoan': { GET: signedIn, POST: signedIn },
  '/tai-khoan/mat-khau': { GET: signedIn, POST: signedIn },
  '/tai-khoan/dang-xuat-may-khac': { GET: open, POST: signedIn },
  '/tai-khoan/du-lieu': { GET: open, POST: signedIn },
  '/tai-khoan/nhat-ky': { GET: signedIn },
  '/tai-khoan/lich': { GET: signedIn, POST: signedIn },
  '/tai-khoan/ma-truy-cap': { GET: seeing, POST: seeing },

  '/api/v1/openapi.json': { GET: open },
  '/api/v1/don-vi': { GET: byToken },
  '/api/v1/don-vi/:unit': { GET: byToken },
  '/api/v1/ky-bao-cao': { GET: byToken },
  '/api/v1/ky-bao-cao/:period': { GET: byToken },

  '/tro-giup': { GET: open },
  '/tro-giup/tiep-can': { GET: open },
  '/tro-giup/:guide': { GET: open },
  '/duong-day-nong': { GET: open },
  '/ngon-ngu': { GET: open, POST: open },
  '/*': { GET: nowhere, POST: nowhere },
}

type Method = 'GET' | 'POST'
type Handler = (args: LoaderFunctionArgs) => unknown
interface Address {
  path: string
  handlers: Partial<Record<Method, Handler>>
}

withDatabase()
const addresses = await Promise.all(leaves(routes).map(addressOf))
let ids: Record<Asker, string | null>
let params: Params

beforeAll(async () => {
  await importContent({ folder: 'content', at: AT, by: null })
  await seedDemoProvince({ today: dayOf(AT), at: AT })
  ;({ ids, params } = await setTheScene())
}, 120_000)

it('every address stands in the table, with what can be done there', () => {
  const offered = addresses.map(({ path, handlers }) => [path, Object.keys(handlers).sort()])
  const tabled = Object.entries(table).map(([path, rules]) => [path, Object.keys(rules).sort()])
  expect(Object.fromEntries(tabled)).toEqual(Object.fromEntries(offered))
})

describe.each(addresses)('$path', ({ path, handlers }) => {
  it.each(Object.entries(handlers) as [Method, Handler][])('%s', async (method, handler) => {
    const found: Partial<Rule> = {}
    for (const asker of all) found[asker] = await outcomeOf(handler, method, path, asker)
    expect(found).toEqual(table[path]?.[method])
  })
})

/** Routes with an address of their own, below whatever frame. */
function leaves(entries: RouteConfigEntry[]): RouteConfigEntry[] {
  return entries.flatMap((entry) => (entry.children?.length ? leaves(entry.children) : [entry]))
}

async function addressOf({ path = '', file }: RouteConfigEntry): Promise<Address> {
  const module = (await import(/* @vite-ignore */ `../../../app/${file}`)) as {
    loader?: Handler
    action?: Handler
    default?: unknown
  }
  const { loader, action } = module
  const GET = loader ?? (module.default ? () => null : undefined)
  return { path: `/${path}`, handlers: { ...(GET && { GET }), ...(action && { POST: action }) } }
}

async function outcomeOf(handler: Handler, method: Method, path: string, asker: Asker): Promise<Outcome> {
  const address = path.replace(
    /:(\w+)|\*/g,
    (whole, name: string | undefined) => params[name ?? whole] ?? whole,
  )
  const given = {
    cookie: await cookieFor(asker, ids[asker]),
    ...(method === 'POST' ? { form: { empty: '' } } : {}),
  }
  const args = { ...asked(address, given), params }
  try {
    return readOutcome(await handler(args as unknown as LoaderFunctionArgs))
  } catch (thrown) {
    return readOutcome(thrown)
  }
}

function readOutcome(answer: unknown): Outcome {
  if (answer instanceof Error) throw answer
  const wrapped = answer as { init?: { status?: number } | null; status?: number; headers?: Headers } | null
  const status = answer instanceof Response ? answer.status : (wrapped?.init?.status ?? 200)
  if (status === 403) return 'forbidden'
  if (status === 404) return 'missing'
  if (status === 401) return 'token'
  const location = answer instanceof Response ? (answer.headers.get('Location') ?? '') : ''
  if (location.startsWith('/dang-nhap?') || location === '/dang-nhap') return 'signIn'
  return location.startsWith('/dat-mat-khau') ? 'setPassword' : 'in'
}
