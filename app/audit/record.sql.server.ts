import { type Run, sql } from '~/platform/sql.server'
import type { AuditEvent } from './events'
import { nextEntry } from './record.server'

const RAISE = 'UPDATE "AuditHead" SET "sequence" = "sequence" + 1 WHERE "id" = 1'
const HEAD = 'SELECT "sequence", "hash" FROM "AuditHead" WHERE "id" = 1'
const APPEND = `INSERT INTO "AuditEntry"
    ("sequence", "at", "kind", "actorId", "subjectType", "subjectId", "data", "previousHash", "hash")
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
const KEEP = 'UPDATE "AuditHead" SET "hash" = ? WHERE "id" = 1'

/** What record() does, for acts that write by prepared statements. Call it last. */
export async function recordBy(
  run: Run,
  event: AuditEvent,
  by: { actorId: string | null; at: Date },
): Promise<void> {
  await run.run(RAISE)
  const head = await run.one<{ sequence: number; hash: string }>(HEAD)
  if (!head) throw new Error('the audit trail has no head')
  const { sequence, at, kind, actorId, subjectType, subjectId, data, previousHash, hash } = nextEntry(
    head,
    event,
    by,
  )
  const subject = [subjectType, subjectId, data, previousHash, hash]
  await run.run(APPEND, sequence, sql.instant(at), kind, actorId, ...subject)
  await run.run(KEEP, hash)
}
