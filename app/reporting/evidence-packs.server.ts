import { record } from '~/audit/record.server'
import { db, transaction } from '~/platform/database.server'

/** A pack that was made: what it was of, and the hash of its manifest by which it is known again. */
export interface EvidencePackRow {
  at: Date
  /** null: nobody had signed the period */
  reportId: string | null
  /** persons in it */
  rows: number
  manifest: string
}

/** Notes who made the evidence pack of which unit and period, before it leaves. */
export function recordPack(
  { unitId: subjectId, periodId, reportId, rows, manifest }: Omit<EvidencePackRow, 'at'> & PackOf,
  by: { actorId: string; at: Date },
): Promise<void> {
  const event = {
    kind: 'evidencePackMade',
    subjectType: 'unit',
    subjectId,
    data: { periodId, reportId, rows, manifest },
  } as const
  return transaction((tx) => record(tx, event, by))
}

interface PackOf {
  unitId: string
  periodId: string
}

/** Enough for a unit that packs every week of a year. */
const MOST = 60

/** The packs of a unit and a period, the latest first, each manifest once: the trail is what remembers them. */
export async function evidencePacks({ unitId, periodId }: PackOf): Promise<EvidencePackRow[]> {
  const entries = await db().auditEntry.findMany({
    where: {
      subjectType: 'unit',
      subjectId: unitId,
      kind: 'evidencePackMade',
      data: { contains: `"periodId":${JSON.stringify(periodId)}` },
    },
    orderBy: { sequence: 'desc' },
    take: MOST,
    select: { at: true, data: true },
  })
  const packs = entries.map(({ at, data }) => ({ at, ...(JSON.parse(data) as Omit<EvidencePackRow, 'at'>) }))
  const earliest = new Map(packs.map((pack) => [pack.manifest, pack]))
  return [...earliest.values()].map(({ at, reportId, rows, manifest }) => ({ at, reportId, rows, manifest }))
}
