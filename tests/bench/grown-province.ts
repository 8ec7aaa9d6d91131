import Database from 'better-sqlite3'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BenchProvince } from './province'

/** A copy of the base province with so many officials, in a folder of its own. */
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

/** Officials copied from the demo's until there are so many; all of them owe the course, three in ten around their due day. */
function grow(database: Database.Database, people: number): void {
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
