import type { Tx } from '~/platform/database.server'
import { canonicalJson, sha256 } from '~/platform/ids.server'
import { entryText } from './chain'
import type { AuditEvent } from './events'

/**
 * Chains one entry to the trail inside the transaction of the change it tells of: both are there, or neither.
 * Call it last: incrementing the head row is the lock under which the chain grows.
 */
export async function record(
  tx: Tx,
  event: AuditEvent,
  by: { actorId: string | null; at: Date },
): Promise<void> {
  const head = await tx.auditHead.update({ where: { id: 1 }, data: { sequence: { increment: 1 } } })
  const entry = {
    sequence: head.sequence,
    kind: event.kind,
    actorId: by.actorId,
    subjectType: event.subjectType,
    subjectId: event.subjectId,
    data: canonicalJson(event.data),
    previousHash: head.hash,
  }
  const hash = sha256(entryText({ ...entry, at: by.at.toISOString() }))
  await tx.auditEntry.create({ data: { ...entry, at: by.at, hash } })
  await tx.auditHead.update({ where: { id: 1 }, data: { hash } })
}
