import { record } from '~/audit/record.server'
import { type ScopedUnit } from '~/organisation/scope.server'
import { dayOf } from '~/platform/calendar'
import { db, isUniqueViolation, type Prisma, transaction } from '~/platform/database.server'
import { newCode, newId, readCode } from '~/platform/ids.server'
import { freeze, type ToFreeze } from './freeze.server'
import { isReady } from './readiness'
import { type ReportPeriod } from './report-period'
import { CODE_SYMBOLS, type SignedView } from './snapshot'
import { isIntact, thaw } from './thaw.server'

export type Signed =
  | { kind: 'signed'; id: string }
  /** someone of the unit has signed this period before; a double submit is this too */
  | { kind: 'already'; id: string }
  | { kind: 'tooEarly' }
  | { kind: 'notReady' }

type ToSign = Omit<ToFreeze, 'code' | 'signedAt'> & { unit: ScopedUnit; period: ReportPeriod }

/** How ids, codes and salts are made; the demo province makes the same ones every time. */
export interface Makers {
  id: () => string
  code: () => string
  salt: (part: string) => string
}
const CHANCE: Makers = { id: newId, code: () => newCode(CODE_SYMBOLS), salt: () => newCode(32) }

/**
 * Freezes the figures of a unit for a period under the name of its head, acting head or deputy: once. The caller has
 * checked who signs and asked for the password again.
 */
export async function signReport(
  { unit, period, ...confirmed }: ToSign,
  at: Date,
  makers: Makers = CHANCE,
): Promise<Signed> {
  const before = await signatureId(unit.id, period.id)
  if (before) return { kind: 'already', id: before }
  if (dayOf(at) < period.signFrom) return { kind: 'tooEarly' }
  if (!isReady(confirmed.facts, confirmed.flags)) return { kind: 'notReady' }
  const code = makers.code()
  const { snapshot, hash, details } = freeze({ ...confirmed, code, signedAt: at }, makers.salt)
  const id = makers.id()
  const { officialId: signedById, kind: headship } = confirmed.signer
  try {
    await transaction(async (tx) => {
      await tx.signedReport.create({
        data: {
          ...{ id, code, unitId: unit.id, periodId: period.id, signBy: period.signBy },
          ...{ snapshot, hash, signedById, signedAt: at, signedOn: dayOf(at) },
        },
      })
      await tx.signedReportDetail.createMany({ data: details.map((detail) => ({ reportId: id, ...detail })) })
      const subject = { subjectType: 'signedReport', subjectId: id } as const
      const data = { unitId: unit.id, periodId: period.id, hash, headship }
      await record(tx, { kind: 'reportSigned', ...subject, data }, { actorId: signedById, at })
    })
  } catch (error) {
    const other = isUniqueViolation(error) ? await signatureId(unit.id, period.id) : null
    if (other) return { kind: 'already', id: other }
    throw error
  }
  return { kind: 'signed', id }
}

async function signatureId(unitId: string, periodId: string): Promise<string | null> {
  const row = await db().signedReport.findUnique({
    where: { unitId_periodId: { unitId, periodId } },
    select: { id: true },
  })
  return row?.id ?? null
}

/** A signed report whole, with the facts it was signed with; null when there is none. The caller checks the scope. */
export async function findSignedReport(id: string) {
  const row = await db().signedReport.findUnique({ where: { id }, include: { details: true } })
  return row && { ...(await viewOf(row)), ...thaw(row), signedById: row.signedById }
}

/** What anyone may know of a typed code: no names. Null when it is nobody's. */
export async function findByCode(typed: string): Promise<SignedView | null> {
  const bare = typed.trim().replace(/^BC[\s–—-]*(?=.{8})/i, '')
  const code = readCode(bare, CODE_SYMBOLS)
  const row = code && (await db().signedReport.findUnique({ where: { code }, include: { details: true } }))
  return row ? viewOf(row) : null
}

type Row = Prisma.SignedReportGetPayload<{ include: { details: true } }>

async function viewOf(row: Row): Promise<SignedView> {
  const entry = await db().auditEntry.findFirst({
    where: { subjectType: 'signedReport', subjectId: row.id, kind: 'reportSigned' },
  })
  const recorded = entry ? ((JSON.parse(entry.data) as { hash?: string }).hash ?? null) : null
  const { id, code, unitId, signedAt, signedOn, hash } = row
  const { snapshot, signer } = thaw(row)
  return { id, code, unitId, signedAt, signedOn, hash, snapshot, signer, intact: isIntact(row, recorded) }
}
