// npm run bench -- people              a list of 3,000, 30,000 and 100,000 people, and what others wait meanwhile
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Figure, printFigures } from './table'

const folder = mkdtempSync(path.join(tmpdir(), 'lccv-people-'))
process.env.DATABASE_URL ??= `file:${path.join(folder, 'people.db')}`
process.env.LOG = 'silent'

const { deployMigrations } = await import('~/platform/migrations.server')
const { closeDatabase, db } = await import('~/platform/database.server')
const { closeSql, sql } = await import('~/platform/sql.server')
const imports = await import('~/organisation/intake/imports.server')
const { runSettled } = await import('~/organisation/intake/running.server')
const { placeBelow } = await import('~/organisation/tree')

const UNITS = 400
const HOUR = 3_600_000
const clock = () => new Date()
const TODAY = '2026-11-23'

/** A province of units, nobody in it. */
async function anEmptyProvince(): Promise<string[]> {
  await deployMigrations(process.env.DATABASE_URL ?? '')
  const ids = ['tinh', ...Array.from({ length: UNITS }, (_, place) => `u${place}`)]
  const unit = (id: string) => ({
    id,
    code: id,
    name: `Đơn vị ${id}`,
    kind: 'xã',
    searchText: id,
    validFrom: '2011-01-01',
  })
  const root = placeBelow(null, 'tinh')
  const places = ids.map((id) => ({
    id: randomUUID(),
    ...(id === 'tinh' ? root : placeBelow(root, id)),
    from: '2011-01-01',
  }))
  await db().unit.createMany({ data: ids.map(unit) })
  await db().unitPlacement.createMany({ data: places })
  await db().setting.create({ data: { key: 'probe', value: '0', updatedAt: clock() } })
  return ids.slice(1)
}

/** As the office's list has it; in .csv, since making a workbook of this size is not what is measured. */
function aList(people: number, from: number, units: readonly string[]): Buffer {
  const lines = ['STT;Mã cán bộ;Họ và tên;Mã đơn vị;Chức vụ;Điện thoại;Thư điện tử']
  for (let n = 0; n < people; n++) {
    const number = String(from + n).padStart(8, '0')
    const name = `${FAMILY[n % FAMILY.length]} ${MIDDLE[n % MIDDLE.length]} ${GIVEN[n % GIVEN.length]}`
    lines.push(
      `${n + 1};${number};${name};${units[n % units.length]};Chuyên viên;09${number};nguoi${from + n}@binhminh.example`,
    )
  }
  return Buffer.from(lines.join('\n'))
}
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng']
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Thu', 'Quốc']
const GIVEN = ['An', 'Bình', 'Cường', 'Dũng', 'Hạnh', 'Lan', 'Mai', 'Sơn', 'Thảo', 'Yến', 'Ánh']

/** Reads and writes as other requests would do, all the while; the longest and the usual waiting in milliseconds. */
function watchOthers() {
  const reads: number[] = []
  const writes: number[] = []
  let on = true
  const loop = async (waits: number[], every: number, work: () => Promise<unknown>) => {
    while (on) {
      // From when it was due: a held-up process is as much a wait as a held-up database.
      const due = performance.now() + every
      await new Promise((resolve) => setTimeout(resolve, every))
      await work()
      waits.push(performance.now() - due)
    }
  }
  const done = Promise.all([
    loop(reads, 10, () => sql.one('SELECT COUNT(*) AS "count" FROM "Unit" WHERE "code" = ?', 'u7')),
    loop(writes, 25, () =>
      sql.write((run) => run.run('UPDATE "Setting" SET "value" = ? WHERE "key" = ?', 'x', 'probe')),
    ),
  ])
  return async () => {
    on = false
    await done
    return { reads: worst(reads), writes: worst(writes), usualRead: share(reads, 0.99) }
  }
}
const worst = (waits: number[]) => Math.max(...waits)
const share = (waits: number[], part: number) =>
  [...waits].sort((a, b) => a - b)[Math.floor(waits.length * part)] ?? 0

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

async function measure(people: number, from: number, units: readonly string[]): Promise<number> {
  const file = { name: 'danh-sach.csv', bytes: aList(people, from, units), kind: 'text' as const }
  const others = watchOthers()
  let id = ''
  const read = await timed(async () => {
    id = await imports.beginImport(file, { byId: 'clerk', today: TODAY, clock })
    await runSettled(id, HOUR)
  })
  const check = await timed(async () => {
    const { columns } = (await imports.findImport(id)) ?? { columns: {} }
    await imports.chooseColumns(id, { columns, extent: 'delta', effectiveOn: TODAY }, clock)
    await runSettled(id, HOUR)
  })
  const before = await others()
  const cpuBefore = process.cpuUsage()
  const activation = watchOthers()
  const step = await timed(async () => {
    await imports.confirmImport(id, clock)
    await runSettled(id, HOUR)
  })
  const cpu = process.cpuUsage(cpuBefore)
  const during = await activation()
  const found = await imports.findImport(id)
  if (found?.state !== 'done' || found.added !== people) throw new Error(`not done: ${JSON.stringify(found)}`)
  const figures: Figure[] = [
    { work: 'đọc tệp vào chỗ tạm', value: read, unit: 's' },
    { work: 'kiểm tra', value: check, unit: 's' },
    {
      work: 'ghi: một bước cho tất cả',
      value: step,
      unit: 's',
      note: `bộ xử lý ${((cpu.user + cpu.system) / 1e6).toFixed(1)} s`,
    },
    { work: 'tổng', value: read + check + step, unit: 's', ...(people === 30_000 ? { aim: 60 } : {}) },
    { work: 'người khác đọc, chờ lâu nhất khi đọc và kiểm tra', value: before.reads, unit: 'ms', aim: 100 },
    { work: 'người khác ghi, chờ lâu nhất khi đọc và kiểm tra', value: before.writes, unit: 'ms', aim: 1000 },
    {
      work: 'người khác đọc, chờ lâu nhất khi ghi',
      value: during.reads,
      unit: 'ms',
      aim: 100,
      note: `99 %: ${Math.round(during.usualRead)} ms`,
    },
    { work: 'người khác ghi, chờ lâu nhất khi ghi', value: during.writes, unit: 'ms', aim: 1000 },
    { work: 'bộ nhớ của tiến trình này sau đó', value: process.memoryUsage.rss() / 2 ** 20, unit: 'MB' },
  ]
  return printFigures(`Nhập ${people.toLocaleString('vi-VN')} người`, figures)
}

/** Each size on top of the one before, as a province grows. */
export async function benchPeople(sizes: readonly number[] = [3000, 30_000, 100_000]): Promise<number> {
  const units = await anEmptyProvince()
  let missed = 0
  let from = 1_000_000
  for (const people of sizes) {
    missed += await measure(people, from, units)
    from += people
  }
  await closeSql()
  await closeDatabase()
  rmSync(folder, { recursive: true, force: true })
  return missed
}
