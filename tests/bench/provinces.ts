import type Database from 'better-sqlite3'
import makeBase from '../e2e/support/base-province'
import { startServer } from '../e2e/support/server'
import { grownProvince } from './grown-province'
import { load } from './load'
import { openSession } from './province'
import { type Figure, printFigures } from './table'

const SIZES = [1200, 12_000, 100_000]
/** At most so many requests a page: a hundred thousand officials are not asked two thousand times. */
const REQUESTS = 600
const FEWEST = 60
const QUARTERS = 12

/** ms of processor time for the whole province's first page, by its size */
const aimOf = (people: number) => (people <= 1200 ? 10 : people <= 12_000 ? 30 : 100)

const PAGES = [
  { name: 'trang toàn tỉnh', path: '/toan-tinh', isFirst: true },
  { name: 'từng khóa học', path: '/toan-tinh/khoa-hoc', isFirst: false },
  { name: 'xu hướng', path: '/toan-tinh/xu-huong', isFirst: false },
  { name: 'người đứng đầu', path: '/toan-tinh/nguoi-dung-dau', isFirst: false },
]

/** The pages of the whole province with three years behind it: what each costs, and how that grows. */
export async function benchProvinces(sizes: readonly number[]): Promise<number> {
  const removeBase = makeBase()
  let missed = 0
  for (const people of sizes.length > 0 ? sizes : SIZES)
    missed += printFigures(`Các trang toàn tỉnh, ${people} cán bộ, ba năm`, await measure(people))
  removeBase()
  return missed
}

async function measure(people: number): Promise<Figure[]> {
  const province = grownProvince(people)
  remember(province.database)
  const { officialId } = province.database
    .prepare(`SELECT "officialId" FROM "RoleGrant" WHERE "role" = 'inspector' LIMIT 1`)
    .get() as { officialId: string }
  const cookie = openSession(province, officialId)
  const server = await startServer({ databaseUrl: province.databaseUrl })
  const running = { url: server.url, pid: server.process.pid ?? 0 }
  const requests = Math.max(FEWEST, Math.round((REQUESTS * 1200) / people))
  const figures: Figure[] = []
  for (const { name, path, isFirst } of PAGES) {
    const { cpu, median, bytes } = await load(running, { path, cookie }, requests)
    const note = `trung vị ${Math.round(median)} ms khi 8 người hỏi cùng lúc; ${Math.round(bytes / 1024)} KB`
    figures.push({ work: name, value: cpu, unit: 'ms', note, ...(isFirst && { aim: aimOf(people) }) })
  }
  await server.stop()
  province.remove()
  return figures
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
