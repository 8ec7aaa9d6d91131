import { dueFlag, type EnrolmentFacts, progressOf, standingOn } from '~/learning/enrolment-state'
import { type Day } from '~/platform/calendar'
import { sql } from '~/platform/sql.server'
import { type EnrolmentState } from './person-status'
import { PRECEDENCE } from './standing-counts'

type Row = EnrolmentFacts &
  Omit<EnrolmentState, 'standing' | 'progress' | 'due'> & { openedAt: string | Date | null }

const COLUMNS = `e."id", e."officialId", e."courseId", e."dueOn", e."undelivered", e."openedAt", e."completedOn",
  e."exemptFrom", e."exemptUntil", e."deferredFrom", e."deferredUntil", e."closedOn", e."heldSince", e."attemptsUsed", e."attemptsAllowed",
  e."lessonsFinished", (SELECT COUNT(*) FROM "CourseEditionLesson" l WHERE l."courseHash" = e."courseEditionHash") AS "lessons"`

/** The chosen enrolments of some officials, by official; the most pressing one first. */
export async function enrolmentStates(
  officialIds: readonly string[],
  campaignIds: readonly string[],
  today: Day,
): Promise<Map<string, EnrolmentState[]>> {
  if (officialIds.length === 0 || campaignIds.length === 0) return new Map()
  const places = (list: readonly string[]) => list.map(() => '?').join(', ')
  const rows = await sql.all<Row>(
    `SELECT ${COLUMNS} FROM "Enrolment" e
     WHERE e."officialId" IN (${places(officialIds)}) AND e."campaignId" IN (${places(campaignIds)})
     ORDER BY e."dueOn", e."id"`,
    ...officialIds,
    ...campaignIds,
  )
  const states = new Map<string, EnrolmentState[]>()
  for (const row of rows)
    states.set(row.officialId, [...(states.get(row.officialId) ?? []), stateOf(row, today)])
  for (const list of states.values())
    list.sort((a, b) => PRECEDENCE.indexOf(a.standing) - PRECEDENCE.indexOf(b.standing))
  return states
}

function stateOf(row: Row, today: Day): EnrolmentState {
  const facts = { ...row, openedAt: row.openedAt === null ? null : sql.toDate(row.openedAt) }
  const {
    id,
    officialId,
    courseId,
    dueOn,
    completedOn,
    deferredUntil,
    lessonsFinished,
    attemptsUsed,
    attemptsAllowed,
  } = row
  const lessons = Number(row.lessons)
  return {
    id,
    officialId,
    courseId,
    standing: standingOn(facts, today),
    progress: progressOf(facts),
    due: dueFlag(facts, today),
    dueOn,
    completedOn,
    deferredUntil,
    lessonsFinished,
    lessons: lessons > 0 ? lessons : null,
    attemptsUsed,
    attemptsAllowed,
  }
}
