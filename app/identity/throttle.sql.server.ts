import { environment } from '~/platform/environment.server'
import { hmac } from '~/platform/ids.server'
import { type Run, sql } from '~/platform/sql.server'
import {
  afterFailure,
  type Failures,
  FROM_ANYWHERE,
  FROM_ONE_NETWORK,
  type Patience,
  secondsToWait,
} from './throttle'

export interface TryKeys {
  account: string
  accountFromNetwork: string
}

export type Try = { kind: 'open'; pauses: boolean } | { kind: 'wait'; seconds: number }

/**
 * The keys of a try: the account's id, or the typed name where there is no account, so that both are treated alike.
 * Only HMACs are stored: the table tells neither names nor networks.
 */
export function tryKeys(account: string, network: string): TryKeys {
  const keyed = (text: string) => hmac(environment().secret, `throttle:${text}`)
  return { account: keyed(account), accountFromNetwork: keyed(`${account} ${network}`) }
}

/**
 * Counts a try as failed before it is judged, so that many at once cannot slip through together;
 * `forgetFailures` takes it back when it succeeds. A try that has to wait is not counted.
 */
export function countTry(keys: TryKeys, at: Date): Promise<Try> {
  const rules: [key: string, patience: Patience][] = [
    [keys.accountFromNetwork, FROM_ONE_NETWORK],
    [keys.account, FROM_ANYWHERE],
  ]
  return sql.write(async (run) => {
    await lock(
      run,
      rules.map(([key]) => key),
      at,
    )
    const known = await Promise.all(rules.map(([key]) => failuresOf(run, key)))
    const seconds = Math.max(...known.map((failures) => secondsToWait(failures, at)))
    if (seconds > 0) return { kind: 'wait', seconds }
    const after = rules.map(([, patience], index) => afterFailure(known[index] ?? null, at, patience))
    for (const [index, [key]] of rules.entries()) await save(run, key, after[index])
    return {
      kind: 'open',
      pauses: after.some((failures, index) => failures.failures >= (rules[index]?.[1].pauseFrom ?? 0)),
    }
  })
}

export async function forgetFailures(keys: TryKeys): Promise<void> {
  await sql.write((run) =>
    run.run('DELETE FROM "SignInThrottle" WHERE "key" IN (?, ?)', keys.account, keys.accountFromNetwork),
  )
}

/** Rows nobody has failed on for a day. */
export function forgetOldFailures(at: Date): Promise<number> {
  const dayAgo = sql.instant(new Date(at.getTime() - 86_400_000))
  return sql.write((run) => run.run('DELETE FROM "SignInThrottle" WHERE "lastFailureAt" < ?', dayAgo))
}

const NEW_ROW = `INSERT INTO "SignInThrottle" ("key", "failures", "lastFailureAt", "pausedUntil") VALUES (?, 0, ?, NULL)
  ON CONFLICT ("key") DO UPDATE SET "failures" = "SignInThrottle"."failures"`

/** Writing the row takes its lock on PostgreSQL; SQLite has one writer anyway. */
async function lock(run: Run, keys: string[], at: Date): Promise<void> {
  for (const key of [...keys].sort()) await run.run(NEW_ROW, key, sql.instant(at))
}

async function failuresOf(run: Run, key: string): Promise<Failures | null> {
  const row = await run.one<{
    failures: number
    lastFailureAt: string | Date
    pausedUntil: string | Date | null
  }>('SELECT "failures", "lastFailureAt", "pausedUntil" FROM "SignInThrottle" WHERE "key" = ?', key)
  if (!row) return null
  const pausedUntil = row.pausedUntil === null ? null : sql.toDate(row.pausedUntil)
  return { failures: row.failures, lastFailureAt: sql.toDate(row.lastFailureAt), pausedUntil }
}

async function save(run: Run, key: string, after: Failures | undefined): Promise<void> {
  if (!after) return
  await run.run(
    'UPDATE "SignInThrottle" SET "failures" = ?, "lastFailureAt" = ?, "pausedUntil" = ? WHERE "key" = ?',
    after.failures,
    sql.instant(after.lastFailureAt),
    after.pausedUntil ? sql.instant(after.pausedUntil) : null,
    key,
  )
}
