import { newId } from '~/platform/ids.server'
import { sql } from '~/platform/sql.server'

export type Visit = { enrolmentId: string; lessonSlug: string; sectionId: string; at: Date }

const BEGIN = `INSERT INTO "LessonReading" ("enrolmentId", "lessonSlug", "lessonHash", "startedAt", "sections")
  VALUES (?, ?, ?, ?, ?) ON CONFLICT ("enrolmentId", "lessonSlug") DO NOTHING`
const SECTIONS = 'SELECT "sections" FROM "LessonReading" WHERE "enrolmentId" = ? AND "lessonSlug" = ?'
const ADD_SECTION = 'UPDATE "LessonReading" SET "sections" = ? WHERE "enrolmentId" = ? AND "lessonSlug" = ?'
const LEAVE = 'UPDATE "SectionVisit" SET "leftAt" = ? WHERE "enrolmentId" = ? AND "leftAt" IS NULL'
const VISIT = `INSERT INTO "SectionVisit" ("id", "enrolmentId", "lessonSlug", "sectionId", "openedAt")
  VALUES (?, ?, ?, ?, ?)`
const PLACE = 'UPDATE "Enrolment" SET "placeLesson" = ?, "placeSection" = ? WHERE "id" = ?'

/** Notes by the server's clock that a section was opened, and that the one before was left; keeps the place. */
export async function noteVisit(visit: Visit, lessonHash: string): Promise<void> {
  const { enrolmentId, lessonSlug, sectionId } = visit
  const at = sql.instant(visit.at)
  await sql.write(async (run) => {
    await run.run(BEGIN, enrolmentId, lessonSlug, lessonHash, at, JSON.stringify([sectionId]))
    const row = await run.one<{ sections: string }>(SECTIONS, enrolmentId, lessonSlug)
    const sections = JSON.parse(row?.sections ?? '[]') as string[]
    if (!sections.includes(sectionId)) {
      await run.run(ADD_SECTION, JSON.stringify([...sections, sectionId]), enrolmentId, lessonSlug)
    }
    await run.run(LEAVE, at, enrolmentId)
    await run.run(VISIT, newId(), enrolmentId, lessonSlug, sectionId, at)
    await run.run(PLACE, lessonSlug, sectionId, enrolmentId)
  })
}

/** Notes that the reader went away from whatever section was open. */
export async function noteLeaving(enrolmentId: string, at: Date): Promise<void> {
  await sql.write((run) => run.run(LEAVE, sql.instant(at), enrolmentId))
}
