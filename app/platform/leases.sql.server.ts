import { sql } from './sql.server'

/**
 * A named job is one process's until a moment. Taking it is one statement, so of two processes one gets it; a process that
 * died holds it no longer than that.
 */
export interface Lease {
  name: string
  holder: string
}

const TAKE = `INSERT INTO "JobLease" ("name", "holder", "until") VALUES (?, ?, ?)
  ON CONFLICT ("name") DO UPDATE SET "holder" = excluded."holder", "until" = excluded."until"
  WHERE "JobLease"."until" <= ? OR "JobLease"."holder" = excluded."holder"`

/** Takes the lease, or holds on to it; false while another holder has it. */
export function takeLease(
  { name, holder }: Lease,
  { at, seconds }: { at: Date; seconds: number },
): Promise<boolean> {
  const until = sql.instant(new Date(at.getTime() + seconds * 1000))
  return sql.write(async (run) => (await run.run(TAKE, name, holder, until, sql.instant(at))) > 0)
}

/** Gives the lease back before its time. */
export async function giveBack({ name, holder }: Lease): Promise<void> {
  await sql.write((run) => run.run('DELETE FROM "JobLease" WHERE "name" = ? AND "holder" = ?', name, holder))
}
