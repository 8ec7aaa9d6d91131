import { type Why } from '~/campaigns/why'
import { WHY_PARTS, whyOf } from '~/campaigns/why.server'
import { type ScopedUnit } from '~/organisation/scope.server'
import { type Day } from '~/platform/calendar'
import { db, type Prisma } from '~/platform/database.server'
import { sql } from '~/platform/sql.server'
import { enrolmentStates } from './person-states.sql.server'
import { type EnrolmentState } from './person-status'

/** Why the person is on the list and why this is the due day, from the facts stored with it. */
export interface EnrolmentReasons extends Why {
  courseTitle: string
  undelivered: string | null
  completedAt: { on: Day; unitName: string } | null
}

export interface PersonReport {
  officialId: string
  fullName: string
  staffCode: string
  positionName: string
  unitName: string
  enrolments: (EnrolmentState & EnrolmentReasons)[]
}

/** One person of a unit or below it as the head may see them: every enrolment by campaign, the newest first. Null for others. */
export async function personReport(
  unit: ScopedUnit,
  officialId: string,
  today: Day,
): Promise<PersonReport | null> {
  const person = await sql.one<Omit<PersonReport, 'enrolments'>>(
    `SELECT o."id" AS "officialId", o."fullName", o."staffCode", j."name" AS "positionName", u."name" AS "unitName"
     FROM "Posting" p JOIN "UnitPlacement" h ON h."unitId" = p."unitId" JOIN "Official" o ON o."id" = p."officialId"
     JOIN "Position" j ON j."id" = p."positionId" JOIN "Unit" u ON u."id" = p."unitId"
     WHERE p."officialId" = ? AND p."primary" = ? AND p."from" <= ? AND (p."to" IS NULL OR p."to" > ?)
       AND h."path" LIKE ? AND h."from" <= ? AND (h."to" IS NULL OR h."to" > ?)`,
    officialId,
    true,
    today,
    today,
    `${unit.path}%`,
    today,
    today,
  )
  return person && { ...person, enrolments: await enrolmentsWithReasons(officialId, today) }
}

async function enrolmentsWithReasons(
  officialId: string,
  today: Day,
): Promise<(EnrolmentState & EnrolmentReasons)[]> {
  const rows = await db().enrolment.findMany({
    where: { officialId, campaignId: { not: null } },
    orderBy: [{ assignedOn: 'desc' }, { id: 'asc' }],
    include: REASONS,
  })
  const campaignIds = [...new Set(rows.flatMap(({ campaignId }) => campaignId ?? []))]
  const states = (await enrolmentStates([officialId], campaignIds, today)).get(officialId) ?? []
  return rows.flatMap((row) => {
    const state = states.find(({ id }) => id === row.id)
    return state ? { ...state, ...reasonsOf(row) } : []
  })
}

const REASONS = {
  ...WHY_PARTS,
  course: {
    select: { slug: true, editions: { orderBy: { number: 'desc' }, take: 1, select: { title: true } } },
  },
  courseEdition: { select: { title: true } },
  completion: { select: { completedOn: true, unitName: true } },
} as const

type Row = Prisma.EnrolmentGetPayload<{ include: typeof REASONS }>

function reasonsOf(row: Row): EnrolmentReasons {
  const { course, courseEdition, completion, undelivered } = row
  return {
    ...whyOf(row),
    courseTitle: courseEdition?.title ?? course.editions[0]?.title ?? course.slug,
    undelivered,
    completedAt: completion && { on: completion.completedOn, unitName: completion.unitName },
  }
}
