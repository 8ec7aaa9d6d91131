import Database from 'better-sqlite3'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BenchProvince } from './province'

/** So many copies of a unit hang from the first of them: a commune with its schools, a department with its offices. */
const GROUP = 12

/** A copy of the base province with so many officials and as many more units, in a folder of its own. */
export function grownProvince(people: number): BenchProvince {
  const folder = mkdtempSync(path.join(tmpdir(), 'lccv-grown-'))
  const file = path.join(folder, 'province.db')
  copyFileSync(process.env.LCCV_BASE_DATABASE ?? '', file)
  const database = new Database(file)
  grow(database, people)
  const remove = () => {
    database.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { database, databaseUrl: `file:${file}`, remove }
}

/**
 * The demo's units and their officials copied until there are so many: a copy's people work in the copy's units, so that
 * a unit stays as large as it is and the province gets more of them. All owe the course, three in ten around their due day.
 */
function grow(database: Database.Database, people: number): void {
  const day = (shift: number) => `date('now', '+7 hours', '${shift} days')`
  const { have } = database.prepare('SELECT COUNT(*) AS "have" FROM "Official"').get() as { have: number }
  database.exec(
    'BEGIN; DELETE FROM "DailyStep"; DELETE FROM "Notice"; DELETE FROM "Letter"; DELETE FROM "UnitDayTotal";',
  )
  for (let copy = 1; copy * have < people; copy++) {
    const limit = Math.min(have, people - copy * have)
    copyUnits(database, copy)
    database.exec(`
      CREATE TEMP TABLE "some" AS SELECT "id" FROM "Official" WHERE instr("id", '-') = 0 LIMIT ${limit};
      INSERT INTO "Official" ("id", "staffCode", "fullName", "sortKey", "searchText", "email", "joinedOn")
        SELECT o."id" || '-${copy}', o."staffCode" || '-${copy}', o."fullName", o."sortKey", o."searchText",
          'cb' || o."staffCode" || '-${copy}@binhminh.example', o."joinedOn" FROM "Official" o JOIN "some" s ON s."id" = o."id";
      INSERT INTO "Posting" ("id", "officialId", "unitId", "positionId", "primary", "from", "to")
        SELECT p."id" || '-${copy}', p."officialId" || '-${copy}', COALESCE(u."id", p."unitId"), p."positionId", p."primary", p."from", p."to"
        FROM "Posting" p JOIN "some" s ON s."id" = p."officialId" LEFT JOIN "Unit" u ON u."id" = p."unitId" || '-${copy}';
      INSERT INTO "Headship" ("id", "officialId", "unitId", "kind", "from", "to")
        SELECT h."id" || '-${copy}', h."officialId" || '-${copy}', u."id", h."kind", h."from", h."to"
        FROM "Headship" h JOIN "some" s ON s."id" = h."officialId" JOIN "Unit" u ON u."id" = h."unitId" || '-${copy}';
      INSERT INTO "Enrolment" ("id", "officialId", "courseId", "campaignId", "cycle", "assignedOn", "dueOn", "reason", "attemptsAllowed", "completedOn")
        SELECT e."id" || '-${copy}', e."officialId" || '-${copy}', e."courseId", e."campaignId", e."cycle", e."assignedOn",
          CASE abs(random()) % 10 WHEN 0 THEN ${day(3)} WHEN 1 THEN ${day(-1)} WHEN 2 THEN ${day(-9)} ELSE ${day(20)} END,
          e."reason", e."attemptsAllowed", CASE WHEN abs(random()) % 2 = 0 THEN NULL ELSE e."completedOn" END
        FROM "Enrolment" e JOIN "some" s ON s."id" = e."officialId";
      DROP TABLE "some";`)
  }
  database.exec('COMMIT; ANALYZE;')
}

/** The units of today below the province, once more: the first copy of a group beside its model, the others below that copy. */
function copyUnits(database: Database.Database, copy: number): void {
  const first = copy - ((copy - 1) % GROUP)
  const above = (unit: string) => (copy === first ? "''" : `${unit} || '-${first}/'`)
  const placed = `FROM "UnitPlacement" p JOIN "Unit" u ON u."id" = p."unitId"
     JOIN "UnitPlacement" r ON r."depth" = 0 AND r."to" IS NULL
    WHERE p."to" IS NULL AND p."depth" > 0 AND instr(u."id", '-') = 0`
  const own = 'substr(p."path", length(r."path") + 1)'
  const top = `substr(${own}, 1, instr(${own}, '/') - 1)`
  database.exec(`
    INSERT INTO "Unit" ("id", "code", "name", "kind", "searchText", "validFrom")
      SELECT u."id" || '-${copy}', u."code" || '-${copy}', u."name" || ' ${copy}', u."kind", u."searchText", u."validFrom" ${placed};
    INSERT INTO "UnitPlacement" ("id", "unitId", "parentId", "path", "depth", "from")
      SELECT p."id" || '-${copy}', u."id" || '-${copy}',
        CASE WHEN p."depth" > 1 THEN p."parentId" || '-${copy}' WHEN ${copy} = ${first} THEN p."parentId" ELSE u."id" || '-${first}' END,
        r."path" || ${above(top)} || replace(${own}, '/', '-${copy}/'), p."depth" + ${copy === first ? 0 : 1}, p."from" ${placed}
      ORDER BY p."depth";`)
}
