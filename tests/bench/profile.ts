import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startServer } from '../e2e/support/server'
import { load, type Target } from './load'
import { prepare } from './scene'
import { printTable, shown } from './table'

interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[]
  samples: number[]
  timeDeltas: number[]
}

export interface Share {
  part: string
  /** of the main thread's working time */
  share: number
}

const REQUESTS = 1500

/** The order counts: the innermost frame that has a part takes the time. */
const PARTS: [RegExp, string][] = [
  [/better-sqlite3/, 'SQLite'],
  [/@prisma|app\/platform\/generated/, 'Prisma'],
  [/react-dom/, 'kết xuất React'],
  [/node_modules\/react\//, 'kết xuất React'],
  [/node_modules\/(@remix-run|react-router|turbo-stream|cookie|set-cookie-parser)/, 'Remix'],
  [/node_modules\/compression|node:zlib/, 'nén gzip (điều phối)'],
  [/node_modules\/(express|helmet|body-parser|on-headers|sirv|finalhandler|router)/, 'Express'],
  [/node_modules\/(lucia|oslo)|node:internal\/crypto|node:crypto/, 'phiên và băm'],
  [/node_modules/, 'gói khác'],
  [/build\/server/, 'mã của ứng dụng (trang, quy tắc, thông điệp)'],
  [
    /node:(_http|http|net|stream|internal\/(streams|http|stream_base|undici|deps\/undici|webstreams)|events|url|internal\/url|buffer)/,
    'HTTP và luồng của Node',
  ],
  [/node:/, 'phần khác của Node'],
]

/** Serves one page over and over under V8's sampling profiler, and says which part the main thread's time goes to. */
export async function profile(databaseUrl: string, target: Target): Promise<Share[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lccv-profile-'))
  const nodeArgs = ['--cpu-prof', '--cpu-prof-interval=200', `--cpu-prof-dir=${folder}`]
  const server = await startServer({ databaseUrl, nodeArgs })
  await load({ url: server.url, pid: server.process.pid ?? 0 }, target, REQUESTS)
  await server.stop()
  const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'))
  const shares = sharesOf(JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as CpuProfile)
  rmSync(folder, { recursive: true, force: true })
  return shares
}

export function sharesOf({ nodes, samples, timeDeltas }: CpuProfile): Share[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parent = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  )
  const kept = new Map<number, string | null>()
  const partOf = (id: number): string | null => {
    const known = kept.get(id)
    if (known !== undefined) return known
    const frame = byId.get(id)?.callFrame
    const above = parent.get(id)
    const own = frame ? ownPart(frame) : null
    const part = own ?? (above === undefined ? null : partOf(above))
    kept.set(id, part)
    return part
  }
  const sums = new Map<string, number>()
  samples.forEach((id, place) => {
    const part = partOf(id) ?? 'khác'
    sums.set(part, (sums.get(part) ?? 0) + (timeDeltas[place] ?? 0))
  })
  for (const part of ['(nghỉ)', 'khởi động']) sums.delete(part)
  const total = [...sums.values()].reduce((sum, time) => sum + time, 0)
  return [...sums].map(([part, time]) => ({ part, share: time / total })).sort((a, b) => b.share - a.share)
}

function ownPart({ functionName, url }: { functionName: string; url: string }): string | null {
  if (functionName === '(idle)') return '(nghỉ)'
  if (functionName === '(garbage collector)') return 'dọn bộ nhớ'
  if (functionName === '(program)') return 'mã máy ngoài JavaScript (mạng, hệ thống)'
  if (/node:internal\/modules|compileSourceTextModule|node:internal\/main/.test(url)) return 'khởi động'
  return PARTS.find(([pattern]) => pattern.test(url))?.[1] ?? null
}

/** Profiles the given paths, or the pages that the bench measures, and prints where the main thread's time goes. */
export async function profilePages(paths: readonly string[]): Promise<number> {
  const scene = prepare(1)
  const known = [
    { path: scene.lessonPath, cookie: scene.learnerCookie },
    { path: scene.unitPath, cookie: scene.headCookie },
    { path: '/toan-tinh', cookie: scene.inspectorCookie },
  ]
  const targets = paths.length > 0 ? paths.map((path) => ({ path, cookie: scene.inspectorCookie })) : known
  for (const target of targets) {
    const shares = await profile(scene.province.databaseUrl, target)
    printTable(
      target.path,
      ['Phần', 'Tỷ lệ thời gian của luồng chính'],
      shares.map(({ part, share }) => [part, `${shown(share * 100)} %`]),
    )
  }
  scene.province.remove()
  return 0
}
