import { type EnrolmentFacts, standingOn, type Standing } from '~/learning/enrolment-state'
import type { Day } from '~/platform/calendar'
import { db, type Prisma } from '~/platform/database.server'

/** One enrolment with everything that was decided about it, for who may decide. */
export interface EnrolmentCard {
  id: string
  courseTitle: string
  campaignName: string | null
  dueOn: Day | null
  standing: Standing
  official: { id: string; fullName: string; answersFor: string[] }
  /** of what holds today, so that it can be ended */
  holds: { exemption: boolean; deferral: boolean }
  settled: boolean
  history: DecisionRow[]
}

export interface DecisionRow {
  id: string
  kind: 'extension' | 'exemption' | 'deferral' | 'closure'
  /** extension: the due day before */
  from: Day
  /** extension: the new due day; others: the day after the last one */
  to: Day | null
  reason: string
  byId: string | null
  at: Date
  /** ended before its day */
  endedOn: Day | null
}

/** The enrolment of this official, or null: the caller has looked the official up in the viewer's scope. */
export async function enrolmentCard(
  officialId: string,
  enrolmentId: string,
  today: Day,
): Promise<EnrolmentCard | null> {
  const row = await db().enrolment.findFirst({
    where: { id: enrolmentId, officialId },
    include: parts(today),
  })
  if (!row) return null
  const { course, courseEdition, campaign, official } = row
  const standing = standingOn(row as EnrolmentFacts, today)
  const holds = (from: Day | null, until: Day | null) =>
    from !== null && from <= today && (until === null || until > today)
  return {
    id: row.id,
    courseTitle: courseEdition?.title ?? course.editions[0]?.title ?? course.slug,
    campaignName: campaign?.name ?? null,
    dueOn: row.dueOn,
    standing,
    official: {
      id: official.id,
      fullName: official.fullName,
      answersFor: official.headships.map(({ unitId }) => unitId),
    },
    holds: {
      exemption: holds(row.exemptFrom, row.exemptUntil),
      deferral: holds(row.deferredFrom, row.deferredUntil),
    },
    settled: row.completedOn !== null || row.closedOn !== null,
    history: historyOf(row),
  }
}

const parts = (today: Day) =>
  ({
    campaign: { select: { name: true } },
    course: {
      select: { slug: true, editions: { orderBy: { number: 'desc' }, take: 1, select: { title: true } } },
    },
    courseEdition: { select: { title: true } },
    official: {
      select: {
        id: true,
        fullName: true,
        headships: {
          where: {
            kind: { in: ['head', 'acting', 'deputy'] },
            from: { lte: today },
            OR: [{ to: null }, { to: { gt: today } }],
          },
        },
      },
    },
    extensions: true,
    exemptions: true,
    deferrals: true,
    closures: true,
    withdrawals: true,
  }) satisfies Prisma.EnrolmentInclude

type Row = Prisma.EnrolmentGetPayload<{ include: ReturnType<typeof parts> }>

function historyOf({ extensions, exemptions, deferrals, closures, withdrawals }: Row): DecisionRow[] {
  const endedOn = (id: string) => withdrawals.find(({ factId }) => factId === id)?.on ?? null
  const spans = [
    ...exemptions.map((row) => ({ kind: 'exemption' as const, ...row })),
    ...deferrals.map((row) => ({ kind: 'deferral' as const, ...row })),
    ...closures.map((row) => ({ kind: 'closure' as const, ...row })),
  ]
  return [
    ...extensions.map(({ id, fromDueOn: from, toDueOn: to, reason, byId, at }) => ({
      ...{ id, kind: 'extension' as const, from, to, reason, byId, at },
      endedOn: null,
    })),
    ...spans.map(({ id, kind, from, until: to, reason, byId, at }) => ({
      ...{ id, kind, from, to, reason, byId, at },
      endedOn: endedOn(id),
    })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime())
}
