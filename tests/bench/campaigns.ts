import Database from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { setPriority, tmpdir } from 'node:os'
import path from 'node:path'
import { closeDatabase } from '~/platform/database.server'
import { forgetEnvironment } from '~/platform/environment.server'
import { deployMigrations } from '~/platform/migrations.server'
import { closeSql, sql } from '~/platform/sql.server'
import { type Figure, printFigures } from './table'

const CAMPAIGNS = 10
const SIZES = [3_000, 30_000, 100_000]

/** npm run bench -- campaigns [3000 …]: ten campaigns recomputed over so many officials, and who waits meanwhile. */
export async function benchCampaigns(asked: readonly string[]): Promise<number> {
  const sizes = asked.length > 0 ? asked.map(Number) : SIZES
  let missed = 0
  for (const size of sizes)
    missed += printFigures(`${size} cán bộ, ${CAMPAIGNS} đợt học`, await measure(size))
  return missed
}

async function measure(size: number): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lccv-bench-'))
  const file = path.join(folder, 'campaigns.db')
  process.env.DATABASE_URL = `file:${file}`
  forgetEnvironment()
  await deployMigrations(`file:${file}`)
  fill(file, size)
  const first = await timed()
  const again = await timed()
  await closeSql()
  await closeDatabase()
  rmSync(folder, { recursive: true, force: true })
  const aim = size === 30_000 ? { aim: 5 } : {}
  const note = `${first.enrolled} lượt được ghi`
  return [
    {
      work: 'lần đầu: ghi mọi lượt học',
      value: first.seconds,
      unit: 's',
      note: `${note}; ${first.cpu}`,
    },
    { work: 'tính lại khi không có gì đổi', value: again.seconds, unit: 's', ...aim, note: again.cpu },
    { work: 'người khác đọc, chờ lâu nhất', value: Math.max(first.read, again.read), unit: 'ms', aim: 100 },
    {
      work: 'người khác ghi, chờ lâu nhất',
      value: Math.max(first.write, again.write),
      unit: 'ms',
      aim: 1000,
    },
    { work: 'bộ nhớ nhiều nhất của tiến trình làm việc', value: first.memory, unit: 'MB' },
  ]
}

/** Runs the day's work in a process of its own, as the server does; keeps the longest that others waited meanwhile. */
async function timed() {
  let running = true
  const longest = { read: 0, write: 0 }
  const others = async (kind: 'read' | 'write', every: number, work: () => Promise<unknown>) => {
    while (running) {
      const due = performance.now() + every
      await new Promise((resolve) => setTimeout(resolve, every))
      await work()
      longest[kind] = Math.max(longest[kind], performance.now() - due)
    }
  }
  const readers = others('read', 5, () =>
    sql.one('SELECT "fullName" FROM "Official" WHERE "id" = ?', 'o0000001'),
  )
  const writers = others('write', 20, () =>
    sql.write((run) => run.run('UPDATE "Official" SET "shortcuts" = ? WHERE "id" = ?', true, 'o0000001')),
  )
  const work = await apart()
  running = false
  await Promise.all([readers, writers])
  return { ...work, ...longest, cpu: `bộ xử lý ${work.cpu.toFixed(1).replace('.', ',')} s` }
}

interface Work {
  enrolled: number
  /** of the work itself, without the start of its process */
  seconds: number
  cpu: number
  /** MB at most */
  memory: number
}

function apart(): Promise<Work> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/campaigns-alone.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (child.pid !== undefined) setPriority(child.pid, 5)
  let said = ''
  child.stdout.on('data', (part: Buffer) => (said += part.toString()))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => resolve(JSON.parse(said.trim().split('\n').at(-1) ?? '') as Work))
  })
}

/** One commune for forty officials, twenty positions of which every fifth is at risk, two courses. */
function fill(file: string, size: number): void {
  const database = new Database(file)
  database.pragma('foreign_keys = OFF')
  const into = (table: string, columns: readonly string[]) => {
    const names = columns.map((column) => `"${column}"`).join(', ')
    const statement = database.prepare(
      `INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
    )
    return (...values: (string | number | null)[]) => statement.run(...values)
  }
  database.transaction(() => {
    const unit = into('Unit', ['id', 'code', 'name', 'kind', 'searchText', 'validFrom'])
    const placed = into('UnitPlacement', ['id', 'unitId', 'parentId', 'path', 'depth', 'from'])
    unit('tinh', 'tinh', 'Tỉnh', 'tỉnh', '', '2011-01-01')
    placed('tinh', 'tinh', null, '/tinh/', 0, '2011-01-01')
    const communes = Math.ceil(size / 40)
    for (let n = 0; n < communes; n++) {
      unit(`x${n}`, `x${n}`, `Xã ${n}`, n % 2 === 0 ? 'xã' : 'sở', '', '2011-01-01')
      placed(`x${n}`, `x${n}`, 'tinh', `/tinh/x${n}/`, 1, '2011-01-01')
    }
    const position = into('Position', ['id', 'code', 'name'])
    const risk = into('PositionRisk', ['positionId', 'riskGroup'])
    for (let n = 0; n < 20; n++) {
      position(`j${n}`, `j${n}`, `Chức danh ${n}`)
      if (n % 5 === 0) risk(`j${n}`, 'land')
    }
    const official = into('Official', ['id', 'staffCode', 'fullName', 'sortKey', 'searchText', 'joinedOn'])
    const posting = into('Posting', ['id', 'officialId', 'unitId', 'positionId', 'primary', 'from'])
    const name = into('SignInName', ['normalised', 'officialId', 'kind'])
    const head = into('Headship', ['id', 'officialId', 'unitId', 'kind', 'from'])
    for (let n = 0; n < size; n++) {
      const id = `o${String(n).padStart(7, '0')}`
      official(id, id, `Nguyễn Văn ${n}`, id, id, n % 50 === 0 ? '2026-10-20' : '2015-01-01')
      posting(id, id, `x${n % communes}`, `j${n % 20}`, 1, '2015-01-01')
      name(id, id, 'staffCode')
      if (n < communes) head(id, id, `x${n}`, 'head', '2020-01-01')
    }
    fillCampaigns(into)
  })()
  database.close()
}

type Into = (table: string, columns: readonly string[]) => (...values: (string | number | null)[]) => unknown

const AUDIENCES = [
  [['everyone', '']],
  [['unitKind', 'xã']],
  [['riskGroup', 'land']],
  [['heads', '']],
  [['newcomers', '60']],
] as const

function fillCampaigns(into: Into): void {
  const course = into('Course', ['id', 'slug'])
  for (const id of ['k1', 'k2']) course(id, id)
  const columns = ['id', 'code', 'name', 'courseId', 'reason', 'orderedBy', 'opensOn', 'dueOn']
  const campaign = into('Campaign', columns)
  const terms = into('CampaignTerms', ['campaignId'])
  const taught = into('CampaignCourse', ['campaignId', 'courseId', 'order'])
  const rule = into('AudienceRule', ['id', 'campaignId', 'kind', 'value'])
  for (let n = 0; n < CAMPAIGNS; n++) {
    const id = `c${n}`
    campaign(id, id, id, `k${(n % 2) + 1}`, '', '', '2026-11-01', '2026-12-31')
    terms(id)
    taught(id, `k${(n % 2) + 1}`, 0)
    for (const [kind, value] of AUDIENCES[n % AUDIENCES.length] ?? []) rule(`${id}${kind}`, id, kind, value)
  }
}
