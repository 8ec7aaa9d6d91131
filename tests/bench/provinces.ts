import type Database from 'better-sqlite3'
import makeBase from '../e2e/support/base-province'
import { startServer } from '../e2e/support/server'
import { Visitor } from '../support/visitor'
import { grownProvince } from './grown-province'
import { load } from './load'
import { cpuMs } from './process'
import { type BenchProvince, openSession } from './province'
import { type Figure, printFigures, shown } from './table'

const SIZES = [1200, 12_000, 100_000]
const MOST_REQUESTS = 600
const FEWEST = 10
/** No page is asked for longer than this. */
const MOST_MS = 20_000
const QUARTERS = 12
const UNIT_AIM = 15

/** ms of processor time for the whole province's first page, by its size */
const aimOf = (people: number) => (people <= 1200 ? 10 : people <= 12_000 ? 30 : 100)

interface Page {
  name: string
  path: string
  cookie: string
  aim?: number
}

/** The pages of the whole province and of its units with three years behind it: what each costs, and how that grows. */
export async function benchProvinces(sizes: readonly number[]): Promise<number> {
  const removeBase = makeBase()
  let missed = 0
  for (const people of sizes.length > 0 ? sizes : SIZES)
    missed += printFigures(`Các trang toàn tỉnh và đơn vị, ${people} cán bộ, ba năm`, await measure(people))
  removeBase()
  return missed
}

async function measure(people: number): Promise<Figure[]> {
  const province = grownProvince(people)
  remember(province.database)
  const pages = pagesOf(province, people)
  const server = await startServer({ databaseUrl: province.databaseUrl })
  const running = { url: server.url, pid: server.process.pid ?? 0 }
  const figures: Figure[] = []
  for (const { name, path, cookie, aim } of pages) {
    const visitor = new Visitor({ url: server.url, cookie })
    const once = await onceCosts(running, visitor, path)
    completeSome(province.database)
    const after = await onceCosts(running, visitor, path)
    visitor.close()
    const requests = Math.min(MOST_REQUESTS, Math.max(FEWEST, Math.round(MOST_MS / after.ms)))
    const { cpu, median, bytes } = await load(running, { path, cookie }, requests)
    const note = [
      `lần đầu trong ngày ${shown(once.cpu)} ms`,
      `sau một lượt hoàn thành ${shown(after.cpu)} ms`,
      `trung vị ${Math.round(median)} ms khi 8 người hỏi cùng lúc`,
      `${Math.round(bytes / 1024)} KB`,
    ].join('; ')
    figures.push({ work: name, value: cpu, unit: 'ms', note, ...(aim !== undefined && { aim }) })
  }
  await server.stop()
  province.remove()
  return figures
}

function pagesOf(province: BenchProvince, people: number): Page[] {
  const { database } = province
  const { officialId } = database
    .prepare(`SELECT "officialId" FROM "RoleGrant" WHERE "role" = 'inspector' LIMIT 1`)
    .get() as { officialId: string }
  const cookie = openSession(province, officialId)
  const units = database.prepare(HEADED).all() as HeadedUnit[]
  const middle = units[Math.floor(units.length / 2)]
  const [root, largest] = [
    units.find(({ depth }) => depth === 0),
    units.filter(({ depth }) => depth > 0).at(-1),
  ]
  const ofUnit = (unit: HeadedUnit | undefined, which: string, aim?: number): Page[] => {
    if (!unit) return []
    const head = openSession(province, unit.officialId)
    const path = `/don-vi/${unit.id}`
    const name = `${which} (${unit.people} người)`
    return [
      { name: `trang đơn vị ${name}`, path, cookie: head, ...(aim !== undefined && { aim }) },
      { name: `học và hiểu ${name}`, path: `${path}/hoc-va-hieu`, cookie: head },
      { name: `ký số liệu ${name}`, path: `${path}/ky-so-lieu`, cookie: head },
      { name: `tự kiểm tra ${name}`, path: `${path}/tu-kiem-tra`, cookie: head },
    ]
  }
  return [
    { name: 'trang toàn tỉnh', path: '/toan-tinh', cookie, aim: aimOf(people) },
    { name: 'từng khóa học', path: '/toan-tinh/khoa-hoc', cookie },
    { name: 'xu hướng', path: '/toan-tinh/xu-huong', cookie },
    { name: 'người đứng đầu', path: '/toan-tinh/nguoi-dung-dau', cookie },
    ...ofUnit(middle, 'cỡ giữa', UNIT_AIM),
    ...ofUnit(largest, 'lớn nhất'),
    ...ofUnit(root, 'cấp tỉnh'),
  ]
}

interface HeadedUnit {
  id: string
  officialId: string
  depth: number
  /** at and below it */
  people: number
}

/** Units with a head today, smallest first. */
const HEADED = `SELECT h."unitId" AS "id", MIN(h."officialId") AS "officialId", u."depth",
    (SELECT COUNT(*) FROM "UnitPlacement" b JOIN "Posting" p ON p."unitId" = b."unitId" AND p."primary" = 1 AND p."to" IS NULL
     WHERE b."path" LIKE u."path" || '%' AND b."to" IS NULL) AS "people"
  FROM "Headship" h JOIN "UnitPlacement" u ON u."unitId" = h."unitId" AND u."to" IS NULL
  WHERE h."kind" = 'head' AND h."to" IS NULL GROUP BY h."unitId" ORDER BY "people"`

/** One more person of somewhere has finished. */
const completeSome = (database: Database.Database) =>
  database
    .prepare(
      `UPDATE "Enrolment" SET "completedOn" = date('now', '+7 hours') WHERE "id" = (SELECT "id" FROM "Enrolment"
       WHERE "completedOn" IS NULL AND "campaignId" NOT LIKE 'cu-%' LIMIT 1)`,
    )
    .run()

async function onceCosts({ pid }: { pid: number }, visitor: Visitor, path: string) {
  const [began, cpu] = [performance.now(), cpuMs(pid)]
  await visitor.get(path)
  return { ms: performance.now() - began, cpu: cpuMs(pid) - cpu }
}

/** Twelve quarters that everyone completed, and the figures kept of every day of them and of the present campaign. */
export function remember(database: Database.Database): void {
  database.exec('BEGIN')
  for (let quarter = 1; quarter <= QUARTERS; quarter++) {
    const day = (shift: number) => `date('now', '+7 hours', '${shift - quarter * 91} days')`
    database.exec(`
      INSERT INTO "Campaign" ("id", "code", "name", "courseId", "reason", "orderedBy", "opensOn", "dueOn")
        SELECT 'cu-${quarter}', 'cu-${quarter}', 'Đợt cũ ${quarter}', (SELECT "id" FROM "Course" ORDER BY "slug" LIMIT 1), '', '', ${day(0)}, ${day(60)};
      INSERT INTO "Enrolment" ("id", "officialId", "courseId", "campaignId", "cycle", "assignedOn", "dueOn", "reason", "attemptsAllowed", "completedOn")
        SELECT o."id" || '-cu-${quarter}', o."id", (SELECT "id" FROM "Course" ORDER BY "slug" LIMIT 1), 'cu-${quarter}', 'cu-${quarter}',
          ${day(0)}, ${day(60)}, '{}', 3, ${day(30)} FROM "Official" o;`)
  }
  database.exec(`
    WITH RECURSIVE "back" ("days") AS (SELECT 1 UNION ALL SELECT "days" + 1 FROM "back" WHERE "days" < ${QUARTERS * 91})
    INSERT INTO "UnitDayTotal" ("choice", "day", "unitId", "path", "completed", "inProgress", "notStarted", "overdue", "exempt", "deferred", "unassigned", "enrolments", "completions")
      SELECT CASE WHEN b."days" <= 40 THEN 'campaign:' || c."id" ELSE 'campaign:cu-' || (1 + b."days" / 91) END,
        date('now', '+7 hours', '-' || b."days" || ' days'), p."unitId", p."path", 40 - MIN(40, b."days" % 91), 3, 2, 1, 0, 0, 0, 46, 20
      FROM "back" b JOIN "UnitPlacement" p ON p."to" IS NULL
        JOIN (SELECT "id" FROM "Campaign" WHERE "id" NOT LIKE 'cu-%' ORDER BY "opensOn" DESC, "code" LIMIT 1) c;
    COMMIT; ANALYZE;`)
}
