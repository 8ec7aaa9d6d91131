import { db } from '~/platform/database.server'
import { type Day } from '~/platform/calendar'

/** A signature on a period, without the snapshot. */
export interface SignatureRow {
  id: string
  code: string
  unitId: string
  periodId: string
  signBy: Day
  signedOn: Day
  signedAt: Date
  signedById: string
}

const PARTS = {
  id: true,
  code: true,
  unitId: true,
  periodId: true,
  signBy: true,
  signedOn: true,
  signedAt: true,
  signedById: true,
} as const

/** Signatures of a unit, by period. */
export async function signaturesOf(unitId: string): Promise<Map<string, SignatureRow>> {
  const rows = await db().signedReport.findMany({ where: { unitId }, select: PARTS })
  return new Map(rows.map((row) => [row.periodId, row]))
}

const CHUNK = 500

/** Signatures of some units on one period, by unit. */
export async function signaturesOn(
  periodId: string,
  unitIds: readonly string[],
): Promise<Map<string, SignatureRow>> {
  const found = new Map<string, SignatureRow>()
  for (let from = 0; from < unitIds.length; from += CHUNK) {
    const where = { periodId, unitId: { in: unitIds.slice(from, from + CHUNK) } }
    const rows = await db().signedReport.findMany({ where, select: PARTS })
    for (const row of rows) found.set(row.unitId, row)
  }
  return found
}
