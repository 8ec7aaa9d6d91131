import { sql } from '~/platform/sql.server'
import type { EnrolmentOrder, EnrolmentView } from './enrolment'

type Row = Omit<
  EnrolmentView,
  'openedAt' | 'lastSubmittedAt' | 'readings' | 'order' | 'attemptsUsed' | 'attemptsAllowed'
> & {
  attemptsUsed: number
  attemptsAllowed: number
  openedAt: string | Date | null
  lastSubmittedAt: string | Date | null
  readings: string | null
  campaignName: string | null
  orderedBy: string | null
  opensOn: string | null
  campaignAttempts: number | null
  campaignWait: number | null
  campaignTimer: number | null
}

// Readings go along as one text: slug|hash|finished|["section", …] joined by ';', none of which holds a separator.
const SELECT = `
  SELECT e."id", e."officialId", e."courseId", c."slug" AS "courseSlug", e."cycle", e."assignedOn", e."dueOn",
         e."undelivered", e."openedAt", e."courseEditionHash", e."language", e."completedOn", e."exemptFrom",
         e."exemptUntil", e."deferredFrom", e."deferredUntil", e."closedOn", e."heldSince",
         e."attemptsUsed", e."attemptsAllowed", e."placeLesson", e."placeSection", k."name" AS "campaignName", k."orderedBy", k."opensOn",
         k."attempts" AS "campaignAttempts", k."waitHoursBeforeLast" AS "campaignWait",
         k."timerMinutes" AS "campaignTimer",
         (SELECT v."hash" FROM "CourseEdition" v WHERE v."courseId" = e."courseId"
           ORDER BY v."number" DESC LIMIT 1) AS "latestEditionHash",
         (SELECT string_agg(r."lessonSlug" || '|' || r."lessonHash" || '|' ||
                 CASE WHEN r."finishedAt" IS NULL THEN '' ELSE 'x' END || '|' || r."sections", ';')
            FROM "LessonReading" r WHERE r."enrolmentId" = e."id") AS "readings",
         (SELECT a."id" FROM "Attempt" a WHERE a."enrolmentId" = e."id" AND a."submittedAt" IS NULL
           ORDER BY a."number" DESC LIMIT 1) AS "openAttemptId",
         (SELECT MAX(a."submittedAt") FROM "Attempt" a WHERE a."enrolmentId" = e."id") AS "lastSubmittedAt",
         (SELECT t."id" FROM "Completion" d JOIN "Certificate" t ON t."completionId" = d."id"
           WHERE d."enrolmentId" = e."id"
             AND NOT EXISTS (SELECT 1 FROM "CertificateRevocation" x WHERE x."certificateId" = t."id")
           LIMIT 1) AS "certificateId"
    FROM "Enrolment" e JOIN "Course" c ON c."id" = e."courseId"
    LEFT JOIN "Campaign" k ON k."id" = e."campaignId"`

// Of several cycles of one course the one still to be done comes first, then the latest; what was closed comes last.
const OF_COURSE = `${SELECT} WHERE e."officialId" = ? AND c."slug" = ?
  ORDER BY CASE WHEN e."closedOn" IS NOT NULL THEN 2 WHEN e."completedOn" IS NULL THEN 0 ELSE 1 END, e."assignedOn" DESC, e."id" LIMIT 1`
const OF_OFFICIAL = `${SELECT} WHERE e."officialId" = ? ORDER BY e."assignedOn", e."id"`
const BY_ID = `${SELECT} WHERE e."officialId" = ? AND e."id" = ?`

/** The official's enrolment on a course by slug, or null. */
export async function enrolmentOnCourse(
  officialId: string,
  courseSlug: string,
): Promise<EnrolmentView | null> {
  const row = await sql.one<Row>(OF_COURSE, officialId, courseSlug)
  return row && viewOf(row)
}

/** All of an official's enrolments, the oldest first. */
export async function enrolmentsOf(officialId: string): Promise<EnrolmentView[]> {
  return (await sql.all<Row>(OF_OFFICIAL, officialId)).map(viewOf)
}

/** One of the official's own enrolments, or null. */
export async function enrolmentById(officialId: string, id: string): Promise<EnrolmentView | null> {
  const row = await sql.one<Row>(BY_ID, officialId, id)
  return row && viewOf(row)
}

function viewOf(row: Row): EnrolmentView {
  const { id, officialId, courseId, courseSlug, cycle, assignedOn, dueOn, undelivered, completedOn } = row
  const { exemptFrom, exemptUntil, deferredFrom, deferredUntil, attemptsUsed, attemptsAllowed } = row
  const { closedOn, heldSince } = row
  const { courseEditionHash, latestEditionHash, language, placeLesson, placeSection } = row
  return {
    ...{ id, officialId, courseId, courseSlug, cycle, assignedOn, dueOn, undelivered, completedOn },
    ...{ exemptFrom, exemptUntil, deferredFrom, deferredUntil, attemptsUsed, attemptsAllowed },
    ...{ closedOn, heldSince },
    ...{ courseEditionHash, latestEditionHash, language, placeLesson, placeSection },
    openAttemptId: row.openAttemptId,
    certificateId: row.certificateId,
    openedAt: storedInstant(row.openedAt),
    lastSubmittedAt: storedInstant(row.lastSubmittedAt),
    readings: row.readings ? row.readings.split(';').map(readingOf) : [],
    order: orderOf(row),
  }
}

function readingOf(piece: string) {
  const [lessonSlug = '', lessonHash = '', finished, sections = '[]'] = piece.split('|')
  return { lessonSlug, lessonHash, finished: finished === 'x', sections: JSON.parse(sections) as string[] }
}

function orderOf(row: Row): EnrolmentOrder | null {
  if (row.campaignName === null || row.orderedBy === null || row.opensOn === null) return null
  return {
    name: row.campaignName,
    orderedBy: row.orderedBy,
    opensOn: row.opensOn,
    rules: {
      attempts: row.campaignAttempts,
      waitHoursBeforeLast: row.campaignWait,
      timerMinutes: row.campaignTimer,
    },
  }
}

/** An instant as it comes back from either database. */
export function storedInstant(value: string | Date | null): Date | null {
  return value === null ? null : sql.toDate(value)
}
