import { canonicalJson, sha256 } from '~/platform/ids.server'
import { type Run, sql } from '~/platform/sql.server'
import { entryText } from './chain'
import type { AuditEvent } from './events'

// Incrementing the head row is the lock under which the chain grows.
const NEXT = `UPDATE "AuditHead" SET "sequence" = "sequence" + 1 WHERE "id" = 1 RETURNING "sequence", "hash"`
const APPEND = `INSERT INTO "AuditEntry" ("sequence", "at", "kind", "actorId", "subjectType", "subjectId", "data",
  "previousHash", "hash") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
const MOVE_HEAD = 'UPDATE "AuditHead" SET "hash" = ? WHERE "id" = 1'

/** Appends one entry to the chain, in the transaction that `run` speaks in. */
export async function appendEntry(
  run: Run,
  event: AuditEvent,
  { actorId, at }: { actorId: string | null; at: Date },
): Promise<void> {
  const head = await run.one<{ sequence: number; hash: string }>(NEXT)
  if (!head) throw new Error('the audit trail has no head')
  const { kind, subjectType, subjectId } = event
  const [sequence, previousHash, data] = [Number(head.sequence), head.hash, canonicalJson(event.data)]
  const entry = { sequence, kind, actorId, subjectType, subjectId, data, previousHash }
  const hash = sha256(entryText({ ...entry, at: at.toISOString() }))
  const values = [sequence, sql.instant(at), kind, actorId, subjectType, subjectId, data, previousHash, hash]
  await run.run(APPEND, ...values)
  await run.run(MOVE_HEAD, hash)
}
