import type { Tx } from '~/platform/database.server'
import { isRun, type Run, runIn } from '~/platform/transaction-sql.server'
import { appendEntry } from './entries.sql.server'
import type { AuditEvent } from './events'

/**
 * Chains one entry to the trail inside the transaction of the change it tells of: both are there, or neither.
 * Call it last: until the transaction ends, nobody else can add an entry.
 */
export async function record(
  on: Tx | Run,
  event: AuditEvent,
  by: { actorId: string | null; at: Date },
): Promise<void> {
  await appendEntry(isRun(on) ? on : runIn(on), event, by)
}
