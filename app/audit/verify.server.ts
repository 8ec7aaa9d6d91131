import type { Db } from '~/platform/database.server'
import { sha256 } from '~/platform/ids.server'
import { entryText, GENESIS } from './chain'

export type AuditVerdict =
  | { kind: 'intact'; entries: number; head: string }
  | { kind: 'broken'; sequence: number; why: 'missing' | 'changed' | 'unlinked' | 'head' }

const PAGE = 2000

/** Walks the whole chain from its first entry and names the first that does not hold. Memory does not grow with its length. */
export async function verifyAuditTrail(db: Db): Promise<AuditVerdict> {
  let previousHash = GENESIS
  let sequence = 0
  for (;;) {
    const page = await db.auditEntry.findMany({
      where: { sequence: { gt: sequence } },
      orderBy: { sequence: 'asc' },
      take: PAGE,
    })
    for (const entry of page) {
      if (entry.sequence !== sequence + 1) return { kind: 'broken', sequence: sequence + 1, why: 'missing' }
      if (entry.previousHash !== previousHash)
        return { kind: 'broken', sequence: entry.sequence, why: 'unlinked' }
      if (sha256(entryText({ ...entry, at: entry.at.toISOString() })) !== entry.hash) {
        return { kind: 'broken', sequence: entry.sequence, why: 'changed' }
      }
      previousHash = entry.hash
      sequence = entry.sequence
    }
    if (page.length < PAGE) break
  }
  const head = await db.auditHead.findUnique({ where: { id: 1 } })
  if (head?.sequence !== sequence || head.hash !== previousHash) {
    return { kind: 'broken', sequence: sequence + 1, why: 'head' }
  }
  return { kind: 'intact', entries: sequence, head: previousHash }
}
