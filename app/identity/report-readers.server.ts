import { record } from '~/audit/record.server'
import { type Day } from '~/platform/calendar'
import { db, transaction } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { endSessionsOf } from './sessions.server'

/** Someone who reads a unit's reports for its head, and does nothing else. */
export interface ReportReader {
  id: string
  officialId: string
  fullName: string
  staffCode: string
  from: Day
  to: Day | null
}

/** All who read or have read a unit's reports, the latest first. */
export async function reportReaders(unitId: string): Promise<ReportReader[]> {
  const rows = await db().headship.findMany({
    where: { unitId, kind: 'reportReader' },
    include: { official: { select: { fullName: true, staffCode: true } } },
    orderBy: [{ from: 'desc' }, { id: 'asc' }],
  })
  return rows.map(({ id, officialId, official, from, to }) => ({ id, officialId, ...official, from, to }))
}

type By = { byId: string; at: Date; today: Day }
export type ReaderNamed =
  | { kind: 'named' }
  | { kind: 'unknown' }
  | { kind: 'oneself' }
  | { kind: 'alreadyReads' }
  | { kind: 'daysWrong' }

/** Lets someone read the unit's reports from a day, through the day before `to`. The same twice is one. */
export async function nameReportReader(
  unitId: string,
  { staffCode, from, to }: { staffCode: string; from: Day; to: Day | null },
  { byId, at, today }: By,
): Promise<ReaderNamed> {
  if (from < today || (to !== null && to <= from)) return { kind: 'daysWrong' }
  const official = await db().official.findUnique({ where: { staffCode } })
  if (!official || (official.leftOn !== null && official.leftOn <= today)) return { kind: 'unknown' }
  if (official.id === byId) return { kind: 'oneself' }
  const officialId = official.id
  return transaction(async (tx) => {
    const overlapping = await tx.headship.count({
      where: {
        ...{ unitId, officialId },
        ...(to && { from: { lt: to } }),
        OR: [{ to: null }, { to: { gt: from } }],
      },
    })
    if (overlapping > 0) return { kind: 'alreadyReads' } as const
    await tx.headship.create({ data: { id: newId(), unitId, officialId, kind: 'reportReader', from, to } })
    await endSessionsOf(tx, officialId)
    const subject = { subjectType: 'unit', subjectId: unitId } as const
    const event = { kind: 'reportReaderNamed', ...subject, data: { officialId, from, to } } as const
    await record(tx, event, { actorId: byId, at })
    return { kind: 'named' } as const
  })
}

export type ReaderEnded = { kind: 'ended' } | { kind: 'notReading' }

/** Ends a reading today; the row stays. */
export async function endReportReader(
  unitId: string,
  headshipId: string,
  { byId, at, today }: By,
): Promise<ReaderEnded> {
  return transaction(async (tx) => {
    const where = { id: headshipId, unitId, kind: 'reportReader', OR: [{ to: null }, { to: { gt: today } }] }
    const row = await tx.headship.findFirst({ where })
    if (!row) return { kind: 'notReading' } as const
    const { count } = await tx.headship.updateMany({ where, data: { to: today } })
    if (count === 0) return { kind: 'notReading' } as const
    await endSessionsOf(tx, row.officialId)
    const subject = { subjectType: 'unit', subjectId: unitId } as const
    const data = { officialId: row.officialId, from: row.from, to: today }
    await record(tx, { kind: 'reportReaderEnded', ...subject, data }, { actorId: byId, at })
    return { kind: 'ended' } as const
  })
}
