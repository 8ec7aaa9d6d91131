import Database from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import makeBase from '../e2e/support/base-province'
import { startServer } from '../e2e/support/server'
import { Visitor } from '../support/visitor'
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
  const folder = mkdtempSync(path.join(tmpdir(), 'lccv-daily-'))
  const file = path.join(folder, 'province.db')
  copyFileSync(process.env.LCCV_BASE_DATABASE ?? '', file)
  const database = new Database(file)
  grow(database, people)
  const reader = database.prepare('SELECT "officialId" FROM "Enrolment" LIMIT 1').get() as {
    officialId: string
  }
  const cookie = openSession({ database, databaseUrl: '', remove: () => undefined }, reader.officialId)
  const server = await startServer({ databaseUrl: `file:${file}`, env: { DAILY_WORK: 'off' } })
  const visitor = new Visitor({ url: server.url, cookie })
  await quiet(visitor, database)
  const alone = await quiet(visitor, database)
  const first = await during(`file:${file}`, visitor, database)
  const again = await during(`file:${file}`, visitor, database)
  visitor.close()
  await server.stop()
  const { notices, letters } = database
    .prepare(
      'SELECT (SELECT COUNT(*) FROM "Notice") AS "notices", (SELECT COUNT(*) FROM "Letter") AS "letters"',
    )
    .get() as { notices: number; letters: number }
  database.close()
  rmSync(folder, { recursive: true, force: true })
  return [
    {
      work: 'lần đầu trong ngày',
      value: first.seconds,
      unit: 'giây',
      aim: SECONDS,
      note: `${notices} thông báo, ${letters} thư`,
    },
    { work: 'chạy lại', value: again.seconds, unit: 'giây', aim: SECONDS },
    { work: 'bộ nhớ nhiều nhất', value: first.memory, unit: 'MB' },
    {
      work: 'trang của người khác chậm thêm (lâu nhất)',
      value: Math.max(0, first.read - alone.read),
      unit: 'ms',
      aim: READ_DELAY,
      note: `lúc yên ${Math.round(alone.read)} ms`,
    },
    { work: 'một lần ghi chờ lâu nhất', value: first.write, unit: 'ms', aim: WRITE_DELAY },
  ]
}

/** Officials copied from the demo's until there are so many; all of them owe the course, three in ten around their due day. */
export function grow(database: Database.Database, people: number): void {
  const day = (shift: number) => `date('now', '+7 hours', '${shift} days')`
  const { have } = database.prepare('SELECT COUNT(*) AS "have" FROM "Official"').get() as { have: number }
  database.exec(
    'BEGIN; DELETE FROM "DailyStep"; DELETE FROM "Notice"; DELETE FROM "Letter"; DELETE FROM "UnitDayTotal";',
  )
  for (let copy = 1; copy * have < people; copy++) {
    const limit = Math.min(have, people - copy * have)
    database.exec(`
      CREATE TEMP TABLE "some" AS SELECT "id" FROM "Official" WHERE instr("id", '-') = 0 LIMIT ${limit};
      INSERT INTO "Official" ("id", "staffCode", "fullName", "sortKey", "searchText", "email", "joinedOn")
        SELECT o."id" || '-${copy}', o."staffCode" || '-${copy}', o."fullName", o."sortKey", o."searchText",
          'cb' || o."staffCode" || '-${copy}@binhminh.example', o."joinedOn" FROM "Official" o JOIN "some" s ON s."id" = o."id";
      INSERT INTO "Posting" ("id", "officialId", "unitId", "positionId", "primary", "from", "to")
        SELECT p."id" || '-${copy}', p."officialId" || '-${copy}', p."unitId", p."positionId", p."primary", p."from", p."to"
        FROM "Posting" p JOIN "some" s ON s."id" = p."officialId";
      INSERT INTO "Enrolment" ("id", "officialId", "courseId", "campaignId", "cycle", "assignedOn", "dueOn", "reason", "attemptsAllowed", "completedOn")
        SELECT e."id" || '-${copy}', e."officialId" || '-${copy}', e."courseId", e."campaignId", e."cycle", e."assignedOn",
          CASE abs(random()) % 10 WHEN 0 THEN ${day(3)} WHEN 1 THEN ${day(-1)} WHEN 2 THEN ${day(-9)} ELSE ${day(20)} END,
          e."reason", e."attemptsAllowed", CASE WHEN abs(random()) % 2 = 0 THEN NULL ELSE e."completedOn" END
        FROM "Enrolment" e JOIN "some" s ON s."id" = e."officialId";
      DROP TABLE "some";`)
  }
  database.exec('COMMIT; ANALYZE;')
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

async function during(databaseUrl: string, visitor: Visitor, database: Database.Database) {
  const begun = performance.now()
  const child = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'tests/bench/daily-alone.ts'], {
    env: { ...process.env, DATABASE_URL: databaseUrl, LOG: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (part: Buffer) => (said += part.toString()))
  let isOver = false
  child.once('close', () => (isOver = true))
  const waits = await waitsUntil(visitor, database, () => isOver)
  const { memory } = JSON.parse(said.trim().split('\n').at(-1) ?? '{}') as { memory: number }
  return { ...waits, memory, seconds: (performance.now() - begun) / 1000 }
}
