import type { Day } from '~/platform/calendar'
import { db, type Prisma } from '~/platform/database.server'
import type { ListedReason } from './campaign'

/** What the sentences are made of that say why someone is on a list and why a day is the due day. */
export interface Why {
  assignedOn: Day
  dueOn: Day | null
  /** stored by a campaign's rules; null where a list was given by hand or the course taken up by choice */
  listed: ListedReason | null
  /** code of the reason stored with the enrolment */
  reason: string
  campaign: { name: string; orderedBy: string; opensOn: Day; dueOn: Day } | null
  extension: { fromDueOn: Day; toDueOn: Day; reason: string } | null
  exemption: { from: Day; until: Day | null; reason: string } | null
  deferral: { from: Day; until: Day | null; reason: string } | null
  closure: { from: Day; until: Day | null; reason: string } | null
  /** what settled it without its own test */
  credit: { kind: string; settledOn: Day } | null
  correction: { at: Date } | null
}

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
  const { assignedOn, dueOn, campaign, extensions, exemptions, deferrals, closures, credit, corrections } =
    row
  const stored = JSON.parse(row.reason) as Partial<ListedReason>
  return {
    ...{ assignedOn, dueOn, campaign },
    listed: stored.via && stored.due ? (stored as ListedReason) : null,
    reason: stored.code ?? '',
    extension: extensions[0] ?? null,
    exemption: exemptions[0] ?? null,
    deferral: deferrals[0] ?? null,
    closure: closures[0] ?? null,
    credit: credit && { kind: credit.kind, settledOn: credit.settledOn },
    correction: corrections[0] ?? null,
  }
}

/** Why an official's own enrolment exists; null where it is not theirs. */
export async function whyEnrolled(officialId: string, enrolmentId: string): Promise<Why | null> {
  const row = await db().enrolment.findFirst({ where: { id: enrolmentId, officialId }, include: WHY_PARTS })
  return row && whyOf(row)
}
