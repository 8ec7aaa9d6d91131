import { type ScopedUnit } from '~/organisation/scope.server'
import { type Day } from '~/platform/calendar'
import { db, type Prisma } from '~/platform/database.server'
import { sql } from '~/platform/sql.server'
import { enrolmentStates } from './person-states.sql.server'
import { type EnrolmentState } from './person-status'

/** Why the person is on the list and why this is the due day, from the facts stored with it. */
export interface EnrolmentReasons {
  courseTitle: string
  assignedOn: Day
  /** code of the reason stored with the enrolment */
  reason: string
  campaign: { name: string; orderedBy: string; opensOn: Day; dueOn: Day } | null
  extension: { fromDueOn: Day; toDueOn: Day; reason: string } | null
  exemption: { from: Day; until: Day | null; reason: string } | null
  deferral: { from: Day; until: Day | null; reason: string } | null
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

const LAST = { orderBy: { at: 'desc' }, take: 1 } as const
const REASONS = {
  campaign: { select: { name: true, orderedBy: true, opensOn: true, dueOn: true } },
  course: {
    select: { slug: true, editions: { orderBy: { number: 'desc' }, take: 1, select: { title: true } } },
  },
  courseEdition: { select: { title: true } },
  completion: { select: { completedOn: true, unitName: true } },
  extensions: LAST,
  exemptions: LAST,
  deferrals: LAST,
} as const

type Row = Prisma.EnrolmentGetPayload<{ include: typeof REASONS }>

function reasonsOf(row: Row): EnrolmentReasons {
  const {
    course,
    courseEdition,
    completion,
    extensions,
    exemptions,
    deferrals,
    assignedOn,
    campaign,
    undelivered,
  } = row
  return {
    courseTitle: courseEdition?.title ?? course.editions[0]?.title ?? course.slug,
    assignedOn,
    reason: (JSON.parse(row.reason) as { code?: string }).code ?? '',
    campaign,
    extension: extensions[0] ?? null,
    exemption: exemptions[0] ?? null,
    deferral: deferrals[0] ?? null,
    undelivered,
    completedAt: completion && { on: completion.completedOn, unitName: completion.unitName },
  }
}
