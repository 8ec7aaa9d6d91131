import { record } from '~/audit/record.server'
import { type Day } from '~/platform/calendar'
import { db, isUniqueViolation, transaction } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import {
  type PeriodKind,
  type PeriodProblem,
  periodProblem,
  type ReportPeriod,
  spanOf,
} from './report-period'

const PARTS = { id: true, kind: true, from: true, to: true, signFrom: true, signBy: true } as const

/** All periods, the one with the latest signing day first. */
export async function reportPeriods(): Promise<ReportPeriod[]> {
  const rows = await db().reportPeriod.findMany({
    select: PARTS,
    orderBy: [{ signBy: 'desc' }, { from: 'desc' }],
  })
  return rows as ReportPeriod[]
}

export async function findPeriod(id: string): Promise<ReportPeriod | null> {
  return (await db().reportPeriod.findUnique({ where: { id }, select: PARTS })) as ReportPeriod | null
}

interface SigningDays {
  signFrom: Day
  signBy: Day
}
type By = { byId: string; at: Date }

export type PeriodSet = { kind: 'set'; id: string } | { kind: 'exists' } | { kind: PeriodProblem }

/** Adds the month, quarter or year that `day` stands in, once. */
export async function addPeriod(
  { kind, day, signFrom, signBy }: { kind: PeriodKind; day: Day } & SigningDays,
  { byId, at }: By,
): Promise<PeriodSet> {
  const span = spanOf(kind, day)
  const days = { signFrom, signBy }
  const problem = periodProblem({ ...span, ...days })
  if (problem) return { kind: problem }
  const id = newId()
  try {
    await transaction(async (tx) => {
      await tx.reportPeriod.create({
        data: { id, kind, ...span, ...days, createdAt: at, createdById: byId },
      })
      const subject = { subjectType: 'reportPeriod', subjectId: id } as const
      await record(
        tx,
        { kind: 'reportPeriodAdded', ...subject, data: { of: kind, from: span.from, ...days } },
        { actorId: byId, at },
      )
    })
  } catch (error) {
    if (isUniqueViolation(error)) return { kind: 'exists' }
    throw error
  }
  return { kind: 'set', id }
}

/** Moves the signing days of a period. Signatures keep the day that stood when they were made. */
export async function moveSigningDays(
  id: string,
  { signFrom, signBy }: SigningDays,
  { byId, at }: By,
): Promise<PeriodSet | { kind: 'unknown' }> {
  const period = await findPeriod(id)
  if (!period) return { kind: 'unknown' }
  const days = { signFrom, signBy }
  const problem = periodProblem({ from: period.from, ...days })
  if (problem) return { kind: problem }
  if (period.signFrom === signFrom && period.signBy === signBy) return { kind: 'set', id }
  return transaction(async (tx) => {
    await tx.reportPeriod.update({ where: { id }, data: days })
    const subject = { subjectType: 'reportPeriod', subjectId: id } as const
    await record(tx, { kind: 'signingDaysMoved', ...subject, data: days }, { actorId: byId, at })
    return { kind: 'set', id } as const
  })
}
