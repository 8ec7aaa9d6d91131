import type Database from 'better-sqlite3'
import { spawn } from 'node:child_process'
import makeBase from '../e2e/support/base-province'
import { startServer } from '../e2e/support/server'
import { Visitor } from '../support/visitor'
import { grownProvince } from './grown-province'
import { openSession } from './province'
import { type Figure, printFigures } from './table'

const SIZES = [3000, 30_000, 100_000]
/** The day's work of the largest province is to end within this. */
const SECONDS = 30
const READ_DELAY = 100
const WRITE_DELAY = 1000

/** The daily work over provinces of three sizes, in a process of its own as the server runs it, and who waits meanwhile. */
export async function benchDaily(): Promise<number> {
  const removeBase = makeBase()
  let missed = 0
  for (const people of SIZES)
    missed += printFigures(`Việc hằng ngày, ${people} cán bộ`, await measure(people))
  removeBase()
  return missed
}

async function measure(people: number): Promise<Figure[]> {
  const province = grownProvince(people)
  const { database, databaseUrl } = province
  const reader = database.prepare('SELECT "officialId" FROM "Enrolment" LIMIT 1').get() as {
    officialId: string
  }
  const cookie = openSession(province, reader.officialId)
  const server = await startServer({ databaseUrl, env: { DAILY_WORK: 'off' } })
  const visitor = new Visitor({ url: server.url, cookie })
  await quiet(visitor, database)
  const alone = await quiet(visitor, database)
  const first = await during(databaseUrl, visitor, database)
  const again = await during(databaseUrl, visitor, database)
  const next = await during(databaseUrl, visitor, database, 1)
  visitor.close()
  await server.stop()
  const { notices, letters } = database
    .prepare(
      'SELECT (SELECT COUNT(*) FROM "Notice") AS "notices", (SELECT COUNT(*) FROM "Letter") AS "letters"',
    )
    .get() as { notices: number; letters: number }
  province.remove()
  return [
    {
      work: 'lần đầu, sau hai tuần không chạy',
      value: first.seconds,
      unit: 'giây',
      aim: SECONDS,
      note: `${notices} thông báo, ${letters} thư`,
    },
    { work: 'chạy lại', value: again.seconds, unit: 'giây', aim: SECONDS },
    { work: 'ngày hôm sau', value: next.seconds, unit: 'giây', aim: SECONDS },
    { work: 'bộ nhớ nhiều nhất', value: Math.max(first.memory, next.memory), unit: 'MB' },
    {
      work: 'trang của người khác chậm thêm (lâu nhất)',
      value: Math.max(0, first.read - alone.read, next.read - alone.read),
      unit: 'ms',
      aim: READ_DELAY,
      note: `lúc yên ${Math.round(alone.read)} ms`,
    },
    {
      work: 'một lần ghi chờ lâu nhất',
      value: Math.max(first.write, next.write),
      unit: 'ms',
      aim: WRITE_DELAY,
    },
  ]
}

interface Waits {
  read: number
  write: number
}

/** The longest that a page and a write take while nothing else runs. */
async function quiet(visitor: Visitor, database: Database.Database): Promise<Waits> {
  const until = performance.now() + 3000
  return waitsUntil(visitor, database, () => performance.now() > until)
}

async function waitsUntil(
  visitor: Visitor,
  database: Database.Database,
  isOver: () => boolean,
): Promise<Waits> {
  const waits = { read: 0, write: 0 }
  const write = database.prepare(`INSERT INTO "Setting" ("key", "value", "updatedAt") VALUES ('bench', '', '')
    ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value"`)
  while (!isOver()) {
    const begun = performance.now()
    await visitor.get('/viec-can-lam')
    waits.read = Math.max(waits.read, performance.now() - begun)
    const writing = performance.now()
    write.run()
    waits.write = Math.max(waits.write, performance.now() - writing)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return waits
}

/** The daily work of the day so many days from today, and who waits meanwhile. */
async function during(databaseUrl: string, visitor: Visitor, database: Database.Database, ahead = 0) {
  const begun = performance.now()
  const child = spawn(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', 'tests/bench/daily-alone.ts', String(ahead)],
    {
      env: { ...process.env, DATABASE_URL: databaseUrl, LOG: 'silent' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let said = ''
  child.stdout.on('data', (part: Buffer) => (said += part.toString()))
  let isOver = false
  child.once('close', () => (isOver = true))
  const waits = await waitsUntil(visitor, database, () => isOver)
  const { memory } = JSON.parse(said.trim().split('\n').at(-1) ?? '{}') as { memory: number }
  return { ...waits, memory, seconds: (performance.now() - begun) / 1000 }
}
