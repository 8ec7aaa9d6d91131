import type Database from 'better-sqlite3'
import { readdirSync, readFileSync } from 'node:fs'
import makeBase from '../e2e/support/base-province'
import { type RunningServer, startServer } from '../e2e/support/server'
import { Visitor } from '../support/visitor'
import { grownProvince } from './grown-province'
import { openSession } from './province'
import { remember } from './provinces'
import { type Figure, printFigures } from './table'

const SIZES = [1200, 12_000, 100_000]
const SECONDS = 20
const MEMORY_MB = 300
const DELAY_MS = 100
const QUIET_MS = 4000
const EVERY_MS = 10
const LOOK_EVERY_MS = 100
const TICKS = 100

/** Everyone in the province as files, made beside a server that goes on answering: the list, and the evidence pack. */
export async function benchReports(sizes: readonly number[]): Promise<number> {
  const removeBase = makeBase()
  let missed = 0
  for (const people of sizes.length > 0 ? sizes : SIZES)
    missed += printFigures(`Danh sách và hồ sơ cả tỉnh, ${people} cán bộ`, await measure(people))
  removeBase()
  return missed
}

async function measure(people: number): Promise<Figure[]> {
  const province = grownProvince(people)
  const { database, databaseUrl } = province
  remember(database)
  const administrator = idOf(
    database,
    `SELECT "officialId" AS "id" FROM "RoleGrant" WHERE "role" = 'administrator'`,
  )
  const learner = idOf(database, 'SELECT "officialId" AS "id" FROM "Enrolment"')
  const root = idOf(database, 'SELECT "unitId" AS "id" FROM "UnitPlacement" WHERE "parentId" IS NULL')
  const session = (id: string) => openSession(province, id)
  const server = await startServer({ databaseUrl })
  const other = new Visitor({ url: server.url, cookie: session(learner) })
  const quiet = () => waitsWhile(other, new Promise((done) => setTimeout(done, QUIET_MS)))
  await quiet()
  const alone = await quiet()
  const figures: Figure[] = [{ work: 'trang của người khác lúc yên, lâu nhất', value: alone, unit: 'ms' }]
  const period = idOf(database, 'SELECT "id" FROM "ReportPeriod" ORDER BY "signBy" DESC')
  const files = {
    xlsx: `danh-sach.xlsx?tinh-trang=tat-ca`,
    csv: `danh-sach.csv?tinh-trang=tat-ca`,
    'hồ sơ minh chứng': `ho-so-minh-chung.zip?ky=${period}`,
  }
  for (const [kind, address] of Object.entries(files)) {
    const work = take(server, session(administrator), `/don-vi/${root}/${address}`)
    const [taken, worst] = await Promise.all([work, waitsWhile(other, work)])
    figures.push(
      { work: `${kind}: từ lúc bấm tới byte cuối`, value: taken.seconds, unit: 'giây', aim: SECONDS },
      { work: `${kind}: byte đầu`, value: taken.firstByte, unit: 'giây' },
      { work: `${kind}: bộ xử lý của tiến trình lập tệp`, value: taken.cpu, unit: 'giây' },
      {
        work: `${kind}: bộ nhớ của tiến trình lập tệp`,
        value: taken.memory,
        unit: 'MB',
        ...(taken.memory > 0 && { aim: MEMORY_MB }),
        note: `tệp ${(taken.bytes / 2 ** 20).toFixed(1)} MB`,
      },
      {
        work: `${kind}: trang của người khác chậm thêm (lâu nhất)`,
        value: Math.max(0, worst - alone),
        unit: 'ms',
        aim: DELAY_MS,
      },
    )
  }
  other.close()
  await server.stop()
  province.remove()
  return figures
}

const idOf = (database: Database.Database, text: string) =>
  (database.prepare(`${text} LIMIT 1`).get() as { id: string }).id

async function take({ url, process: server }: RunningServer, cookie: string, address: string) {
  let [memory, cpu] = [0, 0]
  const look = setInterval(() => {
    const used = usedByChild(server.pid ?? 0)
    memory = Math.max(memory, used.memory)
    cpu = Math.max(cpu, used.cpu)
  }, LOOK_EVERY_MS)
  const begun = performance.now()
  const answer = await fetch(url + address, { headers: { Cookie: cookie } })
  if (answer.status !== 200 || !answer.body) throw new Error(`${address} was answered ${answer.status}`)
  let [bytes, firstByte] = [0, 0]
  for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) {
    if (bytes === 0) firstByte = (performance.now() - begun) / 1000
    bytes += part.length
  }
  clearInterval(look)
  return { seconds: (performance.now() - begun) / 1000, firstByte, bytes, memory, cpu }
}

/** The most that a child of the server has held so far in MB, and its seconds of processor; nothing where the system does not tell. */
function usedByChild(parent: number): { memory: number; cpu: number } {
  let [memory, cpu] = [0, 0]
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8')
      if (Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]) !== parent) continue
      memory = Math.max(memory, Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024)
      const times = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
      cpu = Math.max(cpu, (Number(times[11]) + Number(times[12])) / TICKS)
    } catch {
      // It ended meanwhile.
    }
  }
  return { memory, cpu }
}

async function waitsWhile(visitor: Visitor, work: Promise<unknown>): Promise<number> {
  let [isOver, worst] = [false, 0]
  const over = work.finally(() => (isOver = true))
  while (!isOver) {
    const begun = performance.now()
    await visitor.get('/viec-can-lam')
    worst = Math.max(worst, performance.now() - begun)
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
  }
  await over
  return worst
}
