import { spawnSync } from 'node:child_process'
import { load, type Load, type Target } from './load'
import { type Part, type Running, type Scene } from './scene'
import { type SqlAlone } from './sql-alone'
import { type Figure, printTable, shown } from './table'

const REQUESTS = 2000

interface Page {
  name: string
  path: string
  cookie: string
  /** ms of processor time */
  aim: number
  perSecond?: number
}

/** Lesson, unit and province page: what one costs, how far it is from an empty page, and from its SQL alone. */
export async function benchPages(server: Running, scene: Scene): Promise<Part> {
  const pages: Page[] = [
    {
      name: 'trang bài học, đã đăng nhập',
      path: scene.lessonPath,
      cookie: scene.learnerCookie,
      aim: 4,
      perSecond: 230,
    },
    { name: 'trang đơn vị 40 người', path: scene.unitPath, cookie: scene.headCookie, aim: 10 },
    { name: 'trang toàn tỉnh 1.200 người', path: '/toan-tinh', cookie: scene.inspectorCookie, aim: 10 },
    { name: 'Việc cần làm', path: '/viec-can-lam', cookie: scene.learnerCookie, aim: 4 },
  ]
  const ground = await groundOf(server, scene.learnerCookie)
  const sql = sqlAlone(scene.province.databaseUrl, pages)
  const figures: Figure[] = [
    { work: 'đường rỗng /suc-khoe', value: ground.health.cpu, unit: 'ms' },
    { work: 'trang rỗng: khung trang, không đăng nhập', value: ground.empty.cpu, unit: 'ms' },
  ]
  const steps: string[][] = []
  for (const page of pages) {
    const whole = await load(server, page, REQUESTS)
    figures.push(...figuresOf(page, whole))
    steps.push(await stepsOf(server, page, whole, ground, sql))
  }
  printTable('Thời gian đi đâu (ms CPU một yêu cầu)', STEP_HEAD, steps)
  return { title: 'Các trang', figures }
}

function figuresOf({ name, aim, perSecond }: Page, whole: Load): Figure[] {
  const note = `trung vị ${shown(whole.median)} ms, p95 ${shown(whole.p95)} ms khi 8 người hỏi cùng lúc; ${shown(whole.bytes / 1024)} KB`
  const cost: Figure = { work: name, value: whole.cpu, unit: 'ms', aim, note }
  const speed: Figure = {
    work: `${name}, một tiến trình`,
    value: whole.perSecond,
    unit: 'yêu cầu/giây',
    atLeast: true,
  }
  return [cost, perSecond === undefined ? speed : { ...speed, aim: perSecond }]
}

interface Ground {
  health: Load
  /** the page frame alone, signed out */
  empty: Load
  /** the same, signed in: what is more is the look-up of the session */
  signedIn: Load
}

const FRAME_ONLY = '/tro-giup/tiep-can'

async function groundOf(server: Running, cookie: string): Promise<Ground> {
  return {
    health: await load(server, { path: '/suc-khoe' }, REQUESTS),
    empty: await load(server, { path: FRAME_ONLY }, REQUESTS),
    signedIn: await load(server, { path: FRAME_ONLY, cookie }, REQUESTS),
  }
}

const STEP_HEAD = [
  'Trang',
  'tất cả',
  'khung trang rỗng',
  'tìm phiên',
  'dữ liệu của trang (.data)',
  'kết xuất',
  'nén gzip',
  'riêng SQL',
  'số lệnh SQL',
  'gấp trang rỗng',
  'gấp SQL',
]

/** Steps are differences between requests of the same run: they are as exact as the machine is quiet. */
async function stepsOf(
  server: Running,
  page: Page,
  whole: Load,
  ground: Ground,
  sql: SqlAlone[],
): Promise<string[]> {
  const plain = await load(server, { ...page, encoding: 'identity' }, REQUESTS)
  const data = await load(server, { ...dataOf(page), encoding: 'identity' }, REQUESTS)
  const alone = sql.find(({ path }) => path === page.path)
  const session = ground.signedIn.cpu - ground.empty.cpu
  return [
    page.name,
    ...[whole.cpu, ground.empty.cpu, session, data.cpu, plain.cpu - data.cpu, whole.cpu - plain.cpu].map(
      shown,
    ),
    shown(alone?.cpu ?? Number.NaN),
    String(alone?.statements ?? ''),
    shown(whole.cpu / ground.empty.cpu),
    shown(whole.cpu / (alone?.cpu ?? Number.NaN)),
  ]
}

const dataOf = ({ path, cookie }: Target): Target => ({ path: `${path}.data`, cookie })

export function sqlAlone(
  databaseUrl: string,
  targets: readonly Required<Pick<Target, 'path' | 'cookie'>>[],
): SqlAlone[] {
  const asked = JSON.stringify(targets.map(({ path, cookie }) => ({ path, cookie })))
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', 'tests/bench/sql-alone.ts', asked],
    { encoding: 'utf8', env: { ...process.env, DATABASE_URL: databaseUrl } },
  )
  const line = stdout.trim().split('\n').at(-1) ?? ''
  if (status !== 0 || !line.startsWith('[')) throw new Error(`sql-alone: ${stderr}`)
  return JSON.parse(line) as SqlAlone[]
}
