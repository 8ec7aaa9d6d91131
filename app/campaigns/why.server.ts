import { db, type Prisma } from '~/platform/database.server'
import type { ListedReason } from './campaign'
import type { Why } from './why'

const LAST = { orderBy: { at: 'desc' }, take: 1 } as const

/** What Prisma must include for whyOf. */
export const WHY_PARTS = {
  campaign: { select: { name: true, orderedBy: true, opensOn: true, dueOn: true } },
  extensions: LAST,
  exemptions: LAST,
  deferrals: LAST,
  closures: LAST,
  credit: true,
  corrections: { where: { decidedAt: null }, ...LAST },
} satisfies Prisma.EnrolmentInclude

export function whyOf(row: Prisma.EnrolmentGetPayload<{ include: typeof WHY_PARTS }>): Why {
  const {
    assignedOn,
    dueOn,
    completedOn,
    campaign,
    extensions,
    exemptions,
    deferrals,
    closures,
    credit,
    corrections,
  } = row
  const stored = JSON.parse(row.reason) as Partial<ListedReason>
  return {
    ...{ assignedOn, dueOn, campaign },
    listed: stored.via && stored.due ? (stored as ListedReason) : null,
    reason: stored.code ?? '',
    extension: extensions[0] ?? null,
    exemption: exemptions[0] ?? null,
    deferral: deferrals[0] ?? null,
    closure: closures[0] ?? null,
    credit: credit?.settledOn === completedOn ? credit : null,
    correction: corrections[0] ?? null,
  }
}

/** Why an official's own enrolment exists; null where it is not theirs. */
export async function whyEnrolled(officialId: string, enrolmentId: string): Promise<Why | null> {
  const row = await db().enrolment.findFirst({ where: { id: enrolmentId, officialId }, include: WHY_PARTS })
  return row && whyOf(row)
}
