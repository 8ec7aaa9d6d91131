import { record } from '~/audit/record.server'
import { dayOf } from '~/platform/calendar'
import { transaction } from '~/platform/database.server'
import { type Account, accountKey, findAccount } from './accounts.server'
import { hasNonAscii } from './password-rules'
import { hashPassword, isOutdated, passwordFits } from './passwords.server'
import { endSession, endSessionsOf, type OpenedSession, openSession } from './sessions.server'
import { countTry, forgetFailures, tryKeys } from './throttle.sql.server'

export interface Door {
  at: Date
  network: string
  sharedDevice: boolean
  /** The session this browser had until now: it ends, so that a planted one is worth nothing. */
  previousToken: string | null
}

export type SignIn =
  | { kind: 'signedIn'; officialId: string; session: OpenedSession }
  | { kind: 'refused'; hasMarks: boolean }
  | { kind: 'wait'; seconds: number }

/** A refusal takes at least this long, so that the audit entry of a known account does not show. */
const LEAST_REFUSAL_MS = 250

/**
 * Signs in by a name and a password.
 * Unknown name, wrong password, no password yet and a person who has left get the same answer in the same time.
 */
export async function signIn(given: { name: string; password: string }, door: Door): Promise<SignIn> {
  const begun = performance.now()
  const account = await findAccount(given.name, dayOf(door.at))
  const keys = tryKeys(accountKey(account, given.name), door.network)
  const trying = await countTry(keys, door.at)
  if (trying.kind === 'wait') return trying
  const fits = await passwordFits(account?.passwordHash ?? null, given.password)
  if (!account || !fits || account.left) {
    if (account) await recordRefusal(account, fits, trying.pauses, door.at)
    await untilElapsed(begun, LEAST_REFUSAL_MS)
    return { kind: 'refused', hasMarks: hasNonAscii(given.password) }
  }
  await forgetFailures(keys)
  const rehashed = isOutdated(account.passwordHash ?? '') ? await hashPassword(given.password) : null
  const session = await enter(account.officialId, door, { by: 'password', rehashed })
  return { kind: 'signedIn', officialId: account.officialId, session }
}

/** Opens a session, ends the browser's former one and records it, in one transaction. */
export function enter(
  officialId: string,
  { at, sharedDevice, previousToken }: Door,
  { by, rehashed = null }: { by: 'password' | 'demo'; rehashed?: string | null },
): Promise<OpenedSession> {
  return transaction(async (tx) => {
    if (previousToken) await endSession(tx, previousToken)
    if (rehashed) await tx.credential.update({ where: { officialId }, data: { passwordHash: rehashed } })
    const session = await openSession(tx, officialId, { at, sharedDevice })
    const data = { by, shared: sharedDevice }
    await record(
      tx,
      { kind: 'signedIn', subjectType: 'official', subjectId: officialId, data },
      { actorId: officialId, at },
    )
    return session
  })
}

export async function signOut(officialId: string, token: string, at: Date): Promise<void> {
  await transaction(async (tx) => {
    await endSession(tx, token)
    const data = { sessions: 1 }
    await record(
      tx,
      { kind: 'signedOut', subjectType: 'official', subjectId: officialId, data },
      { actorId: officialId, at },
    )
  })
}

/** Signs a person out of every machine; `except` keeps the session that asks. */
export function endAllSessions(
  officialId: string,
  by: { actorId: string; at: Date; except?: string },
): Promise<number> {
  return transaction(async (tx) => {
    const sessions = await endSessionsOf(tx, officialId, by.except)
    const data = { sessions }
    await record(tx, { kind: 'signedOut', subjectType: 'official', subjectId: officialId, data }, by)
    return sessions
  })
}

async function recordRefusal(account: Account, fits: boolean, pauses: boolean, at: Date): Promise<void> {
  const reason = pauses ? 'paused' : fits && account.left ? 'left' : 'password'
  await transaction((tx) =>
    record(
      tx,
      { kind: 'signInRefused', subjectType: 'official', subjectId: account.officialId, data: { reason } },
      { actorId: null, at },
    ),
  )
}

async function untilElapsed(begun: number, milliseconds: number): Promise<void> {
  const left = milliseconds - (performance.now() - begun)
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left))
}
