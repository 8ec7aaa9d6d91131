import { record } from '~/audit/record.server'
import { primaryPostingOf } from '~/organisation/postings.sql.server'
import { runIn } from '~/platform/transaction-sql.server'
import { dayOf } from '~/platform/calendar'
import { db, transaction } from '~/platform/database.server'
import { readCode } from '~/platform/ids.server'
import {
  type CertificateData,
  type CertificateHolder,
  type CertificateView,
  CODE_PREFIX,
  CODE_SYMBOLS,
  isRevocationReason,
  type RevocationReason,
} from './certificate'
import { commitmentOf, writeCertificate } from './certificate-issue.server'

const PARTS = { holder: true, revocation: true } as const

/** The official's own certificates, the newest first. */
export async function certificatesOf(officialId: string): Promise<CertificateView[]> {
  const rows = await db().certificate.findMany({
    where: { completion: { officialId } },
    include: PARTS,
    orderBy: [{ issuedAt: 'desc' }, { id: 'asc' }],
  })
  return rows.map(viewOf)
}

/** One of the official's own certificates, or null. */
export async function findCertificate(officialId: string, id: string): Promise<CertificateView | null> {
  const row = await db().certificate.findFirst({ where: { id, completion: { officialId } }, include: PARTS })
  return row && viewOf(row)
}

export type Verified =
  | { kind: 'valid'; certificate: CertificateView }
  | { kind: 'revoked'; certificate: CertificateView }
  | { kind: 'unknown' }

/**
 * What anyone may know of a code as it was typed: tolerant of case, spaces, hyphens and the prefix. A certificate whose
 * data no longer match what was committed at its issue is unknown.
 */
export async function verifyCertificate(typed: string): Promise<Verified> {
  const code = readCertificateCode(typed)
  const row = code && (await db().certificate.findUnique({ where: { code }, include: PARTS }))
  if (!row) return { kind: 'unknown' }
  const certificate = viewOf(row)
  const matches = row.holder === null || isAsCommitted(certificate, row.holder, row.commitment)
  if (!matches) return { kind: 'unknown' }
  return { kind: certificate.revoked ? 'revoked' : 'valid', certificate }
}

function isAsCommitted(
  { code, data }: CertificateView,
  holder: CertificateHolder & { salt: string },
  commitment: string,
): boolean {
  return commitmentOf({ code, data, holder, salt: holder.salt }) === commitment
}

/** A typed code without its prefix, or null when it cannot be one. */
export function readCertificateCode(typed: string): string | null {
  const bare = typed.trim()
  const prefixed = new RegExp(`^${CODE_PREFIX}[\\s–—-]*(?=.{${CODE_SYMBOLS}})`, 'i')
  return readCode(bare, CODE_SYMBOLS) ?? readCode(bare.replace(prefixed, ''), CODE_SYMBOLS)
}

type Row = {
  id: string
  code: string
  data: string
  issuedAt: Date
  holder: { fullName: string; unitName: string; positionName: string } | null
  revocation: { reason: string; at: Date } | null
}

function viewOf({ id, code, data, issuedAt, holder, revocation }: Row): CertificateView {
  return {
    id,
    code,
    issuedAt,
    data: JSON.parse(data) as CertificateData,
    holder: holder && {
      fullName: holder.fullName,
      unitName: holder.unitName,
      positionName: holder.positionName,
    },
    revoked: revocation && { on: dayOf(revocation.at), reason: reasonOf(revocation.reason) },
  }
}

function reasonOf(text: string): RevocationReason {
  return isRevocationReason(text) ? text : 'issuedInError'
}

type Withdrawal = { reason: RevocationReason; byId: string; at: Date }
export type Revoked = { kind: 'revoked' } | { kind: 'alreadyRevoked' } | { kind: 'unknown' }

/** Withdraws a certificate for good; the completion stands. The caller has checked that `byId` may. */
export async function revokeCertificate(id: string, { reason, byId, at }: Withdrawal): Promise<Revoked> {
  return transaction(async (tx) => {
    const row = await tx.certificate.findUnique({ where: { id }, include: PARTS })
    if (!row) return { kind: 'unknown' } as const
    if (row.revocation) return { kind: 'alreadyRevoked' } as const
    await tx.certificateRevocation.create({ data: { certificateId: id, reason, byId, at } })
    const subject = { subjectType: 'certificate', subjectId: id } as const
    await record(tx, { kind: 'certificateRevoked', ...subject, data: { reason } }, { actorId: byId, at })
    return { kind: 'revoked' } as const
  })
}

export type Reissued =
  | { kind: 'reissued'; id: string }
  | { kind: 'notRevoked' }
  | { kind: 'alreadyReplaced' }
  | { kind: 'unknown' }

/** Issues a new certificate, with a new code, for a withdrawn one: the person as they are recorded now, all else as it was. */
export async function reissueCertificate(
  id: string,
  { byId, at }: Omit<Withdrawal, 'reason'>,
): Promise<Reissued> {
  return transaction(async (tx) => {
    const row = await tx.certificate.findUnique({
      where: { id },
      include: { ...PARTS, replacedBy: true, completion: { include: { official: true } } },
    })
    if (!row) return { kind: 'unknown' } as const
    if (!row.revocation) return { kind: 'notRevoked' } as const
    if (row.replacedBy) return { kind: 'alreadyReplaced' } as const
    const { official, unitName, completedOn, id: completionId } = row.completion
    const posting = await primaryPostingOf(official.id, completedOn, runIn(tx))
    const holder = { fullName: official.fullName, unitName, positionName: posting?.positionName ?? '' }
    const data = JSON.parse(row.data) as CertificateData
    const issued = await writeCertificate(runIn(tx), { completionId, data, holder, replacesId: id, at })
    const subject = { subjectType: 'certificate', subjectId: issued.id } as const
    const entry = { replaces: id, commitment: issued.commitment }
    await record(tx, { kind: 'certificateReissued', ...subject, data: entry }, { actorId: byId, at })
    return { kind: 'reissued', id: issued.id } as const
  })
}
